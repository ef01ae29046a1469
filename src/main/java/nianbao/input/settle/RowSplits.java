package nianbao.input.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.format.CellType;
import nianbao.format.Formats;
import nianbao.format.Relation;
import nianbao.input.source.Deadline;
import nianbao.report.Figure;

/** The ways to split a row of figures that ran together which the relations within the row allow. */
final class RowSplits {

    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,11}");
    private static final Pattern SIGNED = Pattern.compile("[+\\-−]?(?:0|[1-9]\\d{0,11})");
    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,12})?(?:万元|亿元|元)?");
    /** Stands for nought; never a part of a number. */
    private static final String STROKE = "/";
    /** Steps after which a row is given up: far more than any real one takes. */
    private static final int MOST_STEPS = 500_000;
    private static final int LONGEST_NUMBER = 30;
    /** Fifteen figures of a row have some forty digits. */
    private static final int LONGEST_RUN = 200;

    private final List<String> pieces;
    private final List<Pattern> patterns;
    private final RowRelations checks;
    private final List<String> taken = new ArrayList<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<List<String>> ways = new ArrayList<>();
    private int steps;

    private RowSplits(UnsplitRow run, List<Relation> relations) {
        var format = Formats.of(run.edition()).orElseThrow();
        var fields = run.fields();
        pieces = run.pieces();
        patterns = fields.stream().map(field -> pattern(format.cell(field).type())).toList();
        checks = RowRelations.of(fields, relations);
    }

    /** All ways; more than {@link Fillings#MOST} when there is no end to them. */
    static List<List<String>> of(UnsplitRow run, List<Relation> relations) {
        var splits = new RowSplits(run, relations);
        if (run.text().length() <= LONGEST_RUN) {
            splits.split(0, 0);
        }
        return splits.ways;
    }

    private static Pattern pattern(CellType type) {
        return switch (type) {
            case SIGNED -> SIGNED;
            case DECIMAL, AMOUNT -> DECIMAL;
            default -> COUNT;
        };
    }

    private void split(int piece, int from) {
        if (ways.size() > Fillings.MOST || ++steps > MOST_STEPS) {
            return;
        }
        Deadline.check();
        int column = taken.size(), columns = patterns.size();
        if (column == columns) {
            if (piece == pieces.size()) {
                ways.add(List.copyOf(taken));
            }
            return;
        }
        if (piece >= pieces.size() || columns - column < pieces.size() - piece) {
            return;
        }
        var text = pieces.get(piece);
        for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST_NUMBER); to++) {
            var number = text.substring(from, to);
            if (patterns.get(column).matcher(number).matches() || to == text.length() && number.equals(STROKE)) {
                taken.add(number);
                numbers.add(Figure.of(number).orZero());
                if (checks.hold(numbers)) {
                    boolean end = to == text.length();
                    split(end ? piece + 1 : piece, end ? 0 : to);
                }
                taken.removeLast();
                numbers.removeLast();
            }
        }
    }
}
