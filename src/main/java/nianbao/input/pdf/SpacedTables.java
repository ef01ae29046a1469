package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.input.label.OfficialTables;
import nianbao.input.label.SectionTitles;
import nianbao.input.pdf.TextLine.Piece;
import nianbao.input.source.CellText;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * Tables in plain text whose columns are set out by spaces, as programs print pages on a terminal: what stands under what is
 * seen as on a page, blank cells and labels over several lines included.
 *
 * <pre>
 * 一、本年新收          3001   53          3054
 *  1.属于国家           2                   2
 *    秘密
 * </pre>
 *
 * Some programs count a Chinese character for two columns, some for one; the way in which no two figures of a line fall into
 * one column is the right one. Where neither does so, the spaces only part the words, and there is no such table.
 */
public final class SpacedTables {

    /** In columns of the text: what a character of the usual size is high and wide. */
    private static final int SIZE = 2;
    private static final float LINE = 1.2f * SIZE;
    private static final float BLANK_LINES = 0.5f * SIZE;
    /** How far figures of two rows that stand under each other may be apart, and of ten pairs of rows, how many must be that near. */
    private static final float NEAR = 2 * SIZE;
    private static final int MOST = 8;
    private static final int TEN = 10;
    private static final float EDGE = 0.25f * SIZE;
    private static final int MOST_LINES = 400;
    private static final int LONGEST = 400;
    private static final int MOST_PARTS = 30;
    private static final int FEWEST_FIGURES = 3;
    private static final int FEWEST_ROWS = 3;
    /** So many figures on a line are the one row of the table of disputes. */
    private static final int WIDE = 12;
    private static final Pattern FIGURES = Pattern.compile("(?<![^\\s])[\\d.,+\\-/]{1,20}(?=\\s{2,}|\\s*$)");
    /** Figures that one space parts: nobody can tell them from one with a space in it. */
    private static final Pattern CLOSE = Pattern.compile("\\d \\d");
    private static final int WIDE_CHARACTER = 0x1100;

    /** A table and the lines it takes, first and last. */
    public record SpacedTable(int from, int to, SourceGrid grid) {
    }

    private final List<String> lines;
    private final List<SpacedTable> found = new ArrayList<>();

    private SpacedTables(List<String> lines) {
        this.lines = lines;
    }

    /** From above, none over another. */
    public static List<SpacedTable> find(List<String> lines) {
        var tables = new SpacedTables(lines);
        int parts = 0;
        for (int from = 0, to; from < lines.size() && parts < MOST_PARTS; from = to) {
            to = from + 1;
            while (to < lines.size() && !SectionTitles.isTitle(lines.get(to))) {
                to++;
            }
            if (tables.mayHold(from, to)) {
                tables.part(from, to);
                parts++;
            }
        }
        return tables.found;
    }

    private boolean mayHold(int from, int to) {
        int rows = 0;
        for (var line : lines.subList(from, to)) {
            if (line.length() > LONGEST || line.indexOf('|') >= 0 || line.indexOf('\t') >= 0 || CLOSE.matcher(line).find()) {
                return false;
            }
            long figures = FIGURES.matcher(line).results().limit(WIDE).count();
            rows += figures >= WIDE ? FEWEST_ROWS : figures >= FEWEST_FIGURES ? 1 : 0;
        }
        return rows >= FEWEST_ROWS;
    }

    /** The way of counting in which more rows bear official labels; of two alike the first. */
    private void part(int from, int to) {
        List<SpacedTable> best = List.of();
        long most = -1;
        for (int width : new int[]{2, 1}) {
            Deadline.check();
            var tables = tables(from, to, width);
            long known = tables.stream().flatMap(table -> table.grid.rows().stream())
                    .filter(row -> row.size() > 1 && OfficialTables.isAnyLabel(row.get(1).text())).count();
            if (!tables.isEmpty() && known > most) {
                best = tables;
                most = known;
            }
        }
        found.addAll(best);
    }

    private List<SpacedTable> tables(int from, int to, int width) {
        var numbers = new ArrayList<Integer>();
        var page = page(from, to, width, numbers);
        if (page.size() > MOST_LINES || !isSetOut(page)) {
            return List.of();
        }
        var tables = new UnruledTables().find(page, 0, Float.MAX_VALUE, Place.line(from + 1)).stream()
                .map(table -> new SpacedTable(numbers.get(table.from()), numbers.get(table.to()), table.grid())).toList();
        return tables.stream().allMatch(table -> isAligned(table.grid)) ? tables : regular(tables);
    }

    /** Whether first or last figures of rows stand under each other: where spaces only part the words, they stand behind labels of any length. */
    private static boolean isSetOut(List<TextLine> page) {
        var rows = page.stream().map(PlacedLine::of).map(PlacedLine::figures).filter(figures -> figures.size() >= FEWEST_FIGURES).toList();
        long near = IntStream.range(1, rows.size()).filter(i -> isNear(rows.get(i).getFirst(), rows.get(i - 1).getFirst())
                || isNear(rows.get(i).getLast(), rows.get(i - 1).getLast())).count();
        return near * TEN >= (rows.size() - 1L) * MOST;
    }

    private static boolean isNear(Piece figure, Piece other) {
        return Math.abs(figure.middle() - other.middle()) <= NEAR;
    }

    /** Columns that shift from line to line, as many of them as rows have figures: where those add up, their order tells the columns. */
    private List<SpacedTable> regular(List<SpacedTable> tables) {
        for (int i = 1; i < tables.size(); i++) {
            if (lines.subList(tables.get(i - 1).to + 1, tables.get(i).from).stream()
                    .anyMatch(line -> !Space.isBlank(line) && !OfficialTables.isAnyPiece(line))) {
                return List.of();
            }
        }
        var grid = RegularRows.of(tables.stream().map(SpacedTable::grid).toList(), tables.isEmpty() ? Place.NOWHERE : tables.getFirst().grid.place());
        return grid == null ? List.of() : List.of(new SpacedTable(tables.getFirst().from, tables.getLast().to, grid));
    }

    /** The lines as a page shows them. @param numbers takes the number of each line of the page */
    private List<TextLine> page(int from, int to, int width, List<Integer> numbers) {
        var page = new ArrayList<TextLine>();
        float y = LINE;
        for (int i = from; i < to; i++) {
            var glyphs = new ArrayList<Glyph>();
            int at = 0;
            for (int c : lines.get(i).codePoints().toArray()) {
                int columns = c >= WIDE_CHARACTER ? width : 1;
                // A figure one space behind words is none of them.
                glyphs.add(new Glyph(Space.is((char) c) ? " " : Character.toString(c), at, at + columns - (c >= WIDE_CHARACTER ? EDGE : 0), y, SIZE,
                        Structure.NONE));
                at += columns;
            }
            if (Space.isBlank(lines.get(i))) {
                y += i > from && Space.isBlank(lines.get(i - 1)) ? 0 : BLANK_LINES;
            } else {
                page.addAll(TextLine.of(glyphs));
                numbers.add(i);
                y += LINE;
            }
        }
        return page;
    }

    /** Whether each cell has one figure at most, and some row has one in each column, or the head a name for each. */
    private static boolean isAligned(SourceGrid grid) {
        int columns = grid.rows().stream().flatMap(List::stream).mapToInt(SourceCell::column).max().orElse(0) + 1;
        boolean whole = false;
        for (var row : grid.rows()) {
            if (row.stream().map(SourceCell::text).anyMatch(text -> CellText.isValue(text) && CellText.pieces(text).size() > 1)) {
                return false;
            }
            whole |= row.size() == columns && row.stream().skip(2).noneMatch(cell -> Space.isBlank(cell.text()));
        }
        return whole;
    }
}
