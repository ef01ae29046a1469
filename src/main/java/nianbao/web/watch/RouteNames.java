package nianbao.web.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/**
 * Metrics count routes, never addresses: where no route took a request, its address would be a label of its own, readable
 * by whoever reads metrics, and an address can be a secret (a one-time link).
 */
@Singleton
public class RouteNames implements MeterFilter {

    static final String NONE = "NONE";

    @Override
    public Meter.Id map(Meter.Id id) {
        var uri = id.getTag("uri");
        var status = id.getTag("status");
        // A route with a parameter is named by its template; one without may be anything a stranger typed.
        boolean unmatched = id.getName().startsWith("http.server") && uri != null && !uri.contains("{")
                && status != null && status.startsWith("4");
        if (!unmatched) {
            return id;
        }
        var tags = new ArrayList<Tag>(id.getTags());
        tags.replaceAll(tag -> tag.getKey().equals("uri") ? Tag.of("uri", NONE) : tag);
        return id.replaceTags(tags);
    }
}
