package nianbao.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import nianbao.store.Published;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether published reports can be read without signing in ({@code nianbao.public.enabled}), and where. */
@ApplicationScoped
public class PublicSide {

    static final String PATH = "/published";

    private final Provider<Boolean> enabled;

    PublicSide(@ConfigProperty(name = "nianbao.public.enabled", defaultValue = "true") Provider<Boolean> enabled) {
        this.enabled = enabled;
    }

    boolean isOpen() {
        return enabled.get();
    }

    static String path(long agency) {
        return PATH + "/" + agency;
    }

    /** Of the report in force. */
    static String path(Published published) {
        return path(published.report().agency.id) + "/" + published.report().year;
    }

    /** Of that very version, now and later. */
    static String versionPath(Published published) {
        return path(published) + "/" + published.publication().number;
    }
}
