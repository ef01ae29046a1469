package nianbao.register.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.input.office.CsvReader;
import nianbao.input.source.Deadline;
import nianbao.register.sheet.Sheet;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.apache.commons.csv.CSVParser;

/** Text with commas, semicolons, tabs (what one pastes from a sheet) or bars between its columns. */
final class SeparatedText {

    private static final char[] SEPARATORS = {'\t', ',', ';', '|', '，'};
    private static final int LOOK_AT = 30;
    private static final int MOST_COLUMNS = 100;
    /** As many as Excel's sheets have. */
    private static final int MOST_SPLIT = 16_384;

    private SeparatedText() {
    }

    static Sheet sheet(String text, int most) throws Unreadable {
        var plain = text.replace("\ufeff", "");
        char separator = separator(plain);
        bound(plain, separator);
        var lines = new ArrayList<Sheet.RegisterLine>();
        try (var parser = CSVParser.parse(plain, CsvReader.format(separator))) {
            long end = 0;
            for (var record : parser) {
                Deadline.check();
                int number = (int) end + 1;
                end = Math.max(end + 1, parser.getCurrentLineNumber());
                var cells = record.stream().limit(MOST_COLUMNS).map(Space::strip).toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (lines.size() == most) {
                    throw new Unreadable("表格超过 " + most + " 行，请分几次导入");
                }
                lines.add(new Sheet.RegisterLine(number, cells));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("文本的引号没有成对，无法分列，请检查后再导入");
        }
        return new Sheet("", lines);
    }

    /** Before it is split: a line becomes as many texts as it has columns, however few of them are kept. */
    private static void bound(String text, char separator) throws Unreadable {
        if (text.length() > RegisterFiles.MOST_TEXT) {
            throw RegisterFiles.tooMuchText();
        }
        int columns = 0, line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                columns = 0;
                line++;
            } else if (c == separator && ++columns > MOST_SPLIT) {
                throw new Unreadable("第 " + line + " 行超过 " + MOST_SPLIT + " 列，不像台账");
            }
        }
    }

    /** The one that most lines have. */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long lines = text.lines().limit(LOOK_AT).filter(line -> line.indexOf(separator) >= 0).count();
            if (lines > most) {
                most = lines;
                best = separator;
            }
        }
        return best;
    }
}
