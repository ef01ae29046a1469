package nianbao.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a group lie.
 *
 * @param count  how many there are
 * @param lower  a quarter of them lies below, between two by their distance (as a spreadsheet's QUARTILE.INC does), to one place
 * @param upper  a quarter of them lies above
 */
public record Range(int count, BigDecimal least, BigDecimal lower, BigDecimal median, BigDecimal upper, BigDecimal most) {

    /** What lies further from the middle half than this many times its width stands out (Tukey). */
    private static final BigDecimal WIDTHS = new BigDecimal("1.5");

    /** {@code null} of nothing. */
    public static @Nullable Range of(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return null;
        }
        var sorted = values.stream().sorted().toList();
        return new Range(sorted.size(), sorted.getFirst(), quantile(sorted, 1), quantile(sorted, 2), quantile(sorted, 3), sorted.getLast());
    }

    private static BigDecimal quantile(List<BigDecimal> sorted, int quarters) {
        int place = (sorted.size() - 1) * quarters;
        var at = sorted.get(place / 4);
        var rest = BigDecimal.valueOf(place % 4).divide(BigDecimal.valueOf(4));
        var between = rest.signum() == 0 ? at : at.add(sorted.get(place / 4 + 1).subtract(at).multiply(rest));
        return between.setScale(1, RoundingMode.HALF_UP);
    }

    /** Whether a figure lies far outside the middle half of the group. */
    public Predicate<BigDecimal> outside() {
        var far = upper.subtract(lower).multiply(WIDTHS);
        var below = lower.subtract(far);
        var above = upper.add(far);
        return value -> value.compareTo(below) < 0 || value.compareTo(above) > 0;
    }
}
