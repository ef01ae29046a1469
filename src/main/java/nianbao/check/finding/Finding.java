package nianbao.check.finding;

import java.util.List;
import nianbao.format.Formats;
import nianbao.format.Severity;

/**
 * Something a reviewer would remark on.
 *
 * @param code    which check, e.g. {@code relation.balance}
 * @param fields  the fields it concerns, the one to look at first; a section's code when it concerns all of it; none when
 *                it concerns the whole report
 * @param message what is wrong, where
 * @param detail  the figures: both values and the difference; or what to do
 * @param why     why it matters: the rule and where it is laid down
 * @param marks   the very words, empty when it is about cells
 * @param values  what it depends on, as it stood: cells with their texts, words with their sentence
 * @param fixes   things one could do about it with one press
 */
public record Finding(Severity severity, String code, List<String> fields, String message, String detail, String why,
        List<Mark> marks, List<String> values, List<Fix> fixes) {

    /** Enter {@code text} into {@code field}; the button says {@code label}. */
    public record Fix(String field, String text, String label) {
    }

    /** Words in a field's text, in UTF-16 units as Java and JavaScript count. */
    public record Mark(String field, int start, int end) {
    }

    public static Finding of(Severity severity, String code, List<String> fields, String message, String detail, Fix... fixes) {
        return new Finding(severity, code, List.copyOf(fields), message, detail, "", List.of(), List.of(), List.of(fixes));
    }

    /** One whose weight the rules give. */
    public static Finding of(String code, List<String> fields, String message, String detail, Fix... fixes) {
        return of(Formats.rules().weight(code), code, fields, message, detail, fixes);
    }

    public Finding at(List<Mark> words) {
        return new Finding(severity, code, fields, message, detail, why, List.copyOf(words), values, fixes);
    }

    public Finding weighing(Severity other) {
        return new Finding(other, code, fields, message, detail, why, marks, values, fixes);
    }

    public Finding depending(String reason, List<String> on) {
        return new Finding(severity, code, fields, message, detail, reason, marks, List.copyOf(on), fixes);
    }

    /** The field to look at first; "" when it concerns the whole. */
    public String field() {
        return fields.isEmpty() ? "" : fields.getFirst();
    }

    /** Whether it may stand once somebody has said why. */
    public boolean isExplainable() {
        return severity == Severity.WARNING || severity == Severity.ERROR && Formats.rules().of(code).explainable();
    }

    /**
     * The same as long as nothing it depends on changes: an explanation is kept under it, and no longer applies when the
     * values or words are others.
     */
    public String identity() {
        return code + " " + String.join(" ", fields) + " " + Integer.toHexString(values.hashCode());
    }
}
