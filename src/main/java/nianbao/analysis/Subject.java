package nianbao.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An agency of a group with its report of a year and of the year before.
 *
 * @param government whether its report adds up those of others
 * @param now        {@code null} when it has published none, like {@code before}
 */
public record Subject(long id, String name, boolean government, @Nullable Profile now, @Nullable Profile before) {

    public @Nullable BigDecimal value(Measure measure) {
        return now == null ? null : now.value(measure);
    }

    public @Nullable BigDecimal earlier(Measure measure) {
        return before == null ? null : before.value(measure);
    }

    /** This year's less last year's; {@code null} unless both are there. For a share in points of a percent. */
    public @Nullable BigDecimal change(Measure measure) {
        var value = value(measure);
        var earlier = earlier(measure);
        return value == null || earlier == null ? null : value.subtract(earlier);
    }
}
