package nianbao.check.text;

import nianbao.format.Severity;

/**
 * What can be wrong with a text on its own. The browser tells the same as one types; the words reach it from here.
 * {@code {place}}, {@code {character}}, {@code {count}} and {@code {most}} stand for what was found.
 */
public enum TextFault {
    UNPRINTABLE("text.control", Severity.ERROR, "第 {place} 个字符无法排印",
            "这是看不见的控制字符或残缺的字（{character}），请删去后重新输入。"),
    TOO_LONG("text.length", Severity.WARNING, "超过 {most} 字", "现有 {count} 字，原则上不超过 {most} 字。");

    private final String code;
    private final Severity severity;
    private final String message;
    private final String advice;

    TextFault(String code, Severity severity, String message, String advice) {
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
}
