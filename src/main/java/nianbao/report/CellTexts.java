package nianbao.report;

import nianbao.format.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a report's tables as one text, short to keep and quick to walk through: thousands are added up, cell by cell. A line
 * for each cell in the order of the edition, as printed; a backslash and a line break within one have a backslash before them, and a
 * lone backslash is a cell that was never entered.
 *
 * @param lines each with a line break behind it
 */
public record CellTexts(ReportFormat format, String lines) {

    private static final char END = '\n';
    private static final char ESCAPE = '\\';
    private static final String NEVER = String.valueOf(ESCAPE);

    /** Told of each cell in turn. */
    @FunctionalInterface
    interface CellTaker {

        /**
         * @param cell its place in the edition, from 0
         * @param from where its line begins, escaped as it is
         * @param to   where it ends
         */
        void take(int cell, int from, int to);
    }

    public static CellTexts of(Report report) {
        var lines = new StringBuilder();
        for (var code : report.format().cells().keySet()) {
            var text = report.fields().get(code);
            lines.append(text == null ? NEVER : escaped(text)).append(END);
        }
        return new CellTexts(report.format(), lines.toString());
    }

    private static String escaped(String text) {
        return text.indexOf(ESCAPE) < 0 && text.indexOf(END) < 0 ? text : text.replace(NEVER, NEVER + ESCAPE).replace(String.valueOf(END), NEVER + 'n');
    }

    void each(CellTaker taker) {
        int from = 0;
        for (int cell = 0; from < lines.length(); cell++) {
            int to = lines.indexOf(END, from);
            taker.take(cell, from, to);
            from = to + 1;
        }
    }

    /** What a line says; {@code null} when the cell was never entered. */
    @Nullable
    String text(int from, int to) {
        var line = lines.substring(from, to);
        if (line.indexOf(ESCAPE) < 0) {
            return line;
        }
        return line.equals(NEVER) ? null : unescaped(line);
    }

    private static String unescaped(String line) {
        var text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ESCAPE) {
                c = line.charAt(++i) == 'n' ? END : ESCAPE;
            }
            text.append(c);
        }
        return text.toString();
    }

    /** The text of a cell; {@code null} when it was never entered, or the edition has none of that code. */
    public @Nullable String text(String code) {
        int from = 0;
        for (var each : format.cells().keySet()) {
            int to = lines.indexOf(END, from);
            if (each.equals(code)) {
                return text(from, to);
            }
            from = to + 1;
        }
        return null;
    }
}
