package nianbao.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.format.Cell;
import nianbao.format.ReportFormat;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a report that is worth comparing.
 *
 * @param code  its name in addresses and briefings
 * @param unit  件, or % for a share
 * @param cells codes to add up; a star is any one part
 * @param of    codes whose sum they are a share of; none for a figure that is a sum itself
 */
public record Measure(String code, String label, String unit, List<String> cells, List<String> of) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    public Measure {
        of = Objects.requireNonNullElse(of, List.of());
    }

    public boolean isShare() {
        return !of.isEmpty();
    }

    /** The cells of an edition that it is made of. */
    public List<Cell> cells(ReportFormat format) {
        return cells.stream().flatMap(format::cellsLike).distinct().toList();
    }

    /** The cells of an edition that it is a share of. */
    public List<Cell> whole(ReportFormat format) {
        return of.stream().flatMap(format::cellsLike).distinct().toList();
    }

    /** The sum of the cells, before any share is taken; {@code null} when none of them is a number. */
    public @Nullable BigDecimal part(Report report) {
        return sum(cells(report.format()), report);
    }

    /** What it is a share of; {@code null} when none of those cells is a number. */
    public @Nullable BigDecimal whole(Report report) {
        return sum(whole(report.format()), report);
    }

    /** In percent, to one place; {@code null} for a share of nothing. */
    static @Nullable BigDecimal share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() <= 0 ? null : part.multiply(PERCENT).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal sum(List<Cell> cells, Report report) {
        var sum = (BigDecimal) null;
        for (var number : cells.stream().flatMap(cell -> Stream.ofNullable(report.figure(cell.code()).number())).toList()) {
            sum = sum == null ? number : sum.add(number);
        }
        return sum;
    }
}
