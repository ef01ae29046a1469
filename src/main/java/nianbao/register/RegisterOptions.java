package nianbao.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.format.ReportFormat;
import nianbao.register.sheet.Sheet;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.RegisterLanguage;
import nianbao.register.words.RegisterRows;

/** What a value of a register can mean, with the official words for it: what forms and lists offer. */
public final class RegisterOptions {

    /** The sheet of a blank register from which its lists are chosen. */
    public static final String SHEET = "选项";
    /** What stands above the lists on it. */
    public static final List<String> LISTS = List.of("申请人类型可选", "办理结果可选", "复议、诉讼结果可选", "是否");

    private RegisterOptions() {
    }

    /** Whether it is the sheet of lists, that came back with a register that was begun with a blank one. */
    static boolean isOwn(Sheet sheet) {
        return sheet.name().equals(SHEET) && !sheet.lines().isEmpty() && sheet.lines().getFirst().texts().equals(LISTS);
    }

    /**
     * In the order of the tables, by code.
     *
     * @param about outcome, kind or dispute
     */
    public static Map<String, String> of(ReportFormat format, String about) {
        var options = new LinkedHashMap<String, String>();
        switch (about) {
            case "outcome" -> RegisterRows.outcomes(format).forEach(row -> options.put(row, RegisterRows.name(format, row)));
            case "kind" -> RegisterRows.kinds(format).forEach(kind -> options.put(kind, RegisterRows.kindName(format, kind)));
            case "dispute" -> {
                var review = format.register().orElseThrow().disputes().review();
                RegisterLanguage.COMMON.disputes().keySet()
                        .forEach(end -> options.put(end, Objects.requireNonNull(format.cell(review + "." + end)).columnLabels().getLast()));
            }
            default -> throw new IllegalArgumentException(about);
        }
        return options;
    }

    /** What a code that a column of that role gives is called; "" for none. */
    public static String name(ReportFormat format, ColumnRole role, String code) {
        return code.isEmpty() ? "" : of(format, role == ColumnRole.KIND ? "kind" : role.isDispute() ? "dispute" : "outcome").getOrDefault(code, code);
    }
}
