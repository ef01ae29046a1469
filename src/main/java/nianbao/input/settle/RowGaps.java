package nianbao.input.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.format.Relation;
import nianbao.input.source.Deadline;
import nianbao.report.Figure;

/** The ways to put the figures of a row of which blank cells left no trace: in their order, some places blank. */
final class RowGaps {

    private static final Pattern LEADING_ZERO = Pattern.compile("[+\\-−]?[0０][\\d０-９]");

    private final List<String> pieces;
    private final int columns;
    private final RowRelations checks;
    private final List<String> taken = new ArrayList<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final Set<List<String>> ways = new LinkedHashSet<>();

    private RowGaps(UnsplitRow run, List<Relation> relations) {
        pieces = run.pieces();
        columns = run.fields().size();
        checks = RowRelations.of(run.fields(), relations);
    }

    /** All ways that the relations within the row allow; more than {@link Fillings#MOST} when there is no end to them. */
    static List<List<String>> of(UnsplitRow run, List<Relation> relations) {
        var gaps = new RowGaps(run, relations);
        if (gaps.pieces.stream().allMatch(RowGaps::isCell)) {
            gaps.fill(0);
        }
        return List.copyOf(gaps.ways);
    }

    /** Whether a piece can be one cell: nobody writes a number with a zero before it. */
    private static boolean isCell(String piece) {
        var figure = Figure.of(piece);
        return figure.isBlank() || figure.kind() == Figure.FigureKind.MARK || figure.isNumber() && !LEADING_ZERO.matcher(piece).lookingAt();
    }

    private void fill(int piece) {
        if (ways.size() > Fillings.MOST) {
            return;
        }
        Deadline.check();
        int left = columns - taken.size(), waiting = pieces.size() - piece;
        if (left == 0) {
            ways.add(List.copyOf(taken));
            return;
        }
        if (waiting > 0) {
            take(pieces.get(piece), Figure.of(pieces.get(piece)).orZero(), piece + 1);
        }
        if (left > waiting) {
            take("", BigDecimal.ZERO, piece);
        }
    }

    private void take(String text, BigDecimal number, int next) {
        taken.add(text);
        numbers.add(number);
        if (checks.hold(numbers)) {
            fill(next);
        }
        taken.removeLast();
        numbers.removeLast();
    }
}
