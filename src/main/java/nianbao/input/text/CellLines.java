package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.source.CellText;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Space;

/**
 * Cells one a line, each begun by a tab. A blank line ends the row; a line without a tab goes on with the cell. A heading
 * of its own after a blank line ends the table.
 */
final class CellLines {

    static final int LONGEST = 300;

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}[.．、]");
    private static final int LONGEST_PIECE = 12;

    private final TextLines lines;
    private final GridBuilder grid = new GridBuilder();
    private final List<StringBuilder> row = new ArrayList<>();

    private CellLines(TextLines lines) {
        this.lines = lines;
    }

    /** One cell, begun by the line's only tab. */
    static boolean isCell(String line) {
        return line.startsWith("\t") && line.indexOf('\t', 1) < 0 && line.length() < LONGEST;
    }

    static SourceGrid read(TextLines lines) {
        var from = lines.place();
        var cells = new CellLines(lines);
        cells.read();
        return cells.grid.build(from);
    }

    private void read() {
        int blanks = 0;
        while (!lines.isEnd()) {
            var line = lines.next();
            if (isCell(line)) {
                if (blanks > 0) {
                    flush();
                }
                row.add(new StringBuilder(Space.strip(line)));
                blanks = 0;
            } else if (Space.isBlank(line)) {
                blanks++;
            } else if (line.startsWith("\t") && blanks == 0) {
                for (var cell : line.substring(1).split("\t", -1)) {
                    row.add(new StringBuilder(Space.strip(cell)));
                }
            } else if (blanks == 0 && isBegun(line)) {
                row.getLast().append(Space.strip(line));
            } else if (blanks < 2 && (goesOn(line) || blanks == 0 && isWithin(line))) {
                row.getLast().append('\n').append(Space.strip(line));
                blanks = 0;
            } else {
                break;
            }
            lines.take();
        }
        flush();
    }

    /** A figure on the line below the tab of its cell, which is empty so far. */
    private boolean isBegun(String line) {
        return !row.isEmpty() && row.getLast().isEmpty() && CellText.isValue(line) && CellText.pieces(line).size() == 1;
    }

    /** A piece of a broken label is short and follows words. */
    private boolean goesOn(String line) {
        return Space.strip(line).length() <= LONGEST_PIECE && isWord(row.getLast().toString()) && isWord(line);
    }

    /** Words between two cells, with no blank line around them: the rest of a label, however long. */
    private boolean isWithin(String line) {
        return isCell(lines.ahead(1)) && line.length() < LONGEST && !row.isEmpty() && isWord(row.getLast().toString()) && isWord(line);
    }

    /** Words, or the ordinal of words that follow. */
    private static boolean isWord(String text) {
        return !text.isEmpty() && (!CellText.isValue(text) || ORDINAL.matcher(text).matches());
    }

    private void flush() {
        if (!row.isEmpty()) {
            grid.row();
            row.forEach(cell -> grid.cell(cell.toString(), 1, 1));
            row.clear();
        }
    }
}
