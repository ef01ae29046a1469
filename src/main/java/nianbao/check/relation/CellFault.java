package nianbao.check.relation;

import java.util.Set;
import java.util.regex.Pattern;
import nianbao.format.CellType;
import nianbao.format.Severity;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with one cell on its own. The browser's {@code cell-fault.js} tells the same faults as one types; the
 * texts reach it from here. {@code {text}} stands for what was typed, {@code {plain}} for {@link #mended}.
 */
public enum CellFault {
    BLANK("cell.blank", Severity.NOTE, "待填", "没有的填 0。"),
    MARK("cell.mark", Severity.ERROR, "“{text}”不是数", "没有的填 0，不填“/”“-”。"),
    NONE("cell.mark", Severity.ERROR, "“{text}”不是数", "没有的填 0。"),
    LEADING_ZEROS("cell.number", Severity.ERROR, "“{text}”前面有多余的 0", "去掉是 {plain}；也可能是修订时留下的两个数，请核对。"),
    TOO_LONG("cell.number", Severity.ERROR, "“{text}”的位数过多", "小数点前最多 15 位，请核对。"),
    NOT_A_NUMBER("cell.number", Severity.ERROR, "“{text}”不是数", "只填数字，如 12；没有的填 0。"),
    NEGATIVE("cell.negative", Severity.ERROR, "“{text}”是负数", "件数不会小于 0，请核对。"),
    FRACTION("cell.fraction", Severity.ERROR, "“{text}”不是整数", "件数须是整数，请核对。"),
    UNIT("cell.unit", Severity.NOTE, "“{text}”含有单位或说明", "格内只填 {plain}。"),
    FORM("cell.form", Severity.NOTE, "“{text}”有全角数字、分隔号、空格或多余的符号", "公布时照此印出，建议写作 {plain}。");

    private static final Set<String> NOTHING = Set.of("无", "没有");
    private static final Pattern ZEROS = Pattern.compile("-?0\\d{1,14}(?:\\.\\d{1,12})?");
    private static final Pattern LONG = Pattern.compile("-?[1-9]\\d{15,}(?:\\.\\d+)?");

    private final String code;
    private final Severity severity;
    private final String message;
    private final String advice;

    CellFault(String code, Severity severity, String message, String advice) {
        this.code = code;
        this.severity = severity;
        this.message = message;
        this.advice = advice;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    public String message() {
        return message;
    }

    public String advice() {
        return advice;
    }

    /** The first fault of a text in a cell of that type, or {@code null}. */
    public static @Nullable CellFault of(CellType type, String text) {
        var figure = Figure.of(text);
        if (!type.isNumber()) {
            return null;
        }
        return switch (figure.kind()) {
            case BLANK -> BLANK;
            case MARK -> MARK;
            case TEXT -> ofText(text.strip());
            case NUMBER -> ofNumber(type, text, figure);
        };
    }

    private static CellFault ofText(String text) {
        return NOTHING.contains(text) ? NONE : ZEROS.matcher(text).matches() ? LEADING_ZEROS
                : LONG.matcher(text).matches() ? TOO_LONG : NOT_A_NUMBER;
    }

    private static @Nullable CellFault ofNumber(CellType type, String text, Figure figure) {
        if (type != CellType.SIGNED && figure.signum() < 0) {
            return NEGATIVE;
        }
        // "1.0" too: a count is printed without a decimal point.
        if ((type == CellType.COUNT || type == CellType.SIGNED) && figure.plain().contains(".")) {
            return FRACTION;
        }
        if (!figure.note().isEmpty() || !figure.unit().isEmpty() && !keepsUnit(type, figure)) {
            return UNIT;
        }
        var tidy = tidy(type, figure);
        boolean signed = type == CellType.SIGNED && figure.signum() > 0 && text.equals("+" + tidy);
        return text.equals(tidy) || signed ? null : FORM;
    }

    /** The text that mends it; {@code null} where only whoever typed it knows. */
    public @Nullable String mended(CellType type, String text) {
        return switch (this) {
            case UNIT, FORM -> tidy(type, Figure.of(text));
            case MARK, NONE -> "0";
            case LEADING_ZEROS -> text.strip().replaceFirst("^(-?)0+(?=\\d)", "$1");
            default -> null;
        };
    }

    /** What the cell should hold instead: the number alone, with its unit where only the cell can say it. */
    public static String tidy(CellType type, Figure figure) {
        return keepsUnit(type, figure) ? figure.plain() + figure.unit() : figure.plain();
    }

    private static boolean keepsUnit(CellType type, Figure figure) {
        return type == CellType.AMOUNT && figure.unit().endsWith("元");
    }
}
