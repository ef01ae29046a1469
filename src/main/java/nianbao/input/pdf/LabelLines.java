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
 *
 * <p>An example, a page with labels of one, two and two lines, their figures at the height of the label's middle:
 * <pre>
 *  y   label line             figures
 *  10  （一）予以公开         7  7
 *  20  （二）部分公开（区分处理的，只计
 *  24                         1  1
 *  28  这一情形，不计其他情形）
 *  40  （三）不予公开的
 *  44                         0  0
 *  48  某一情形
 * </pre>
 *
 * Of the five lines with words ({@link #words}) and the three with figures {@link LabelFit} finds the cut with the least cost,
 * once for each height that figures may have ({@link LabelAnchor}): here 1 + 2 + 2 lines at the middle, which costs nothing but
 * half an em for the third label, that is no official one. Words left of the labels are a group's: they go to the row
 * nearest to them.
 */
final class LabelLines {

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

    private enum LabelAnchor { TOP, MIDDLE, BOTTOM }

    /** The words of a line left of its figures: the label's own, or "", and those of groups. */
    private record LineWords(PlacedLine line, String inner, String outer) {
    }

    private final List<PlacedLine> body;
    private final float left;
    /** Lines with figures, and lines with a label. */
    private final List<PlacedLine> rows;
    private final List<LineWords> labels;
    private final List<LineWords> words;
    private final LabelJoins joins;
    private final List<Piece> groups;

    LabelLines(List<PlacedLine> body, float left) {
        this.body = body;
        this.left = left;
        rows = body.stream().filter(PlacedLine::hasFigures).toList();
        groups = groups();
        words = body.stream().map(this::words).toList();
        labels = words.stream().filter(line -> !line.inner.isEmpty()).toList();
        joins = new LabelJoins(labels.stream().map(LineWords::inner).toList());
    }

    /** Words that have others beside them on their line: groups of rows. */
    private List<Piece> groups() {
        return body.stream().map(line -> line.before(left)).filter(pieces -> pieces.size() > 1)
                .flatMap(pieces -> pieces.subList(0, pieces.size() - 1).stream()).toList();
    }

    private LineWords words(PlacedLine line) {
        var pieces = line.before(left);
        boolean own = !pieces.isEmpty() && !isGroup(line, pieces.getLast());
        return new LineWords(line, own ? pieces.getLast().text() : "", texts(own ? pieces.subList(0, pieces.size() - 1) : pieces));
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
        LabelFit best = null;
        for (var anchor : LabelAnchor.values()) {
            var fit = LabelFit.cheapest(rows.size(), labels.size(), new LabelFit.Costs() {
                @Override
                public double joined(int first, int count) {
                    return joins.cost(first, count);
                }

                @Override
                public double blank(int first, int count) {
                    return joins.blank(first, count);
                }

                @Override
                public double distance(int row, int first, int count) {
                    return LabelLines.this.distance(anchor, first, first + count - 1, rows.get(row));
                }
            });
            best = best == null || fit.cost() < best.cost() ? fit : best;
        }
        return cut(best);
    }

    private double distance(LabelAnchor anchor, int first, int last, PlacedLine row) {
        float top = labels.get(first).line.y(), bottom = labels.get(last).line.y();
        float at = switch (anchor) {
            case TOP -> top;
            case MIDDLE -> (top + bottom) / 2;
            case BOTTOM -> bottom;
        };
        return Math.abs(at - row.y()) / Math.max(1, row.size());
    }

    private List<LabelRow> cut(LabelFit fit) {
        var cut = new ArrayList<LabelRow>();
        for (var part : fit.parts()) {
            var lines = labels.subList(part.firstLine(), part.firstLine() + part.lines());
            var label = String.join("", lines.stream().map(LineWords::inner).toList());
            if (part.row() < 0) {
                cut.add(new LabelRow(lines.getFirst().line.y(), "", label, List.of(), ""));
            } else {
                var row = rows.get(part.row());
                cut.add(new LabelRow(row.y(), "", label, row.figures(), texts(row.behind(left))));
            }
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
