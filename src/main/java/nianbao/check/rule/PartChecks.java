package nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.check.figure.Amount;
import nianbao.check.figure.FigureGrammar;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.report.Figure;
import nianbao.report.Report;

/** Arithmetic within prose: parts that make a whole, behind it or before it. */
public final class PartChecks {

    private static final Pattern PARTS = Pattern.compile("其中|[（(：:]");
    private static final Pattern END = Pattern.compile("[。；;！？\\n]");
    /** 共1913条。其中，…: parts of what the sentence before it said. */
    private static final Pattern NEXT = Pattern.compile("[^，。；;：:]{0,4}[。；;] ?其中");
    /** 其中概况类20条。动态类300条。公示类190条。 */
    private static final Pattern KIND = Pattern.compile("[。；;] ?[^，。；;：:、0-9]{1,10}类");
    private static final Pattern SHARE = Pattern.compile("占(?:比|总数的?|全部的?|总量的?)?(?:为|约|达到?)?\\s*+$");
    private static final Pattern REST = Pattern.compile("其他|其它|其余|剩余");
    private static final Pattern SUM = Pattern.compile("[，,、；;]?(?:以上|[两二三四各](?:者|项))?(?:合计|总计|共计)为?(?:主动)?(?:公开|发布|公布|推送)?(?:各类|政府)?(?:信息)?\\s*+");
    private static final Pattern PLUS = Pattern.compile("加上?|连同");
    private static final Pattern TOGETHER = Pattern.compile("[，,]?(?:合计|总计|共计|一共|共)(?:需?办理)?\\s*+");
    private static final Pattern ASIDE = Pattern.compile("[（(][^（）()\\n]{0,80}[）)]");
    private static final Pattern FULL_STOP = Pattern.compile("[。！？\\n]");
    /** More parts than any sentence lists. */
    private static final int MOST_PARTS = 60;
    private static final BigDecimal MOST = new BigDecimal("0.8");

    private PartChecks() {
    }

    /** 共 29 件，其中主办 16 件、分办 5 件、协办 9 件: three parts or more, or parts that exceed the whole. */
    public static void breakdowns(Dossier it, Findings out) {
        for (var passage : it.passages()) {
            var amounts = passage.amounts();
            for (int i = 0; i + 2 < amounts.size() && !out.isFull("text.breakdown"); i++) {
                var whole = amounts.get(i);
                if (amounts.get(i + 1).start() - whole.to() > 24) {
                    continue;
                }
                var lead = passage.text().substring(whole.to(), amounts.get(i + 1).start());
                boolean next = NEXT.matcher(lead).lookingAt();
                int limit = end(passage.text(), next ? amounts.get(i + 1).start() : whole.to());
                if (whole.about() || whole.isPercent() || !PARTS.matcher(lead).find() || !next && END.matcher(lead).find()
                        || lead.length() > 24) {
                    continue;
                }
                judge(it, passage, whole, parts(passage, i, limit), out);
            }
        }
    }

    /** Those behind a whole, their shares passed over; where each has its share, or is a kind, over the ends of sentences too. */
    private static List<Amount> parts(Passage passage, int whole, int limit) {
        var of = passage.amounts().get(whole);
        var behind = behind(passage, whole);
        var parts = new ArrayList<Amount>();
        boolean shares = false, kinds = passage.text().substring(of.to(), behind.getFirst().start()).endsWith("类");
        var last = of;
        for (int j = 0; j < behind.size(); j++) {
            var amount = behind.get(j);
            var before = j == 0 ? of : behind.get(j - 1);
            var between = between(passage, before, amount);
            if (before == last && isShare(passage, before, amount)) {
                shares = true;
                continue;
            }
            boolean sentence = amount.to() > limit;
            boolean goesOn = !sentence || kinds && KIND.matcher(between).matches()
                    || shares && j + 1 < behind.size() && amount.start() < passage.lineEnd(limit) && isShare(passage, amount, behind.get(j + 1));
            if (!goesOn || !amount.unit().equals(of.unit()) || j > 0 && !isList(between)) {
                break;
            }
            parts.add(amount);
            last = amount;
        }
        return parts;
    }

    /** The amounts behind a whole, without those that a bracket says of one of them: 网站680条（文件80条、动态600条），公众号570条. */
    private static List<Amount> behind(Passage passage, int whole) {
        var some = passage.amounts().subList(whole + 1, Math.min(passage.amounts().size(), whole + 1 + 2 * MOST_PARTS));
        int from = some.getFirst().to();
        var asides = ASIDE.matcher(passage.text()).region(from, Math.max(from, some.getLast().to())).results().toList();
        return some.stream().filter(a -> asides.stream().noneMatch(aside -> aside.start() < a.start() && a.to() < aside.end())).toList();
    }

    private static String between(Passage passage, Amount one, Amount other) {
        return ASIDE.matcher(passage.text().substring(one.to(), other.start())).replaceAll("");
    }

    private static boolean isShare(Passage passage, Amount part, Amount share) {
        return share.isPercent() && SHARE.matcher(between(passage, part, share)).find();
    }

    /** 自然人申请 8 件、企业申请 3 件，合计 12 件: the whole behind its parts. */
    public static void sums(Dossier it, Findings out) {
        for (var passage : it.passages()) {
            var amounts = passage.amounts();
            for (int i = 2; i < amounts.size() && !out.isFull("text.breakdown"); i++) {
                var whole = amounts.get(i);
                int from = i;
                while (from > 0 && i - from < MOST_PARTS && amounts.get(from - 1).unit().equals(whole.unit())
                        && amounts.get(from - 1).start() >= passage.sentenceStart(whole.start())
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

    /** The sums of the first two, three … of them: what stands behind those that make the whole speaks of something else. */
    private static List<BigDecimal> prefixes(List<Amount> parts) {
        return suffixes(parts.reversed()).stream().skip(1).toList();
    }

    private static boolean isList(String between) {
        return between.length() <= 40 && !between.contains("其中") && !between.contains("另") && !between.contains("）")
                && !between.contains(")") && !between.contains("（") && !between.contains("(");
    }

    private static int end(String text, int from) {
        int most = Math.min(text.length(), from + 4 * Passage.LONGEST);
        var end = END.matcher(text).region(from, most);
        return end.find() ? end.start() : most;
    }

    private static void judge(Dossier it, Passage passage, Amount whole, List<Amount> parts, Findings out) {
        if (parts.size() < 2 || parts.stream().anyMatch(Amount::about) || isBalance(it, passage, whole, parts)) {
            return;
        }
        var sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = sum.compareTo(whole.value());
        if (prefixes(parts).stream().anyMatch(some -> some.compareTo(whole.value()) == 0)) {
            return;
        }
        boolean complete = parts.size() > 2 && (sum.compareTo(whole.value().multiply(MOST)) >= 0
                || REST.matcher(passage.text().substring(whole.to(), parts.getLast().start())).find() && !goesOn(passage, parts.getLast()));
        if (compared == 0 || compared < 0 && !complete || sum.compareTo(whole.value().add(whole.value())) > 0) {
            return;
        }
        broken(it.report(), passage, whole, parts, out);
    }

    /** Whether more of the same is listed behind a semicolon: 其他文件102条；动态213条. */
    private static boolean goesOn(Passage passage, Amount last) {
        return Passage.between(passage.amounts(), Amount::start, last.to() + 1, passage.text().length()).stream().filter(a -> a.unit().equals(last.unit()))
                .findFirst()
                .map(next -> !FULL_STOP.matcher(passage.text().substring(last.to(), next.start())).find()).orElse(false);
    }

    /** 收到233件（上年结转18件，结转下年12件，办结239件）: what came in and over, and what became of it, are no parts of one another. */
    private static boolean isBalance(Dossier it, Passage passage, Amount whole, List<Amount> parts) {
        var spoken = Passage.between(it.spoken(passage), s -> s.amount().start(), whole.start(), parts.getLast().to());
        return spoken.stream().anyMatch(s -> s.amount() == whole && FigureGrammar.RECEIVED.equals(s.said().key()))
                && spoken.stream().anyMatch(s -> s.said().over() != null && parts.contains(s.amount()));
    }

    private static void broken(Report report, Passage passage, Amount whole, List<Amount> parts, Findings out) {
        var sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var marks = new ArrayList<Finding.Mark>();
        marks.add(passage.mark(whole.start(), whole.to()));
        parts.forEach(p -> marks.add(passage.mark(p.start(), p.to())));
        if (marks.stream().anyMatch(words -> out.tells("text.figure", words))) {
            return;
        }
        var terms = String.join(" + ", parts.stream().map(p -> Figure.plain(p.value())).toList());
        out.accept(Finding.of("text.breakdown", List.of(passage.field()), report.format().nameOf(passage.field()) + "：“"
                + passage.words(whole.start(), whole.to()) + "”与所列各部分之和不符",
                terms + " = " + Figure.plain(sum) + "，文中总数 " + Figure.plain(whole.value()) + "，差 "
                        + Figure.plain(sum.subtract(whole.value()).abs()) + "。请核对各部分和总数。")
                .at(marks));
    }
}
