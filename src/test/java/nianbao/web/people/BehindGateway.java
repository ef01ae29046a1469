package nianbao.web.people;

import java.util.HashMap;
import java.util.Map;
import nianbao.store.OnH2;

/**
 * As an agency has it: behind its HTTPS gateway, which says where requests come from, with its own OpenID Connect provider
 * and with a database of its own, in which nobody is registered yet. One start for all that is tried there.
 */
public class BehindGateway extends OnH2 {

    /** Opens what only those see who run the program. */
    public static final String TOKEN = "a-token-of-the-settings";

    /** Bodies that may be arriving at once from one address. */
    public static final int OF_ADDRESS = 250;

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", Provider.address());
        settings.put("quarkus.oidc.client-id", Provider.CLIENT);
        settings.put("quarkus.oidc.credentials.secret", Provider.SECRET);
        settings.put("nianbao.address", "http://nianbao.example");
        settings.put("nianbao.monitoring.token", TOKEN);
        // None is given up while a test runs.
        settings.put("nianbao.body.patience", "60S");
        settings.put("nianbao.body.most-of-address", "" + OF_ADDRESS);
        return settings;
    }
}
