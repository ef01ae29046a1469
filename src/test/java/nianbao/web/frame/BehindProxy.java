package nianbao.web.frame;

import java.util.HashMap;
import java.util.Map;
import nianbao.store.OnH2;

/** As behind an agency's HTTPS gateway that says so. */
public class BehindProxy extends OnH2 {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        return settings;
    }
}
