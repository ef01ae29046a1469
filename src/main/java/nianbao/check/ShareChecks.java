package nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.format.Section;
import nianbao.report.Figure;
import nianbao.report.Report;

/** Arithmetic within prose: shares and growth, and parts that make a whole. */
final class ShareChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String CHANGE = "(?:增长|增加|上升|提高|多|下降|减少|回落|降低|少)";
    private static final Pattern FALL = Pattern.compile("下降|减少|回落|降低|少");
    private static final Pattern SHARE = Pattern.compile("占(?:比|总数的?|全部申请的?|总量的?|申请总数的?)?(?:为|约|达到?)?\\s*$");
    private static final Pattern GROWTH = Pattern.compile("(?:较|比|同比|与)(?:去年|上年|上一年|上年度|去年同期|上年同期|\\d{4}年)?(?:同期|相比)?(?:，)?(?:共|总体|大幅)?"
            + CHANGE + "(?:了|约)?\\s*$");
    /** Behind last year's figure: 比上年的198件增加. */
    private static final Pattern MORE = Pattern.compile("^[）)]?(?:，)?" + CHANGE + "了?\\s*$");
    private static final Pattern LAST_YEARS = Pattern.compile("(?:较|比|与)(?:去年|上年|上一年|上年度|\\d{4}年)(?:同期|度)?的?[（(]?\\s*$");
    private static final Pattern PARTS = Pattern.compile("其中|[（(：:]");
    private static final Pattern END = Pattern.compile("[。；;！？\\n]");
    private static final Pattern REST = Pattern.compile("其他|其它|其余|剩余");
    private static final Pattern SUM = Pattern.compile("[，,、；;]?(?:以上)?(?:合计|总计|共计|两项合计|三项合计)为?\\s*");
    private static final Pattern PLUS = Pattern.compile("加上?|连同");
    private static final Pattern TOGETHER = Pattern.compile("[，,]?(?:合计|总计|共计|一共|共)(?:需?办理)?\\s*");
    private static final BigDecimal MOST = new BigDecimal("0.8");

    private ShareChecks() {
    }

    /** A share that no whole in reach gives; growth, in percent or in number, that both years' figures do not give. */
    static void percents(Dossier it, Consumer<Finding> out) {
        for (var passage : it.passages()) {
            var amounts = passage.amounts();
            for (int i = 1; i < amounts.size(); i++) {
                var amount = amounts.get(i);
                var before = amounts.get(i - 1);
                if (amount.about() || before.about() || passage.sentenceStart(amount.start()) > before.start()) {
                    continue;
                }
                var between = passage.text().substring(before.to(), amount.start());
                if (amount.isPercent() && !before.isPercent() && between.length() <= 12 && SHARE.matcher(between).find()) {
                    share(it.report(), passage, amounts, before, amount, out);
                } else if (between.length() <= 20 && (GROWTH.matcher(between).find()
                        || MORE.matcher(between).matches() && LAST_YEARS.matcher(passage.text().substring(0, before.start())).find())) {
                    growth(it, passage, amount, between, out);
                }
            }
        }
    }

    private static void share(Report report, Passage passage, List<Amount> amounts, Amount part, Amount percent,
                              Consumer<Finding> out) {
        int line = passage.lineStart(part.start());
        var wholes = new ArrayList<BigDecimal>();
        amounts.stream().filter(a -> a.start() >= line && a.start() < part.start() && a.unit().equals(part.unit()))
                .map(Amount::value).filter(v -> v.compareTo(part.value()) >= 0 && v.signum() > 0).forEach(wholes::add);
        if (wholes.isEmpty()) {
            return;
        }
        for (var section : report.format().sections()) {
            if (section.kind() == Section.Kind.TABLE) {
                report.format().totals().keySet().stream().map(report::figure).filter(Figure::isNumber).map(Figure::number)
                        .filter(v -> v.signum() > 0).forEach(wholes::add);
            }
        }
        if (wholes.stream().noneMatch(whole -> gives(part.value(), whole, percent.value()))) {
            // The whole of the other shares said beside it, where they agree on one.
            var others = shares(passage, part);
            var whole = wholes.stream().max(Comparator.comparingLong(w -> agreeing(others, w))).orElseThrow();
            long agreeing = agreeing(others, whole);
            var right = part.value().multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
            out.accept(Finding.of("text.percent", List.of(passage.field()), report.format().nameOf(passage.field())
                            + "：“" + passage.words(part.start(), percent.to()) + "”算不出",
                    Figure.plain(part.value()) + " ÷ " + Figure.plain(whole) + " = " + Figure.plain(right) + "%，文中 "
                            + Figure.plain(percent.value()) + "%，差 " + Figure.plain(right.subtract(percent.value()).abs())
                            + " 个百分点。" + (agreeing > 0 ? "同段另有 " + agreeing + " 处占比以 " + Figure.plain(whole) + " 为总数。" : "")
                            + "请核对以哪个数为总数。").at(List.of(passage.mark(percent.start(), percent.to()))));
        }
    }

    private record Share(Amount part, Amount percent) {
    }

    /** The other shares of its paragraph. */
    private static List<Share> shares(Passage passage, Amount except) {
        int line = passage.lineStart(except.start());
        int end = passage.text().indexOf('\n', except.to());
        var amounts = passage.amounts();
        var shares = new ArrayList<Share>();
        for (int i = 1; i < amounts.size(); i++) {
            var part = amounts.get(i - 1);
            var percent = amounts.get(i);
            if (part != except && percent.isPercent() && part.start() >= line && (end < 0 || percent.to() <= end)
                    && SHARE.matcher(passage.text().substring(part.to(), percent.start())).find()) {
                shares.add(new Share(part, percent));
            }
        }
        return shares;
    }

    private static long agreeing(List<Share> shares, BigDecimal whole) {
        return shares.stream().filter(s -> gives(s.part.value(), whole, s.percent.value())).count();
    }

    /** To one unit of the last decimal: some round, some cut. */
    private static boolean gives(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        var right = part.multiply(HUNDRED).divide(whole, 8, RoundingMode.HALF_UP);
        return right.subtract(percent).abs().compareTo(BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()))) < 0;
    }

    /** Of the figure that was spoken of last in the sentence. */
    private static void growth(Dossier it, Passage passage, Amount change, String words, Consumer<Finding> out) {
        int sentence = passage.sentenceStart(change.start());
        var spoken = it.spoken(passage).stream().filter(s -> s.amount().start() >= sentence && s.amount().to() <= change.start())
                .reduce((one, other) -> other);
        if (it.last().isEmpty() || spoken.isEmpty() || !change.isPercent() && !change.unit().equals(spoken.get().amount().unit())) {
            return;
        }
        var last = it.last().get();
        var now = spoken.get().amount();
        var signed = FALL.matcher(words).find() ? change.value().negate() : change.value();
        var before = new ArrayList<BigDecimal>();
        for (var cells : readings(spoken.get(), it.report())) {
            if (cells.stream().allMatch(c -> last.figure(c).isNumber())) {
                before.add(cells.stream().map(c -> last.figure(c).number()).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        before.removeIf(b -> b.signum() < 0 || change.isPercent() && b.signum() == 0);
        if (before.isEmpty() || before.stream().anyMatch(b -> change.isPercent() ? gives(now.value().subtract(b), b, signed)
                : now.value().subtract(b).compareTo(signed) == 0)) {
            return;
        }
        var was = before.getFirst();
        var difference = now.value().subtract(was);
        var right = change.isPercent() ? Figure.plain(difference.multiply(HUNDRED).divide(was, 2, RoundingMode.HALF_UP)) + "%"
                : Figure.plain(difference);
        out.accept(Finding.of("text.percent", List.of(passage.field()), it.report().format().nameOf(passage.field())
                        + "：“" + passage.words(change.start(), change.to()) + "”与" + last.year() + "年的数不符",
                "今年 " + Figure.plain(now.value()) + "，" + last.year() + "年 " + Figure.plain(was) + "，变化 " + right + "，文中 "
                        + Figure.plain(signed) + (change.isPercent() ? "%" : "") + "。请核对。")
                .at(List.of(passage.mark(change.start(), change.to()))));
    }

    /** Those that this year's figure is, or all where it is none of them. */
    private static List<List<String>> readings(Reading.Spoken spoken, Report report) {
        var right = spoken.said().is().stream().filter(cells -> cells.stream().allMatch(c -> report.figure(c).isNumber())
                && cells.stream().map(c -> report.figure(c).number()).reduce(BigDecimal.ZERO, BigDecimal::add)
                .compareTo(spoken.amount().value()) == 0).toList();
        return right.isEmpty() ? spoken.said().is() : right;
    }

    /** 共 29 件，其中主办 16 件、分办 5 件、协办 9 件: three parts or more, or parts that exceed the whole. */
    static void breakdowns(Dossier it, Consumer<Finding> out) {
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
    static void sums(Dossier it, Consumer<Finding> out) {
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
