package nianbao.check;

import java.math.BigDecimal;
import nianbao.format.CellType;
import nianbao.format.Severity;
import nianbao.report.Figure;

/**
 * What can be wrong with one cell on its own. The browser's {@code checks.js} tells the same faults as one types; the
 * texts reach it from here. {@code {text}} stands for what was typed, {@code {plain}} for the number in it.
 */
public enum CellFault {
    BLANK("cell.blank", Severity.NOTE, "待填", "没有的填 0。"),
    MARK("cell.mark", Severity.ERROR, "“{text}”不是数", "没有的填 0，不填“/”“-”。"),
    NOT_A_NUMBER("cell.number", Severity.ERROR, "“{text}”不是数", "只填数字，如 12；没有的填 0。"),
    NEGATIVE("cell.negative", Severity.ERROR, "“{text}”是负数", "件数不会小于 0，请核对。"),
    FRACTION("cell.fraction", Severity.ERROR, "“{text}”不是整数", "件数须是整数，请核对。"),
    UNIT("cell.unit", Severity.NOTE, "“{text}”含有单位或说明", "格内只填数字 {plain}。"),
    FORM("cell.form", Severity.NOTE, "“{text}”有全角数字、分隔号或空格", "公布时照此印出，建议写作 {plain}。");

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
    public static CellFault of(CellType type, String text) {
        var figure = Figure.of(text);
        if (!type.isNumber()) {
            return null;
        }
        return switch (figure.kind()) {
            case BLANK -> BLANK;
            case MARK -> MARK;
            case TEXT -> NOT_A_NUMBER;
            case NUMBER -> ofNumber(type, text, figure);
        };
    }

    private static CellFault ofNumber(CellType type, String text, Figure figure) {
        if (type != CellType.SIGNED && figure.number().signum() < 0) {
            return NEGATIVE;
        }
        if ((type == CellType.COUNT || type == CellType.SIGNED) && !isWhole(figure.number())) {
            return FRACTION;
        }
        boolean unitBelongs = type == CellType.AMOUNT && figure.note().isEmpty();
        if (!figure.unit().isEmpty() || !figure.note().isEmpty()) {
            return unitBelongs ? null : UNIT;
        }
        boolean signed = type == CellType.SIGNED && text.equals("+" + figure.plain());
        return text.equals(figure.plain()) || signed ? null : FORM;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
