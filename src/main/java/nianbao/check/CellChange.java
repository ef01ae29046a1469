package nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nianbao.report.Figure;
import nianbao.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * One figure, last year and this.
 *
 * @param code    its field, for a sum of several the field they are parts of
 * @param before  as it stood, "" when blank
 * @param now     as it stands
 * @param change  difference in the unit of {@code now}, with its sign; "" when they cannot be compared
 * @param percent change of last year's figure: +12.5%, 新增 from 0, — where there is none
 */
public record CellChange(String code, String name, String before, String now, CellChangeKind kind, String change, String percent) {

    /** NONE: one of the two is no number, or they are in different units. */
    public enum CellChangeKind { SAME, CHANGED, NONE }

    public static final String NO_PERCENT = "—";
    private static final String FROM_ZERO = "新增";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param unit what the form prints for this cell, or {@code null} */
    static CellChange of(String code, String name, String before, String now, @Nullable String unit) {
        if (before.equals(now)) {
            var kind = Figure.of(now).isNumber() ? CellChangeKind.SAME : CellChangeKind.NONE;
            return new CellChange(code, name, before, now, kind, "", NO_PERCENT);
        }
        var was = Figure.of(before);
        var is = Figure.of(now);
        int from = power(was, unit), to = power(is, unit);
        if (was.number() == null || is.number() == null || from < 0 != to < 0) {
            return new CellChange(code, name, before, now, CellChangeKind.NONE, "", NO_PERCENT);
        }
        var last = from < 0 ? was.number() : was.number().scaleByPowerOfTen(from - to);
        var difference = is.number().subtract(last);
        return new CellChange(code, name, before, now, difference.signum() == 0 ? CellChangeKind.SAME : CellChangeKind.CHANGED,
                difference.signum() == 0 ? "" : signed(difference), percent(last, difference));
    }

    static String percent(BigDecimal last, BigDecimal difference) {
        if (difference.signum() == 0 || last.signum() < 0) {
            return NO_PERCENT;
        }
        if (last.signum() == 0) {
            return difference.signum() > 0 ? FROM_ZERO : NO_PERCENT;
        }
        var share = difference.multiply(HUNDRED).divide(last, 1, RoundingMode.HALF_UP);
        return share.signum() == 0 ? "不到 0.1%" : signed(share) + "%";
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + Figure.plain(number);
    }

    /** Of ten, from 元; −1 when it is no money, or money whose unit nobody says. */
    private static int power(Figure figure, @Nullable String unit) {
        var said = figure.unit().isEmpty() ? unit : figure.unit();
        var power = said == null ? null : Money.power(said);
        return power == null ? -1 : power;
    }
}
