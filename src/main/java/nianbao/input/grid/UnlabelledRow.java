package nianbao.input.grid;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.label.FoundCells;
import nianbao.input.label.GroupHeads;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.SourceCell;
import nianbao.report.Place;
import nianbao.report.Space;

/** The one row of a table without row labels: all that has figures is it, or those of its columns that a label or the head names. */
final class UnlabelledRow {

    private static final Pattern ROW_NUMBER = Pattern.compile("[1-9]\\d?");

    private final OfficialTable shape;
    private final FoundCells cells;
    private final TableHead head;
    private final RowPlacer placer;
    private final OfficialRow line;
    private boolean answered;
    /** A row of blank cells that may be it. */
    private List<SourceCell> blank;

    /** @param shape a table without row labels */
    UnlabelledRow(OfficialTable shape, FoundCells cells, TableHead head, RowPlacer placer) {
        this.shape = shape;
        this.cells = cells;
        this.head = head;
        this.placer = placer;
        line = shape.lines().getFirst();
    }

    /** A row without any text. */
    void blank(List<SourceCell> row) {
        blank = !head.isEmpty() && row.size() == width() ? row : blank;
    }

    /**
     * @param labels   how many cells at the row's beginning are words
     * @param numbered whether a column of running numbers was seen
     */
    void read(List<SourceCell> row, int labels, boolean numbered, Place place) {
        answered = true;
        var words = row.subList(0, labels).stream().map(SourceCell::text).toList();
        cells.at(String.join(" ", words));
        var values = unnumbered(row.subList(labels, row.size()), numbered);
        if (!ofGroup(words, values, place)) {
            placer.place(line, values, place);
        }
    }

    /** Values without the number of their row, where those behind it add up and rows are numbered, or those from it on do not. */
    private List<SourceCell> unnumbered(List<SourceCell> values, boolean numbered) {
        var columns = line.columns().getFirst();
        if (values.size() != width() + 1 || !ROW_NUMBER.matcher(Space.strip(values.getFirst().text())).matches()
                || !RowColumns.addsUp(line, columns, values.subList(1, values.size()))) {
            return values;
        }
        return numbered || !RowColumns.addsUp(line, columns, values.subList(0, width())) ? values.subList(1, values.size()) : values;
    }

    /** Values of some groups of columns, named by the row's own label or by the head; false when they are not. */
    private boolean ofGroup(List<String> words, List<SourceCell> values, Place place) {
        var own = GroupHeads.columns(shape, words);
        var columns = own.isEmpty() ? GroupHeads.columns(shape, head.texts()) : own;
        var printed = values.size() > columns.size() ? values.stream().filter(cell -> !Space.isBlank(cell.text())).toList() : values;
        if (columns.isEmpty() || printed.size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            cells.put(line.columns().getFirst().field(line, columns.get(i)), CellText.onOneLine(printed.get(i).text()), place);
        }
        return true;
    }

    /** Once every grid of the table was read: without figures, the blank row is it. */
    void finish(Place place) {
        if (blank != null && !answered) {
            placer.place(line, blank, place);
        }
    }

    private int width() {
        return line.columns().getFirst().columns().size();
    }
}
