package nianbao.analysis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a briefing may quote, by reference: <code>{{received}}</code> is the group's sum, <code>{{received.last}}</code> that of the
 * year before, <code>{{received@12}}</code> an agency's own. What is kept in a text is the reference; what is read is what the cells give.
 */
public final class BriefingFigures {

    /** Stands where the cells give no figure. */
    static final String MISSING = "【无数】";
    static final Pattern REFERENCE = Pattern.compile("\\{\\{([a-z-]{1,40}+)(?:\\.([a-z]{1,10}+))?(?:@([0-9]{1,18}+))?}}");

    private final Group group;
    private final Map<Long, Subject> subjects = new HashMap<>();

    public BriefingFigures(Group group) {
        this.group = group;
        group.subjects().forEach(subject -> subjects.put(subject.id(), subject));
    }

    /** The text as it is read. What looks like a reference and is none stays as it is. */
    public String render(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            var figure = figure(found.group(1), found.group(2), found.group(3));
            return Matcher.quoteReplacement(figure == null ? found.group() : figure);
        });
    }

    /** {@code null} for what is no reference. */
    @Nullable
    String figure(String code, @Nullable String what, @Nullable String agency) {
        if (agency == null && what == null) {
            switch (code) {
                case "agencies" :
                    return Integer.toString(group.subjects().size());
                case "published" :
                    return Integer.toString(group.published());
                default :
            }
        }
        var measure = Measures.ALL.of(code).orElse(null);
        if (measure == null) {
            return null;
        }
        var subject = agency == null ? null : subjects.get(Long.parseLong(agency));
        if (agency != null && subject == null) {
            return null;
        }
        return switch (what == null ? "" : what) {
            case "" -> said(subject == null ? group.total(measure) : subject.value(measure), measure);
            case "last" -> said(subject == null ? group.earlier(measure) : subject.earlier(measure), measure);
            case "change" -> change(subject == null ? group.change(measure) : subject.change(measure), measure);
            case "median" -> range(measure, subject, Range::median);
            case "lower" -> range(measure, subject, Range::lower);
            case "upper" -> range(measure, subject, Range::upper);
            default -> null;
        };
    }

    private @Nullable String range(Measure measure, @Nullable Subject subject, Function<Range, BigDecimal> place) {
        var range = group.range(measure);
        return subject != null ? null : said(range == null ? null : place.apply(range), measure);
    }

    private static String said(@Nullable BigDecimal number, Measure measure) {
        return number == null ? MISSING : Anomalies.said(number, measure).replace(" ", "");
    }

    /** 增加3件, 减少0.5个百分点, 持平. */
    private static String change(@Nullable BigDecimal change, Measure measure) {
        if (change == null) {
            return MISSING;
        }
        var size = Figure.plain(change.abs()) + (measure.isShare() ? "个百分点" : measure.unit());
        return change.signum() == 0 ? "持平" : (change.signum() > 0 ? "增加" : "减少") + size;
    }
}
