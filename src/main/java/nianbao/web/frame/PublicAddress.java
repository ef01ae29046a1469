package nianbao.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach us, as the operator says ({@code nianbao.address}). Never what a request's Host header says: a
 * link made of that would lead wherever the sender of the request wants.
 */
@ApplicationScoped
public class PublicAddress {

    private final Optional<String> address;

    PublicAddress(@ConfigProperty(name = "nianbao.address") Optional<String> address) {
        this.address = address.map(a -> a.replaceAll("/+$", ""));
    }

    public boolean known() {
        return address.isPresent();
    }

    /** The whole address of a page of ours, or its path alone where the operator has not said more. */
    public String of(String path) {
        return address.orElse("") + path;
    }
}
