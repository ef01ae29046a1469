package nianbao.input.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.input.office.SheetLine.SheetCell;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

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

    /** Rows by RFC 4180, blank ones among them; a quote that nothing closes, or that more text follows, is borne. */
    public static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setLenientEof(true).setTrailingData(true).get();
    }

    private static boolean isSheet(List<SheetLine> rows, int fewest) {
        return rows.size() >= FEWEST_ROWS && rows.getFirst().cells().size() >= fewest;
    }

    /** All rows; none when one is not as wide as the first, or wider than any sheet: then it is none. */
    private static List<SheetLine> rows(String text, char separator) {
        var rows = new ArrayList<SheetLine>();
        try (var parser = CSVParser.parse(text, format(separator))) {
            long end = 0;
            for (var record : parser) {
                Deadline.check();
                if (record.size() > SheetBlocks.MOST_COLUMNS || !rows.isEmpty() && record.size() != rows.getFirst().cells().size()) {
                    return List.of();
                }
                rows.add(new SheetLine((int) end + 1, record.stream().map(cell -> new SheetCell(Space.strip(cell), 1, 1)).toList()));
                end = Math.max(end + 1, parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
        return rows;
    }
}
