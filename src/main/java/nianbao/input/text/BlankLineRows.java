package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.OfficialTables;
import nianbao.input.source.CellText;
import nianbao.input.source.Deadline;
import nianbao.input.source.Label;
import nianbao.report.Space;

/**
 * The small tables of what was published, a cell a line, in which a blank cell is a blank line, as word processors save them
 * to text. No sum confirms such a row; so every row of all of them must have just as many lines as its head has columns, up
 * to the next words, and no head may have a blank line in it: where blank lines only part cells, they part those of heads too.
 */
final class BlankLineRows {

    private static final OfficialTable TABLE = OfficialTables.of("disclosure").orElseThrow();
    private static final String CORNER = "信息内容";
    private static final int MOST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 5;

    private final List<String> lines;
    private final List<String> tabbed = new ArrayList<>();
    private int at;
    private int rows;
    private boolean blanks;

    private BlankLineRows(List<String> lines) {
        this.lines = lines;
    }

    /** The lines, each such row on one of them with tabs; the same lines when there is any that is none. */
    static List<String> tabbed(List<String> lines) {
        var reader = new BlankLineRows(lines);
        return reader.read() && reader.blanks && reader.rows >= FEWEST_ROWS ? reader.tabbed : lines;
    }

    private boolean read() {
        while (at < lines.size()) {
            Deadline.check();
            if (!Label.normal(lines.get(at)).equals(CORNER)) {
                tabbed.add(lines.get(at++));
            } else if (!table()) {
                return false;
            }
        }
        return true;
    }

    private boolean table() {
        int head = at++;
        while (at < lines.size() && at - head <= MOST_COLUMNS + 1 && !isLabel(at)) {
            if (Space.isBlank(lines.get(at)) || CellText.isValue(lines.get(at)) || lines.get(at).indexOf('\t') >= 0) {
                return false;
            }
            at++;
        }
        int columns = at - head - 1;
        if (columns < 1 || columns > MOST_COLUMNS) {
            return false;
        }
        tabbed.add(joined(head, columns));
        while (at < lines.size() && isLabel(at)) {
            if (!isRow(columns)) {
                return false;
            }
            tabbed.add(joined(at, columns));
            at += columns + 1;
            rows++;
        }
        return true;
    }

    /** Just so many figures or blanks behind the label, and then words; behind the last row a blank line may follow. */
    private boolean isRow(int columns) {
        int end = at + columns + 1;
        if (end > lines.size()) {
            return false;
        }
        var cells = lines.subList(at + 1, end);
        blanks |= cells.stream().anyMatch(Space::isBlank);
        return cells.stream().allMatch(cell -> Space.isBlank(cell) && cell.indexOf('\t') < 0 || CellText.isValue(cell))
                && (end == lines.size() || !CellText.isValue(lines.get(end)));
    }

    private String joined(int from, int columns) {
        return String.join("\t", lines.subList(from, from + columns + 1).stream().map(Space::strip).toList());
    }

    private boolean isLabel(int line) {
        return !Space.isBlank(lines.get(line)) && TABLE.line(lines.get(line), -1).isPresent();
    }
}
