package nianbao.output.xlsx;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.report.Figure;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * Number formats under which a number shows exactly as it was entered: {@code 0.00"万元"} for "513.22万元". So a cell both
 * says what the report says and can be added up. A longer note makes it a text: numbers cannot wrap.
 */
final class ShownNumbers {

    private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d[\\d,]*)(\\.\\d+)?([^\"]{0,12})");
    /** What a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<String, String> known = new HashMap<>();

    /** The format, or {@code null} when the text is no number, or none that can show like that. */
    String format(String text) {
        var figure = Figure.of(text);
        return figure.isNumber() ? known.computeIfAbsent(text, t -> make(t, figure.number())) : null;
    }

    static double number(String text) {
        return Figure.of(text).number().doubleValue();
    }

    private String make(String text, BigDecimal number) {
        var parts = NUMBER.matcher(text);
        if (!parts.matches() || number.precision() > DIGITS) {
            return null;
        }
        var digits = (parts.group(2).contains(",") ? "#,##0" : "0")
                + (parts.group(3) == null ? "" : "." + "0".repeat(parts.group(3).length() - 1));
        var behind = parts.group(4).isEmpty() ? "" : "\"" + parts.group(4) + "\"";
        var format = parts.group(1).equals("+") ? "\"+\"" + digits + behind + ";-" + digits + behind : digits + behind;
        return formatter.formatRawCellContents(number.doubleValue(), -1, format).equals(text) ? format : null;
    }
}
