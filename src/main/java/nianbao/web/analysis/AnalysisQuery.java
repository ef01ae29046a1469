package nianbao.web.analysis;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Locale;
import nianbao.analysis.Measure;
import nianbao.analysis.Measures;
import nianbao.report.AgencyKind;
import nianbao.store.analysis.Groups.GroupScope;
import nianbao.web.frame.Html;
import nianbao.web.frame.Paths;

/**
 * What the address of an analysis asks for. What is no such thing counts as not asked for.
 *
 * @param whole      all below, and not only those right below
 * @param kind       of which kind the group is; {@code null} for all
 * @param text       what the names of those listed hold
 * @param sort       code of the measure they are sorted by; "" for their names
 * @param descending the most of it first
 * @param page       from 1, as it was asked
 */
record AnalysisQuery(int year, boolean whole, AgencyKind kind, String text, String sort, boolean descending, String page) {

    private static final int LONGEST_TEXT = 100;

    /** @param newest the year when none is asked for, and the last there is */
    static AnalysisQuery of(MultivaluedMap<String, String> asked, int first, int newest) {
        int year = Html.number(text(asked, "year"), newest);
        var kind = Arrays.stream(AgencyKind.values()).filter(k -> word(k).equals(text(asked, "kind"))).findFirst().orElse(null);
        var text = text(asked, "q");
        return new AnalysisQuery(year < first || year > newest ? newest : year, "all".equals(text(asked, "scope")), kind,
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)), Measures.ALL.of(text(asked, "sort")).map(Measure::code).orElse(""),
                "desc".equals(text(asked, "order")), text(asked, "page"));
    }

    private static String text(MultivaluedMap<String, String> asked, String name) {
        return asked.getFirst(name) == null ? "" : asked.getFirst(name).replace("\0", "").strip();
    }

    static String word(AgencyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    GroupScope scope() {
        return whole ? GroupScope.ALL : GroupScope.DIRECT;
    }

    AnalysisQuery of(int other) {
        return new AnalysisQuery(other, whole, kind, text, sort, descending, "");
    }

    AnalysisQuery of(boolean all) {
        return new AnalysisQuery(year, all, kind, text, sort, descending, "");
    }

    AnalysisQuery by(String other, boolean down) {
        return new AnalysisQuery(year, whole, kind, text, other, down, "");
    }

    /** All agencies of the group, whatever they are called, by a measure; the most of it first. */
    AnalysisQuery whole(Measure measure) {
        return new AnalysisQuery(year, whole, kind, "", measure.code(), true, "");
    }

    /** Which agencies the group is made of, in the words of the address; "" for all right below. */
    String group() {
        var group = new StringBuilder();
        add(group, "scope", whole ? "all" : "");
        add(group, "kind", kind == null ? "" : word(kind));
        return group.isEmpty() ? "" : group.substring(1);
    }

    /** Everything but the page, to be put behind a path. */
    String query() {
        var query = new StringBuilder("?year=" + year);
        add(query, "scope", whole ? "all" : "");
        add(query, "kind", kind == null ? "" : word(kind));
        add(query, "q", text);
        add(query, "sort", sort);
        add(query, "order", descending ? "desc" : "");
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(Paths.encode(value));
        }
    }
}
