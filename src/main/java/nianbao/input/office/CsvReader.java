package nianbao.input.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.input.office.SheetLine.SheetCell;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Space;
import nianbao.report.Unreadable;

/**
 * A sheet saved as text (RFC 4180): each row with as many cells as the sheet is wide, parted by commas, semicolons or tabs. This is
 * what spreadsheet programs write; a table among prose, which somebody parted by commas, is not meant here.
 */
public final class CsvReader {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** Lists of edition 2014 have two columns. Lines with one tab each may be cells as well as rows. */
    private static final int FEWEST_CELLS = 2;
    private static final int FEWEST_TABBED = 4;
    private static final int FEWEST_ROWS = 8;

    private CsvReader() {
    }

    /**
     * @return empty when the text is no such sheet
     * @throws Unreadable when it has more rows than any report
     */
    public static Optional<Source> read(String text) throws Unreadable {
        for (char separator : SEPARATORS) {
            if (text.indexOf(separator) >= 0) {
                var rows = rows(text, separator);
                if (isSheet(rows, separator == '\t' ? FEWEST_TABBED : FEWEST_CELLS)) {
                    SheetBlocks.checkRows(rows.size());
                    var blocks = new SheetBlocks();
                    blocks.sheet(rows);
                    return Optional.of(blocks.source());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSheet(List<SheetLine> rows, int fewest) {
        return rows.size() >= FEWEST_ROWS && rows.getFirst().cells().size() >= fewest
                && rows.stream().allMatch(row -> row.cells().size() == rows.getFirst().cells().size());
    }

    /** All rows, up to the first that is not as wide as the one before: then it is no sheet. */
    private static List<SheetLine> rows(String text, char separator) {
        var rows = new ArrayList<SheetLine>();
        var cells = new ArrayList<SheetCell>();
        int line = 1, from = 1;
        for (int at = 0; at < text.length();) {
            var cell = new StringBuilder();
            at = cell(text, at, separator, cell);
            line += (int) cell.chars().filter(c -> c == '\n').count();
            cells.add(new SheetCell(Space.strip(cell.toString()), 1, 1));
            boolean more = at < text.length() && text.charAt(at) == separator;
            at += !more && text.startsWith("\r\n", at) ? 2 : 1;
            if (more && at < text.length()) {
                continue;
            }
            if (more) {
                cells.add(new SheetCell("", 1, 1));
            }
            Deadline.check();
            rows.add(new SheetLine(from, List.copyOf(cells.subList(0, Math.min(cells.size(), SheetBlocks.MOST_COLUMNS)))));
            if (cells.size() != rows.getFirst().cells().size()) {
                return rows;
            }
            cells.clear();
            from = ++line;
        }
        return rows;
    }

    /** Reads a cell into the text; returns where it ends: at a separator, the line's end or the text's. */
    private static int cell(String text, int from, char separator, StringBuilder cell) {
        int at = from;
        if (text.charAt(at) == '"') {
            for (at++; at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at)); at++) {
                at += text.charAt(at) == '"' ? 1 : 0;
                cell.append(text.charAt(at));
            }
            at++;
        }
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            cell.append(text.charAt(at++));
        }
        return Math.min(at, text.length());
    }
}
