package nianbao.web.people;

import java.util.HashMap;
import java.util.Map;
import nianbao.store.OnH2;

/** As an agency has it that signs in with its own OpenID Connect provider. */
public class WithProvider extends OnH2 {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", Provider.address());
        settings.put("quarkus.oidc.client-id", Provider.CLIENT);
        settings.put("quarkus.oidc.credentials.secret", Provider.SECRET);
        settings.put("nianbao.address", "http://nianbao.example");
        return settings;
    }
}
