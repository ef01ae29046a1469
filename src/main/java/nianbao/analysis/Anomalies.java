package nianbao.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.analysis.Anomaly.AnomalyRule;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/** Finds what a reviewer would ask about, by the limits in {@code formats/analysis.yaml}. */
public final class Anomalies {

    private static final Measures.Limits LIMITS = Measures.ALL.limits();
    private static final BigDecimal MANY = BigDecimal.valueOf(LIMITS.many());
    private static final BigDecimal TIMES = BigDecimal.valueOf(LIMITS.times());
    private static final int MOST_NAMES = 5;

    private final Group group;
    private final List<Anomaly> found = new ArrayList<>();

    private Anomalies(Group group) {
        this.group = group;
    }

    /** In a group of agencies, by rule and in the agencies' order. */
    public static List<Anomaly> of(Group group) {
        var all = new Anomalies(group);
        all.changes();
        all.outside();
        all.repeated();
        all.twins();
        all.copied();
        return all.found.stream().sorted((a, b) -> a.rule().compareTo(b.rule())).toList();
    }

    /** What became of single figures since last year, in the agencies' order. */
    static List<Anomaly> changes(Group group) {
        var all = new Anomalies(group);
        all.changes();
        return all.found;
    }

    /** A government's own report beside the sum of its parts, as far as all of these have published. */
    public static List<Anomaly> parts(Subject government, Group parts) {
        var found = new ArrayList<Anomaly>();
        if (government.now() == null || parts.published() == 0 || parts.published() < parts.subjects().size()) {
            return found;
        }
        for (var measure : Measures.ALL.measures()) {
            var own = government.value(measure);
            var sum = parts.total(measure);
            if (!measure.isShare() && own != null && sum != null && own.compareTo(sum) != 0) {
                found.add(new Anomaly(AnomalyRule.PARTS, List.of(government), measure.code(), measure.label() + "：本级报告 " + said(own, measure)
                        + "，" + parts.subjects().size() + " 个机关相加 " + said(sum, measure) + "，差 " + said(own.subtract(sum).abs(), measure)));
            }
        }
        return found;
    }

    private void copied() {
        var copied = Copied.in(group);
        var holders = new HashMap<Long, Subject>();
        copied.forEach((passage, subjects) -> holders.put(passage, subjects.getFirst()));
        var openings = holders.isEmpty() ? Map.<Long, String>of() : group.openings().of(holders);
        copied.forEach((passage, subjects) -> found.add(new Anomaly(AnomalyRule.COPIED, subjects, "",
                subjects.size() + " 家的报告里有同一段话：" + names(subjects) + "。“" + openings.getOrDefault(passage, "") + "……”")));
    }

    private void changes() {
        for (var subject : group.subjects()) {
            for (var measure : Measures.ALL.measures()) {
                var value = subject.value(measure);
                var earlier = subject.earlier(measure);
                if (!measure.isShare() && value != null && earlier != null) {
                    changed(subject, measure, earlier, value);
                }
            }
        }
    }

    private void changed(Subject subject, Measure measure, BigDecimal earlier, BigDecimal value) {
        var words = measure.label() + "上年 " + said(earlier, measure) + "，本年 " + said(value, measure);
        if (value.signum() == 0 && earlier.compareTo(MANY) >= 0) {
            found.add(new Anomaly(AnomalyRule.NONE, List.of(subject), measure.code(), words));
        } else if (value.signum() > 0 && earlier.signum() > 0 && value.max(earlier).compareTo(MANY) >= 0
                && value.max(earlier).compareTo(value.min(earlier).multiply(TIMES)) >= 0) {
            found.add(new Anomaly(AnomalyRule.TENFOLD, List.of(subject), measure.code(), words));
        }
    }

    private void outside() {
        for (var measure : Measures.ALL.measures()) {
            var range = measure.isShare() ? group.range(measure) : null;
            if (range != null) {
                group.outliers(measure).forEach(subject -> found.add(new Anomaly(AnomalyRule.OUTSIDE, List.of(subject), measure.code(),
                        measure.label() + " " + said(subject.value(measure), measure) + "（" + part(subject, measure) + "），同组 "
                                + range.count() + " 家的一半在 " + said(range.lower(), measure) + " 到 " + said(range.upper(), measure)
                                + " 之间，中位数 " + said(range.median(), measure))));
            }
        }
    }

    private static String part(Subject subject, Measure measure) {
        var now = subject.now();
        return now == null ? "" : Figure.plain(now.parts().getOrDefault(measure.code(), BigDecimal.ZERO)) + "/"
                + Figure.plain(now.wholes().getOrDefault(measure.code(), BigDecimal.ZERO));
    }

    private void repeated() {
        for (var subject : group.subjects()) {
            var now = subject.now();
            var before = subject.before();
            if (now != null && before != null && now.figures() >= LIMITS.figures() && now.print().equals(before.print())) {
                found.add(new Anomaly(AnomalyRule.REPEATED, List.of(subject), "", "三张表里大于零的 " + now.figures() + " 格，与上年逐格相同"));
            }
        }
    }

    private void twins() {
        var same = new LinkedHashMap<String, List<Subject>>();
        for (var subject : group.subjects()) {
            var now = subject.now();
            if (now != null && now.figures() >= LIMITS.figures()) {
                same.computeIfAbsent(now.print(), print -> new ArrayList<>()).add(subject);
            }
        }
        for (var subjects : same.values()) {
            var now = subjects.getFirst().now();
            if (subjects.size() > 1 && now != null) {
                found.add(new Anomaly(AnomalyRule.TWINS, subjects, "", names(subjects) + "：三张表里大于零的 " + now.figures() + " 格逐格相同"));
            }
        }
    }

    private static String names(List<Subject> subjects) {
        return subjects.stream().limit(MOST_NAMES).map(Subject::name).collect(Collectors.joining("、"))
                + (subjects.size() > MOST_NAMES ? "等 " + subjects.size() + " 家" : "");
    }

    /** A figure with its unit, as sentences and tables print it. */
    public static String said(@Nullable BigDecimal number, Measure measure) {
        return number == null ? "—" : measure.isShare() ? number.setScale(1, RoundingMode.HALF_UP) + "%"
                : Figure.plain(number) + " " + measure.unit();
    }
}
