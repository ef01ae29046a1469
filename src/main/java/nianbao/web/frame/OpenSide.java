package nianbao.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import nianbao.store.publication.PublishedReport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether published reports can be read without signing in ({@code nianbao.public.enabled}), and where. */
@ApplicationScoped
public class OpenSide {

    public static final String PATH = "/published";

    private final Provider<Boolean> enabled;

    OpenSide(@ConfigProperty(name = "nianbao.public.enabled", defaultValue = "true") Provider<Boolean> enabled) {
        this.enabled = enabled;
    }

    public boolean isOpen() {
        return enabled.get();
    }

    public static String path(long agency) {
        return PATH + "/" + agency;
    }

    /** Of the report in force. */
    public static String path(long agency, int year) {
        return path(agency) + "/" + year;
    }

    public static String path(PublishedReport published) {
        return path(published.report().agency.id, published.report().year);
    }

    /** Of that very version, now and later. */
    public static String versionPath(PublishedReport published) {
        return path(published) + "/" + published.publication().number;
    }
}
