package nianbao.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sign-in with the agency's OpenID Connect provider. The provider itself is configured as Quarkus has it,
 * {@code quarkus.oidc.*}; without {@code quarkus.oidc.tenant-enabled=true} there is none and nothing is asked of anybody.
 */
@ApplicationScoped
public class ProviderSettings {

    /** Where sign-in with the provider begins and ends. */
    public static final String SIGN_IN = "/sign-in/provider";

    private final boolean enabled;
    private final Optional<String> claim;

    ProviderSettings(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled,
            @ConfigProperty(name = "nianbao.provider.username-claim") Optional<String> claim) {
        this.enabled = enabled;
        this.claim = claim;
    }

    public boolean enabled() {
        return enabled;
    }

    /** The claim that holds a person's account name here; none when only known subjects are let in. */
    public Optional<String> claim() {
        return claim;
    }
}
