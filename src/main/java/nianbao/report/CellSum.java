package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.format.Cell;
import nianbao.format.CellType;
import org.jspecify.annotations.Nullable;

/** One cell of several reports while it is added up, report by report. */
final class CellSum {

    /** Digits of a count that is added without a further look: of thousands of reports nearly all are. */
    private static final int FEW_DIGITS = 9;

    private final Cell cell;
    private final boolean total;
    private int reports;
    private long counted;
    private BigDecimal rest = BigDecimal.ZERO;
    private final List<Part> unadded = new ArrayList<>();
    /** Which unit they are added in is known when all are there. */
    private final List<Part> amounts = new ArrayList<>();

    /** @param total whether it comes from the sums of other cells */
    CellSum(Cell cell, boolean total) {
        this.cell = cell;
        this.total = total;
    }

    Cell cell() {
        return cell;
    }

    /** Adds what stands in a line of the next report. */
    void add(CellTexts report, int from, int to) {
        long count = cell.type() == CellType.AMOUNT ? -1 : count(report.lines(), from, to);
        if (count < 0) {
            add(Part.of(reports, cell, report.text(from, to)));
        } else {
            counted += count;
            reports++;
        }
    }

    /** Adds what the next report gives. */
    void add(Part part) {
        reports++;
        if (!part.isAdded()) {
            unadded.add(part);
        } else if (cell.type() != CellType.AMOUNT) {
            rest = rest.add(part.number());
        }
        if (cell.type() == CellType.AMOUNT) {
            amounts.add(part);
        }
    }

    /** A number of few digits and nothing else, as {@link Figure} reads it; -1 for all others. */
    private static long count(String lines, int from, int to) {
        if (from == to || to - from > FEW_DIGITS || to - from > 1 && lines.charAt(from) == '0') {
            return -1;
        }
        long count = 0;
        for (int i = from; i < to; i++) {
            int digit = lines.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            count = count * 10 + digit;
        }
        return count;
    }

    Sum sum() {
        if (cell.type() == CellType.AMOUNT) {
            return amount();
        }
        return new Sum(cell, total || !isKnown() ? null : rest.add(BigDecimal.valueOf(counted)), "", total, List.copyOf(unadded));
    }

    private boolean isKnown() {
        return reports > 0 && unadded.isEmpty();
    }

    private Sum amount() {
        var unit = unit(amounts);
        @Nullable
        BigDecimal number = isKnown() ? inOneUnit(amounts).stream().map(Part::number).reduce(BigDecimal.ZERO, BigDecimal::add) : null;
        return new Sum(cell, number, number == null ? "" : unit, false, List.copyOf(unadded));
    }

    /** The unit that all are printed in, 万元 where they differ, "" where none has one. */
    private static String unit(List<Part> amounts) {
        var units = amounts.stream().filter(Part::isAdded).map(part -> Figure.of(part.text()).unit()).filter(unit -> !unit.isEmpty()).distinct().toList();
        return units.isEmpty() ? "" : units.size() == 1 ? units.getFirst() : "万元";
    }

    /** Amounts as they are added. */
    static List<Part> inOneUnit(List<Part> amounts) {
        var unit = unit(amounts);
        return amounts.stream().map(part -> in(unit, part)).toList();
    }

    private static Part in(String unit, Part part) {
        if (part.number() == null) {
            return part;
        }
        var from = Money.power(Figure.of(part.text()).unit());
        var to = Money.power(unit);
        // Without a unit only nothing was added.
        var number = from == null || to == null ? BigDecimal.ZERO : plain(part.number().scaleByPowerOfTen(from - to));
        return new Part(part.place(), part.text(), number, null);
    }

    /** Never in powers of ten. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
