package nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.check.figure.Amount;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.report.Figure;
import nianbao.report.Report;

/** Arithmetic within prose: parts that make a whole, behind it or before it. */
public final class PartChecks {

    private static final Pattern PARTS = Pattern.compile("其中|[（(：:]");
    private static final Pattern END = Pattern.compile("[。；;！？\\n]");
    private static final Pattern REST = Pattern.compile("其他|其它|其余|剩余");
    private static final Pattern SUM = Pattern.compile("[，,、；;]?(?:以上)?(?:合计|总计|共计|两项合计|三项合计)为?\\s*");
    private static final Pattern PLUS = Pattern.compile("加上?|连同");
    private static final Pattern TOGETHER = Pattern.compile("[，,]?(?:合计|总计|共计|一共|共)(?:需?办理)?\\s*");
    private static final BigDecimal MOST = new BigDecimal("0.8");

    private PartChecks() {
    }

    /** 共 29 件，其中主办 16 件、分办 5 件、协办 9 件: three parts or more, or parts that exceed the whole. */
    public static void breakdowns(Dossier it, Consumer<Finding> out) {
        for (var passage : it.passages()) {
            var amounts = passage.amounts();
            for (int i = 0; i + 2 < amounts.size(); i++) {
                var whole = amounts.get(i);
                int limit = end(passage.text(), whole.to());
                var lead = passage.text().substring(whole.to(), amounts.get(i + 1).start());
                if (whole.about() || whole.isPercent() || !PARTS.matcher(lead).find() || END.matcher(lead).find()
                        || lead.length() > 24) {
                    continue;
                }
                var parts = new ArrayList<Amount>();
                for (int j = i + 1; j < amounts.size() && amounts.get(j).to() <= limit && amounts.get(j).unit().equals(whole.unit())
                        && (j == i + 1 || isList(passage.text().substring(amounts.get(j - 1).to(), amounts.get(j).start()))); j++) {
                    parts.add(amounts.get(j));
                }
                judge(it.report(), passage, whole, parts, out);
            }
        }
    }

    /** 自然人申请 8 件、企业申请 3 件，合计 12 件: the whole behind its parts. */
    public static void sums(Dossier it, Consumer<Finding> out) {
        for (var passage : it.passages()) {
            var amounts = passage.amounts();
            for (int i = 2; i < amounts.size(); i++) {
                var whole = amounts.get(i);
                int from = i;
                while (from > 0 && amounts.get(from - 1).unit().equals(whole.unit()) && amounts.get(from - 1).start() >= passage.sentenceStart(whole.start())
                        && (from == i || isList(passage.text().substring(amounts.get(from - 1).to(), amounts.get(from).start())))) {
                    from--;
                }
                var parts = amounts.subList(from, i);
                var lead = passage.text().substring(amounts.get(i - 1).to(), whole.start());
                boolean plus = parts.size() == 2 && PLUS.matcher(passage.text().substring(parts.getFirst().to(), parts.getLast().start())).find();
                if (whole.about() || whole.isPercent() || parts.size() < 2 || !(plus ? TOGETHER : SUM).matcher(lead).matches()) {
                    continue;
                }
                if (suffixes(parts).stream().noneMatch(sum -> sum.compareTo(whole.value()) == 0)) {
                    broken(it.report(), passage, whole, parts, out);
                }
            }
        }
    }

    /** The sums of the last two, three … of them: a whole may count only what stands nearest. */
    private static List<BigDecimal> suffixes(List<Amount> parts) {
        var sums = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (int i = parts.size() - 1; i >= 0; i--) {
            sum = sum.add(parts.get(i).value());
            sums.add(sum);
        }
        return sums;
    }

    private static boolean isList(String between) {
        return between.length() <= 40 && !between.contains("其中") && !between.contains("另") && !between.contains("）")
                && !between.contains(")") && !between.contains("（") && !between.contains("(");
    }

    private static int end(String text, int from) {
        var end = END.matcher(text);
        return end.find(from) ? end.start() : text.length();
    }

    private static void judge(Report report, Passage passage, Amount whole, List<Amount> parts, Consumer<Finding> out) {
        if (parts.size() < 2 || parts.stream().anyMatch(Amount::about)) {
            return;
        }
        var sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = sum.compareTo(whole.value());
        boolean complete = parts.size() > 2 && (sum.compareTo(whole.value().multiply(MOST)) >= 0
                || REST.matcher(passage.text().substring(whole.to(), parts.getLast().start())).find());
        if (compared == 0 || compared < 0 && !complete || sum.compareTo(whole.value().add(whole.value())) > 0) {
            return;
        }
        broken(report, passage, whole, parts, out);
    }

    private static void broken(Report report, Passage passage, Amount whole, List<Amount> parts, Consumer<Finding> out) {
        var sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var marks = new ArrayList<Finding.Mark>();
        marks.add(passage.mark(whole.start(), whole.to()));
        parts.forEach(p -> marks.add(passage.mark(p.start(), p.to())));
        var terms = String.join(" + ", parts.stream().map(p -> Figure.plain(p.value())).toList());
        out.accept(Finding.of("text.breakdown", List.of(passage.field()), report.format().nameOf(passage.field()) + "：“"
                        + passage.words(whole.start(), whole.to()) + "”与所列各部分之和不符",
                terms + " = " + Figure.plain(sum) + "，文中总数 " + Figure.plain(whole.value()) + "，差 "
                        + Figure.plain(sum.subtract(whole.value()).abs()) + "。请核对各部分和总数。").at(marks));
    }
}
