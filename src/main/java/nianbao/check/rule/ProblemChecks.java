package nianbao.check.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.report.ChineseNumber;
import nianbao.report.Space;

/** The section on problems: each has its measure, and none is so vague that it could stand in any report. */
public final class ProblemChecks {

    /** Items of a list, by its kind: 一是, 第一，, 1. and （1）. */
    private static final List<Pattern> ITEMS = List.of(Pattern.compile("([一二三四五六七八九]|十[一二三四五]?)是(?!否)"),
            Pattern.compile("第([一二三四五六七八九]|十[一二三四五]?)[，,]"), Pattern.compile("(?<![^。；;：:\\n ])([1-9]|1[0-5])[.．、](?![0-9]+ ?[%％万亿元])"),
            Pattern.compile("(?<![^。；;：:\\n ])[（(]([1-9]|1[0-5])[）)]"));
    private static final Pattern ABRIDGED = Pattern.compile("[［\\[（(【]略[］\\]）)】]|……");
    private static final int WRITTEN = 60;

    private ProblemChecks() {
    }

    private static String field(Dossier it) {
        return SameChecks.beforeLast(it.report());
    }

    private static boolean isWritten(Dossier it, String field) {
        return !field.isEmpty() && !it.unread().contains(field) && !it.report().isBlank(field)
                && !Formats.rules().pattern("no-problems").matcher(it.report().text(field)).find();
    }

    /** What a draft lacks may still follow while it is short. */
    private static boolean isLong(Dossier it, String field) {
        return it.published() || Space.tight(it.report().text(field)).length() >= WRITTEN;
    }

    public static void measures(Dossier it, Consumer<Finding> out) {
        var field = field(it);
        if (!isWritten(it, field)) {
            return;
        }
        var text = it.report().text(field);
        var title = it.report().format().nameOf(field);
        var turn = Formats.rules().pattern("measures-begin").matcher(text);
        if (!turn.find()) {
            if (isLong(it, field) && !Formats.rules().pattern("measure").matcher(text).find()) {
                out.accept(Finding.of("problems.measures", List.of(field), title + "：只写了问题，没有写改进措施",
                        "每个问题都要有改进措施。请写明怎么改、什么时候改。"));
            }
            return;
        }
        // One alone may be all that an excerpt left of several.
        boolean abridged = ABRIDGED.matcher(text).find();
        for (var item : ITEMS) {
            int problems = last(item, text.substring(0, turn.start()));
            long measures = item.matcher(text.substring(turn.start())).results().count();
            if ((measures > 1 || measures == 1 && !abridged) && measures < problems) {
                out.accept(Finding.of("problems.measures", List.of(field), title + "：列了 " + problems + " 个问题，只列了 " + measures + " 条改进措施",
                        "每个问题都要有改进措施。请逐个对应。"));
                return;
            }
        }
    }

    /** How far a list counts. */
    private static int last(Pattern item, String text) {
        return item.matcher(text).results().map(m -> m.group(1)).mapToInt(n -> Character.isDigit(n.charAt(0)) ? Integer.parseInt(n) : (int) ChineseNumber.of(n))
                .max().orElse(0);
    }

    /** Without an earlier year to compare with: no figure, no name, no example, only what is said everywhere. */
    public static void vague(Dossier it, Consumer<Finding> out) {
        var field = field(it);
        if (!isWritten(it, field) || !isLong(it, field) || !it.earlier().isEmpty()) {
            return;
        }
        var rules = Formats.rules();
        var text = Passage.narrow(it.report().text(field));
        var turn = rules.pattern("measures-begin").matcher(text);
        var problems = turn.find() && turn.start() > 0 ? text.substring(0, turn.start()) : text;
        if (rules.pattern("stock-problem").matcher(problems).find() && !rules.pattern("concrete").matcher(problems).find()) {
            out.accept(Finding.of("problems.vague", List.of(field), it.report().format().nameOf(field) + "：问题写得笼统，没有数字、名称或事例",
                    "存在的主要问题要具体。请写明是哪个环节、哪些单位、有多少件，举一两个例子。"));
        }
    }
}
