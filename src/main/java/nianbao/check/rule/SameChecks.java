package nianbao.check.rule;

import java.util.List;
import java.util.function.Consumer;
import nianbao.check.finding.Finding;
import nianbao.check.text.Excerpt;
import nianbao.check.text.Sentences;
import nianbao.format.Section;
import nianbao.report.Report;
import nianbao.report.Space;

/** Texts that stand as they stood in earlier years. */
public final class SameChecks {

    private static final double MUCH = 0.5;
    /** A short paragraph, a heading or "没有其他需要报告的事项" may well be said each year. */
    private static final int LONG = 60;
    private static final int OVERALL = 200;

    private SameChecks() {
    }

    /** Printed prose but the last, where "nothing else to report" is said each year. */
    public static void same(Dossier it, Consumer<Finding> out) {
        var printed = it.report().format().sections().stream().filter(s -> s.kind() == Section.SectionKind.PROSE
                && !s.optional() && !s.code().equals(lastOf(it.report()))).toList();
        for (var section : printed) {
            var text = it.report().text(section.code());
            if (it.earlier().isEmpty() || it.unread().contains(section.code()) || Space.isBlank(text)) {
                continue;
            }
            var latest = it.earlier().getFirst();
            var ours = it.sentences(text);
            var same = ours.in(it.sentences(latest.text(section.code())));
            var repetition = Repetition.of(text, ours, same);
            var marks = repetition.sentences().stream().map(s -> new Finding.Mark(section.code(), s.start(), s.end())).toList();
            boolean last = section.code().equals(beforeLast(it.report()));
            if (repetition.share() >= MUCH && (last || text.length() >= OVERALL)) {
                int years = years(it, section.code(), same);
                out.accept(Finding.of("text.same", List.of(section.code()), section.title() + "：" + repetition.percent() + "% 与"
                        + latest.year() + "年报告相同" + (years > 1 ? "，已连续 " + years + " 年没有变" : ""),
                        "相同的 " + repetition.sentences().size() + " 句已标出。请按本年的情况改写，写明具体问题、数字和事例。").at(marks));
            } else {
                standing(it, section, out);
            }
        }
    }

    /** A long paragraph that has stood for two earlier years or more. */
    private static void standing(Dossier it, Section section, Consumer<Finding> out) {
        var text = it.report().text(section.code());
        if (it.earlier().size() < 2) {
            return;
        }
        var before = it.earlier().stream().map(e -> Sentences.lines(e.text(section.code()), LONG)).toList();
        for (var line : Sentences.lines(text, LONG).all()) {
            int years = 0;
            while (years < before.size() && before.get(years).holds(line)) {
                years++;
            }
            if (years > 1) {
                var words = text.substring(line.start(), line.end());
                out.accept(Finding.of("text.same", List.of(section.code()), section.title() + "：“" + Excerpt.start(words.strip())
                        + "”这一段已连续 " + years + " 年没有变", "从 " + it.earlier().get(years - 1).year() + "年起每年相同。请按本年的情况改写。")
                        .at(List.of(new Finding.Mark(section.code(), line.start(), line.end()))));
            }
        }
    }

    /** How many earlier years in a row hold most of what repeats. */
    private static int years(Dossier it, String field, Sentences repeated) {
        int years = 0;
        for (var earlier : it.earlier()) {
            if (Repetition.share(repeated, repeated.in(it.sentences(earlier.text(field)))) < MUCH) {
                break;
            }
            years++;
        }
        return years;
    }

    private static String lastOf(Report report) {
        var prose = prose(report);
        return prose.size() > 2 ? prose.getLast() : "";
    }

    /** 存在的主要问题: in the editions with six parts, the one before the last. */
    public static String beforeLast(Report report) {
        var prose = prose(report);
        return prose.size() > 2 ? prose.get(prose.size() - 2) : "";
    }

    private static List<String> prose(Report report) {
        return report.format().sections().stream().filter(s -> s.kind() == Section.SectionKind.PROSE && !s.optional())
                .map(Section::code).toList();
    }
}
