package nianbao.web.people;

import java.util.HashMap;
import java.util.Map;
import nianbao.store.OnH2;

/** Sessions that have expired by the time they are used: what a clerk meets who comes back after lunch. */
public class ShortSessions extends OnH2 {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("nianbao.session.idle", "PT-1S");
        return settings;
    }
}
