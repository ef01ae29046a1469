package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.input.label.LabelJoins;
import nianbao.input.pdf.TextLine.Piece;

/**
 * The labels of a table without ruling lines: which of their lines belong to which row of figures. Figures stand at the
 * height of the label's first line, its middle or its last one; what fits all rows best decides, and lines that make an
 * official label together belong together.
 */
final class LabelLines {

    /** What it costs, in ems, that figures have no label. */
    private static final double WITHOUT_LABEL = 1.0;
    /** How far from the line of a group's label the next line of a row's label may be, in ems. */
    private static final float BESIDE_GROUP = 1.6f;

    /**
     * A row.
     *
     * @param outer what stands left of the label, as a group's label does
     * @param rest  words among the figures or behind them
     */
    record LabelRow(float y, String outer, String label, List<Piece> figures, String rest) {
    }

    private enum Anchor { TOP, MIDDLE, BOTTOM }

    /** The words of a line left of its figures: the label's own, or "", and those of groups. */
    private record Words(PlacedLine line, String inner, String outer) {
    }

    /** Where to cut: lines up to one of them for rows up to one of them. */
    private record Step(double cost, int row, int line) {
    }

    private final List<PlacedLine> body;
    private final float left;
    /** Lines with figures, and lines with a label. */
    private final List<PlacedLine> rows;
    private final List<Words> labels;
    private final List<Words> words;
    private final LabelJoins joins;
    private final List<Piece> groups;

    LabelLines(List<PlacedLine> body, float left) {
        this.body = body;
        this.left = left;
        rows = body.stream().filter(PlacedLine::hasFigures).toList();
        groups = groups();
        words = body.stream().map(this::words).toList();
        labels = words.stream().filter(line -> !line.inner.isEmpty()).toList();
        joins = new LabelJoins(labels.stream().map(Words::inner).toList());
    }

    /** Words that have others beside them on their line: groups of rows. */
    private List<Piece> groups() {
        return body.stream().map(line -> line.before(left)).filter(pieces -> pieces.size() > 1)
                .flatMap(pieces -> pieces.subList(0, pieces.size() - 1).stream()).toList();
    }

    private Words words(PlacedLine line) {
        var pieces = line.before(left);
        boolean own = !pieces.isEmpty() && !isGroup(line, pieces.getLast());
        return new Words(line, own ? pieces.getLast().text() : "", texts(own ? pieces.subList(0, pieces.size() - 1) : pieces));
    }

    private static String texts(List<Piece> pieces) {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }

    /** Words alone on their line, between two lines of labels to their right; further from one, where groups stand. */
    private boolean isGroup(PlacedLine line, Piece last) {
        float near = line.size() / 2;
        boolean among = groups.stream().anyMatch(group -> last.right() <= group.right()
                || Math.abs(group.middle() - last.middle()) < near || Math.abs(group.left() - last.left()) < near && last.right() < group.right() + near);
        return !line.hasFigures() && body.stream().anyMatch(other -> other != line
                && Math.abs(other.y() - line.y()) < line.size() * (among ? BESIDE_GROUP : 1)
                && other.before(left).stream().anyMatch(piece -> piece.left() >= last.right()));
    }

    /** From above. */
    List<LabelRow> rows() {
        var best = new ArrayList<Step>();
        for (var anchor : Anchor.values()) {
            var steps = steps(anchor);
            if (best.isEmpty() || steps.getFirst().cost < best.getFirst().cost) {
                best.clear();
                best.addAll(steps);
            }
        }
        return cut(best);
    }

    /** The steps of the cheapest way, from the end; the first bears its whole cost. */
    private List<Step> steps(Anchor anchor) {
        int n = rows.size(), m = labels.size();
        var way = new Step[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                var best = i + j == 0 ? new Step(0, 0, 0) : null;
                best = i > 0 ? better(best, way[i - 1][j].cost + WITHOUT_LABEL, i - 1, j) : best;
                for (int k = 1; k <= Math.min(j, LabelJoins.MOST_LINES); k++) {
                    double joined = joins.cost(j - k, k);
                    best = better(best, way[i][j - k].cost + joined + joins.blank(j - k, k), i, j - k);
                    best = i == 0 ? best : better(best, way[i - 1][j - k].cost + joined + distance(anchor, j - k, j - 1, rows.get(i - 1)), i - 1, j - k);
                }
                way[i][j] = best;
            }
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step(way[n][m].cost, n, m));
        for (int i = n, j = m; i + j > 0; ) {
            var step = way[i][j];
            steps.add(step);
            i = step.row;
            j = step.line;
        }
        return steps;
    }

    private static Step better(Step best, double cost, int row, int line) {
        return best == null || cost < best.cost ? new Step(cost, row, line) : best;
    }

    private double distance(Anchor anchor, int first, int last, PlacedLine row) {
        float top = labels.get(first).line.y(), bottom = labels.get(last).line.y();
        float at = switch (anchor) {
            case TOP -> top;
            case MIDDLE -> (top + bottom) / 2;
            case BOTTOM -> bottom;
        };
        return Math.abs(at - row.y()) / Math.max(1, row.size());
    }

    private List<LabelRow> cut(List<Step> steps) {
        var cut = new ArrayList<LabelRow>();
        for (int s = 0; s + 1 < steps.size(); s++) {
            var to = steps.get(s);
            var from = steps.get(s + 1);
            var lines = labels.subList(from.line, to.line);
            var row = from.row < to.row ? rows.get(from.row) : null;
            float y = row != null ? row.y() : lines.getFirst().line.y();
            var label = String.join("", lines.stream().map(Words::inner).toList());
            cut.add(row == null ? new LabelRow(y, "", label, List.of(), "") : new LabelRow(y, "", label, row.figures(), texts(row.behind(left))));
        }
        cut.sort(Comparator.comparing(LabelRow::y));
        for (var line : words) {
            if (!line.outer.isEmpty()) {
                var nearest = cut.stream().min(Comparator.comparing(row -> Math.abs(row.y - line.line.y()))).orElseThrow();
                cut.set(cut.indexOf(nearest), new LabelRow(nearest.y, nearest.outer + line.outer, nearest.label, nearest.figures, nearest.rest));
            }
        }
        return cut;
    }
}
