package nianbao.output;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.output.xlsx.SheetText;

/**
 * Lines of a CSV file (RFC 4180) as Excel and WPS open it: UTF-8 that says so at its head, and no text that they would
 * take for a formula.
 */
public final class Csv {

    /** Without it Excel and WPS take UTF-8 for GBK. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

    private final Appendable out;

    /** Begins a file. */
    public Csv(Appendable out) throws IOException {
        this.out = out;
        out.append(BYTE_ORDER_MARK);
    }

    public void line(String... texts) throws IOException {
        out.append(Arrays.stream(texts).map(Csv::quoted).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String quoted(String text) {
        var safe = SheetText.isLikeFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
