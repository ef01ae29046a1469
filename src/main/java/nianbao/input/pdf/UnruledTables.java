package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.label.OfficialTables;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Place;

/**
 * Tables without upright ruling lines, found on a page by where their texts stand: lines with several figures apart from
 * each other, the head above them, and labels to their left.
 */
final class UnruledTables {

    private static final int FEWEST_COLUMNS = 2;
    /** Figures apart from each other that make one line a table; with fewer it takes an official head. */
    private static final int FEWEST_ALONE = 3;
    /** How far apart two lines of a table may be, in ems. */
    private static final float FAR = 6;
    private static final float HEAD_NEXT = 4;
    private static final int MOST_HEAD_LINES = 12;
    /** A page of a report has some sixty. */
    private static final int MOST_LINES = 400;
    private static final float OTHER_SIZE = 0.15f;

    /** A table and the lines it takes, first and last. */
    record FoundTable(int from, int to, Source.SourceGrid grid) {
    }

    private List<PlacedLine> lines = List.of();
    private float top;
    private float bottom;
    private Place place = Place.NOWHERE;
    /** The table found last, which may go on where the next begins without a head. */
    private UnruledTable last;
    /** Heads of columns at the end of the page before, whose rows begin the next one. */
    private List<PlacedLine> cut = List.of();

    /**
     * @param page its lines, from above; pages are given in order
     * @param head how far down running heads may stand
     * @param foot where running feet may begin
     */
    List<FoundTable> find(List<TextLine> page, float head, float foot, Place at) {
        lines = page.stream().map(PlacedLine::of).toList();
        top = head;
        bottom = foot;
        place = at;
        var found = new ArrayList<FoundTable>();
        int free = 0;
        for (int i = 0; i < lines.size() && lines.size() <= MOST_LINES; i++) {
            Deadline.check();
            if (lines.get(i).hasFigures()) {
                var table = table(free, i);
                if (table != null) {
                    found.add(table);
                    i = table.to();
                    free = i + 1;
                }
            }
        }
        if (lines.subList(free, lines.size()).stream().anyMatch(line -> line.y() > top && line.y() < bottom)) {
            last = null;
        }
        cut = heads(free);
        return found;
    }

    /** The lines at the end of the page that are nothing but heads of columns. */
    private List<PlacedLine> heads(int free) {
        var heads = new ArrayList<PlacedLine>();
        for (int i = lines.size() - 1; i >= free; i--) {
            var line = lines.get(i);
            if (line.y() < bottom && !line.pieces().stream().allMatch(piece -> OfficialTables.isAnyHead(piece.text()))) {
                break;
            }
            if (line.y() < bottom) {
                heads.addFirst(line);
            }
        }
        return heads;
    }

    /** @param free the first line that no table before has taken */
    private FoundTable table(int free, int seed) {
        float left = left(seed);
        int end = seed;
        for (int i = seed + 1, before = seed; i < lines.size() && goesOn(before, i, left); before = i++) {
            if (isRow(i, seed)) {
                end = i;
                left = Math.min(left, left(i));
            }
        }
        int first = labels(seed, free - 1, -1, left);
        end = labels(end, lines.size(), 1, left);
        int head = head(free, first, left);
        boolean begins = lines.subList(0, head).stream().allMatch(line -> line.y() <= top);
        var heads = new ArrayList<>(begins ? cut : List.of());
        heads.addAll(lines.subList(head, first));
        boolean goesOn = begins && heads.isEmpty();
        var table = new UnruledTable(heads, lines.subList(first, end + 1), left, goesOn ? last : null);
        if (begins && !goesOn) {
            table.cut();
        }
        if (table.columns() < FEWEST_COLUMNS || lines.get(seed).figures().size() < FEWEST_ALONE && !table.isOfficial()) {
            return null;
        }
        last = table;
        return new FoundTable(head, end, table.grid(place));
    }

    private boolean isRow(int line, int seed) {
        return lines.get(line).hasFigures() && isOfSize(lines.get(line), lines.get(seed));
    }

    /** Whether a table goes on from one line to another one. */
    private boolean goesOn(int from, int to, float left) {
        var line = lines.get(to);
        return Math.abs(line.y() - lines.get(from).y()) <= FAR * line.size() && !isForeign(line, left);
    }

    private float left(int line) {
        return lines.get(line).figures().getFirst().left();
    }

    private static boolean isOfSize(PlacedLine line, PlacedLine other) {
        return Math.abs(line.size() - other.size()) <= OTHER_SIZE * other.size();
    }

    /** Whether a line is prose, which takes no heed of columns, or the head of another table. */
    private static boolean isForeign(PlacedLine line, float left) {
        return SectionTitles.isTitle(line.text()) || line.pieces().stream().filter(piece -> !PlacedLine.isFigure(piece))
                .anyMatch(piece -> piece.right() > left + line.size() && (piece.left() < left - line.size() || !line.hasFigures()));
    }

    /** The first line of the head above the first row: words over the figures, and what stands beside them. */
    private int head(int free, int first, float left) {
        int head = first;
        for (int i = first - 1; i >= Math.max(free, first - MOST_HEAD_LINES); i--) {
            var line = lines.get(i);
            if (lines.get(i + 1).y() - line.y() > HEAD_NEXT * line.size() || SectionTitles.isTitle(line.text())
                    || line.hasFigures() || OfficialTables.isAnyTitle(line.text())) {
                break;
            }
            if (line.pieces().size() > 1 || line.line().left() > left - line.size()) {
                head = i;
            } else if (line.line().right() > left + line.size()) {
                break;
            }
        }
        return head;
    }

    /** The first or last line of the labels that stand above or below a row's figures, those of blank rows included. */
    private int labels(int row, int end, int step, float left) {
        int label = row;
        while (label + step != end) {
            var line = lines.get(label + step);
            if (Math.abs(line.y() - lines.get(label).y()) > FAR * line.size() || line.line().right() > left || !isOfSize(line, lines.get(row))
                    || SectionTitles.isTitle(line.text()) || !isPiece(line)) {
                break;
            }
            label += step;
        }
        return label;
    }

    /** Whether a line's words are official labels, or pieces of them, and not the title of the next part. */
    private static boolean isPiece(PlacedLine line) {
        return line.pieces().stream().allMatch(piece -> OfficialTables.isAnyPiece(piece.text()) && !OfficialTables.isAnyTitle(piece.text()));
    }
}
