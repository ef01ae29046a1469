package nianbao.register;

import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.format.ReportFormat;
import nianbao.register.words.RegisterLanguage;
import nianbao.register.words.RegisterRows;
import nianbao.register.words.Role;

/** What a value of a register can mean, with the official words for it: what forms and lists offer. */
public final class RegisterOptions {

    private RegisterOptions() {
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
                RegisterLanguage.COMMON.disputes().keySet().forEach(end -> options.put(end, format.cell(review + "." + end).columnLabels().getLast()));
            }
            default -> throw new IllegalArgumentException(about);
        }
        return options;
    }

    /** What a code that a column of that role gives is called; "" for none. */
    public static String name(ReportFormat format, Role role, String code) {
        return code.isEmpty() ? "" : of(format, role == Role.KIND ? "kind" : role.isDispute() ? "dispute" : "outcome").getOrDefault(code, code);
    }
}
