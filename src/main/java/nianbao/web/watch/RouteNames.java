package nianbao.web.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Metrics count routes, never addresses: where no route took a request, its address would be a label of its own, readable
 * by whoever reads metrics, and an address can be a secret (a one-time link). Methods that HTTP does not have count under one name:
 * whoever invents them would else have each kept for ever.
 */
@Singleton
public class RouteNames implements MeterFilter {

    static final String NONE = "NONE";
    static final String OTHER = "OTHER";

    private static final String URI = "uri";
    private static final String METHOD = "method";
    /** Below it every address is a secret, however it was answered: what is refused for want of room never met its route. */
    private static final String SECRETS = "/links/";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("http.server")) {
            return id;
        }
        boolean refused = String.valueOf(id.getTag("status")).startsWith("4");
        return id.replaceTags(id.getTags().stream().map(tag -> switch (tag.getKey()) {
            case URI -> isNamed(tag.getValue(), refused) ? tag : Tag.of(URI, NONE);
            case METHOD -> METHODS.contains(tag.getValue()) ? tag : Tag.of(METHOD, OTHER);
            default -> tag;
        }).toList());
    }

    /** A route with a parameter is named by its template; one without may be anything a stranger typed. */
    private static boolean isNamed(String uri, boolean refused) {
        return uri.contains("{") || !refused && !uri.startsWith(SECRETS);
    }
}
