package nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.report.Space;

/** What the overview must treat: five matters, and in a government's report the results of 条例第五十条. */
public final class OverviewChecks {

    /** So much of a draft is written that what is absent will hardly follow. */
    private static final int WRITTEN = 200;

    private OverviewChecks() {
    }

    public static void aspects(Dossier it, Consumer<Finding> out) {
        it.report().format().section("overview").filter(s -> isWritten(s, it)).ifPresent(section -> {
            var absent = new ArrayList<String>();
            var matters = Formats.rules().patterns("aspect-");
            absent(matters, it.report().text(section.code()), absent);
            boolean most = absent.size() * 2 > matters.size() && (it.published() || absent.size() < matters.size());
            if (most || !absent.isEmpty() && headed(matters.keySet(), it.report().text(section.code())) * 2 > matters.size()) {
                out.accept(Finding.of("overview.aspects", List.of(section.code()), section.title() + "：没有写" + String.join("、", absent),
                        "这一部分分" + String.join("、", matters.keySet()) + "几个方面写。请补上，没有的也写明没有。"));
            }
        });
    }

    /** How many of the matters have a heading of their own: （三）政府信息管理. A text that is not divided so may treat them in other words. */
    private static long headed(Set<String> matters, String text) {
        return matters.stream().filter(matter -> text.lines().anyMatch(line -> line.strip().startsWith("（") && line.startsWith(matter, line.indexOf('）') + 1)))
                .count();
    }

    /** 工作考核、社会评议、责任追究 in the reports of governments of every level. */
    public static void results(Dossier it, Consumer<Finding> out) {
        var rules = Formats.rules();
        if (!rules.pattern("government").matcher(it.report().agency()).find()) {
            return;
        }
        it.report().format().section("overview").filter(s -> isWritten(s, it)).ifPresent(section -> {
            var text = it.report().text(section.code()) + it.report().text("other-matters");
            var absent = new ArrayList<String>();
            absent(rules.patterns("result-"), text, absent);
            if (!absent.isEmpty()) {
                out.accept(Finding.of("overview.results", List.of(section.code()), section.title() + "：没有写" + String.join("、", absent) + "结果",
                        "各级人民政府的年度报告要写明工作考核、社会评议和责任追究结果，没有的也写明没有。"));
            }
        });
    }

    private static void absent(Map<String, Pattern> wanted, String text, List<String> absent) {
        wanted.forEach((name, words) -> {
            if (!words.matcher(text).find()) {
                absent.add(name);
            }
        });
    }

    private static boolean isWritten(Section section, Dossier it) {
        var text = it.report().text(section.code());
        return !it.unread().contains(section.code()) && !Space.isBlank(text) && (it.published() || text.length() >= WRITTEN);
    }
}
