package nianbao.report;

import java.math.BigDecimal;
import java.util.List;
import nianbao.format.Cell;
import org.jspecify.annotations.Nullable;

/**
 * One cell of several reports added up.
 *
 * @param number  {@code null} while a part of it cannot be added: what is not known is not guessed
 * @param unit    stands behind the number in the cell, "" where the form prints it or there is none
 * @param total   whether it comes from the sums of other cells, as totals do
 * @param unadded the parts that cannot be added, in the order of the reports
 */
public record Sum(Cell cell, @Nullable BigDecimal number, String unit, boolean total, List<Part> unadded) {

    public boolean isKnown() {
        return number != null;
    }

    /** As it is entered into the cell; "" while it is not known. Decimals stand as exact as in the parts. */
    public String text() {
        return number != null ? number.toPlainString() + unit : "";
    }

    /** How much more than the sum a figure is, in the sum's unit; {@code null} where the two cannot be compared. */
    public @Nullable BigDecimal excess(Figure figure) {
        var theirs = figure.number();
        if (number == null || theirs == null) {
            return null;
        }
        var from = Money.power(figure.unit());
        var to = Money.power(unit.isEmpty() && cell.unit() != null ? cell.unit() : unit);
        if (from != null && to != null) {
            return theirs.scaleByPowerOfTen(from - to).subtract(number);
        }
        // A bare amount where only the cell can say its unit is comparable with nothing but zero.
        boolean bare = unit.isEmpty() || theirs.signum() == 0;
        return bare || number.signum() == 0 ? theirs.subtract(number) : null;
    }

    /** Whether a figure says the same. */
    public boolean is(Figure figure) {
        var excess = excess(figure);
        return excess != null && excess.signum() == 0;
    }
}
