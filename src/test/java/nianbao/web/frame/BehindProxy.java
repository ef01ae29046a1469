package nianbao.web.frame;

import java.util.HashMap;
import java.util.Map;
import nianbao.store.OnH2;

/** As behind an agency's HTTPS gateway, which says where requests come from: one start for all that is tried there. */
public class BehindProxy extends OnH2 {

    /** Opens what only those see who run the program. */
    public static final String TOKEN = "a-token-of-the-settings";

    /** Bodies that may be arriving at once from one address. */
    static final int OF_ADDRESS = 250;

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("nianbao.monitoring.token", TOKEN);
        // None is given up while a test runs.
        settings.put("nianbao.body.patience", "60S");
        settings.put("nianbao.body.most-of-address", "" + OF_ADDRESS);
        return settings;
    }
}
