package nianbao.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import nianbao.format.Severity;

/**
 * A finding on a page, as the server renders it and as JSON for the browser, which renders the same.
 *
 * @param severity error, warning or note
 * @param field    the first it concerns, "" when it concerns the whole
 * @param marks    the words it is about, in the text as it reads
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(String code, String severity, String field, @JsonUnwrapped FindingWords words, List<FindingLink> links, List<FixButton> fixes,
        List<MarkedSpan> marks, @JsonUnwrapped FindingAnswer answer) {

    /** @param why the rule and where it is laid down */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingWords(String message, String detail, String why) {
    }

    /**
     * @param explain address where its reason can be given, {@code null} when it has to be put right
     * @param reason  why it stands, {@code null} while nobody has said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingAnswer(String explain, String reason) {
    }

    public record FindingLink(String href, String label) {
    }

    /**
     * Something one press does.
     *
     * @param start of the words that {@code text} replaces; {@code null} when it replaces the whole field
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FixButton(String field, Integer start, Integer end, String text, String label) {

        /** As a button posts it. */
        public String value() {
            return field + (start == null ? "" : "@" + start + "-" + end) + "=" + text;
        }
    }

    public record MarkedSpan(int start, int end) {
    }

    public String style() {
        return style(weight());
    }

    public String kind() {
        return answer.reason() != null ? "已说明" : weight().label();
    }

    /** Whether it is an error that nobody has explained. */
    public boolean standsAsError() {
        return weight() == Severity.ERROR && answer.reason() == null;
    }

    private Severity weight() {
        return Severity.valueOf(severity.toUpperCase(Locale.ROOT));
    }

    /** The class of everything that shows a finding. */
    public static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "err";
            case WARNING -> "warn";
            case NOTE -> "note";
        };
    }
}
