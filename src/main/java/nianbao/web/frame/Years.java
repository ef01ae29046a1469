package nianbao.web.frame;

import java.util.OptionalInt;

/** Years as they stand in addresses and forms. */
public final class Years {

    private Years() {
    }

    /** Four digits, full-width ones and a 年 behind understood. */
    public static OptionalInt parse(String text) {
        var year = nianbao.report.Figure.of(text == null ? "" : text.strip().replaceFirst("年度?$", ""));
        return year.isNumber() && year.plain().matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(year.plain()))
                : OptionalInt.empty();
    }

    /** For messages: what someone put where a year belongs. */
    public static String shorten(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
