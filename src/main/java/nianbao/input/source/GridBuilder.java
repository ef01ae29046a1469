package nianbao.input.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Place;
import nianbao.report.Space;

/** Puts cells into columns, past those that reach down from the rows above. */
public final class GridBuilder {

    /** More than any report has; spans beyond are slips or malice. */
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 1000;

    /** Marks that no reader sees: soft hyphens, joiners, directions of writing. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final List<List<SourceCell>> rows = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final int[] taken = new int[MOST_COLUMNS];
    private int at;

    public void row() {
        for (int i = 0; i < taken.length && !rows.isEmpty(); i++) {
            taken[i] = Math.max(0, taken[i] - 1);
        }
        rows.add(new ArrayList<>());
        at = 0;
    }

    public void cell(String text, int colspan, int rowspan) {
        while (at < MOST_COLUMNS && taken[at] > 0) {
            at++;
        }
        int across = Math.clamp(colspan, 1, Math.max(1, MOST_COLUMNS - at));
        int down = Math.clamp(rowspan, 1, MOST_ROWS);
        rows.getLast().add(new SourceCell(INVISIBLE.matcher(text).replaceAll(""), at, across, down));
        for (int i = at; i < Math.min(MOST_COLUMNS, at + across); i++) {
            taken[i] = down;
        }
        at += across;
    }

    /** Leaves columns free that a cell from above is known to cover. */
    public void skip(int columns) {
        at += columns;
    }

    public void line(String line) {
        lines.add(line);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public SourceGrid build(Place place) {
        var text = !lines.isEmpty() ? List.copyOf(lines) : lines(rows);
        return new SourceGrid(rows.stream().map(List::copyOf).toList(), text, place);
    }

    /** What rows of cells read as lines: their texts side by side, blank rows left out. */
    public static List<String> lines(List<List<SourceCell>> rows) {
        return rows.stream().map(row -> String.join(" ", row.stream().map(SourceCell::text).filter(text -> !text.isEmpty()).toList()))
                .filter(line -> !line.isEmpty()).toList();
    }

    /**
     * What rows of cells read as within prose: a tab between two columns, so that they stay a table there. Columns without
     * a text are left out; what is no table, one column, one row of two texts or more columns than any table has, is lines.
     */
    public static List<String> prose(List<List<SourceCell>> rows) {
        var columns = rows.stream().flatMap(List::stream).filter(cell -> !Space.isBlank(cell.text())).map(SourceCell::column).distinct().sorted().toList();
        long wide = rows.stream().filter(row -> filled(row) > 1).count();
        boolean table = columns.size() <= MOST_COLUMNS && (wide > 1 || rows.stream().anyMatch(row -> filled(row) > 2));
        return !table ? lines(rows) : rows.stream().filter(row -> filled(row) > 0).map(row -> line(row, columns)).toList();
    }

    private static long filled(List<SourceCell> row) {
        return row.stream().filter(cell -> !Space.isBlank(cell.text())).count();
    }

    private static String line(List<SourceCell> row, List<Integer> columns) {
        var texts = new String[columns.size()];
        Arrays.fill(texts, "");
        row.stream().filter(cell -> !Space.isBlank(cell.text()))
                .forEach(cell -> texts[columns.indexOf(cell.column())] = CellText.onOneLine(cell.text()).replace('\t', ' '));
        return String.join("\t", texts).stripTrailing();
    }
}
