package nianbao.check;

import java.util.List;
import nianbao.format.Severity;

/**
 * Something a reviewer would remark on.
 *
 * @param code    which check, e.g. {@code relation.balance}
 * @param fields  the fields it concerns, the one to look at first
 * @param message what is wrong, where
 * @param detail  the figures: both values and the difference; or what to do
 * @param fixes   things one could do about it with one press
 */
public record Finding(Severity severity, String code, List<String> fields, String message, String detail,
                      List<Fix> fixes) {

    /** Enter {@code text} into {@code field}; the button says {@code label}. */
    public record Fix(String field, String text, String label) {
    }

    static Finding of(Severity severity, String code, List<String> fields, String message, String detail, Fix... fixes) {
        return new Finding(severity, code, List.copyOf(fields), message, detail, List.of(fixes));
    }
}
