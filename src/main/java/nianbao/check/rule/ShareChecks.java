package nianbao.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.check.figure.Amount;
import nianbao.check.figure.FigureGrammar;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.report.Figure;
import nianbao.report.Report;

/** Arithmetic within prose: shares and growth. */
public final class ShareChecks {

    /** A whole is named near its shares. */
    private static final int REACH = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String CHANGE = "(?:增长|增加|上升|提高|提升|多|下降|减少|回落|降低|少)";
    private static final Pattern FALL = Pattern.compile("下降|减少|回落|降低|少");
    private static final Pattern SHARE = Pattern.compile("占(?:比|总数的?|全部申请的?|总量的?|申请总数的?)?(?:为|约|达到?)?\\s*+$");
    private static final Pattern GROWTH = Pattern.compile("(?:较|比|同比|与)(?:去年|上年|上一年|上年度|去年同期|上年同期|\\d{4}年)?(?:同期|相比)?(?:，)?(?:共|总体|大幅)?"
            + CHANGE + "(?:了|约)?\\s*+$");
    /** Behind last year's figure: 比上年的198件增加. */
    private static final Pattern MORE = Pattern.compile("^[）)]?(?:，)?" + CHANGE + "了?\\s*+$");
    private static final Pattern LAST_YEARS = Pattern.compile("(?:较|比|与)(?:去年|上年|上一年|上年度|\\d{4}年)(?:同期|度)?的?[（(]?\\s*+$");

    /** 上年320条，: the same, its year before. */
    private static final Pattern YEAR_BEFORE = Pattern.compile("^[（(，,；]?(?:较|比|与)?(?:去年|上年|上一年|上年度|\\d{4}年)(?:同期|度)?(?:的|为|是|公开|发布|收到)?[（(]?\\s*+$");
    /** ，同比增长 behind a change in number or behind last year's figure. */
    private static final Pattern CHANGED = Pattern.compile("^[）)]?[，,、（(]?(?:同比|相比|增幅|降幅|比例)?" + CHANGE + "?(?:幅度)?(?:了|为|达|约)?\\s*+$");

    private static final Pattern TO = Pattern.compile("^[^，。；]{0,4}(?:到|至|为)了?\\s*+$");

    private ShareChecks() {
    }

    /** A share that no whole in reach gives; growth, in percent or in number, that both years' figures do not give. */
    public static void percents(Dossier it, Findings out) {
        for (var passage : it.passages()) {
            var amounts = passage.amounts();
            for (int i = 1; i < amounts.size() && !out.isFull("text.percent"); i++) {
                var amount = amounts.get(i);
                var before = amounts.get(i - 1);
                if (amount.about() || before.about() || passage.sentenceStart(amount.start()) > before.start()) {
                    continue;
                }
                var between = passage.text().substring(before.to(), amount.start());
                if (i > 1 && (points(it.report(), passage, amounts.get(i - 2), before, amount, out)
                        || within(it.report(), passage, amounts.get(i - 2), before, before, amount, out)
                        || i > 2 && amount.isPercent() && isChange(passage, amounts.get(i - 2), before)
                                && within(it.report(), passage, amounts.get(i - 3), amounts.get(i - 2), before, amount, out))) {
                    continue;
                }
                if (amount.isPercent() && !before.isPercent() && between.length() <= 12 && SHARE.matcher(between).find()) {
                    share(it.report(), passage, amounts, before, amount, out);
                } else if (between.length() <= 20 && (GROWTH.matcher(between).find()
                        || MORE.matcher(between).matches()
                                && LAST_YEARS.matcher(passage.text().substring(Math.max(0, before.start() - 24), before.start())).find())) {
                    growth(it, passage, amount, between, out);
                }
            }
        }
    }

    /** @param from where the words begin that are quoted, up to the end of what cannot be */
    private static Finding finding(Report report, Passage passage, Amount wrong, int from, String says, String todo) {
        return Finding.of("text.percent", List.of(passage.field()), report.format().nameOf(passage.field())
                + "：“" + passage.words(from, wrong.to()) + "”" + says, todo).at(List.of(passage.mark(wrong.start(), wrong.to())));
    }

    /** 400条减少100条: the second is by how much. */
    private static boolean isChange(Passage passage, Amount one, Amount change) {
        return !change.isPercent() && change.unit().equals(one.unit()) && CHANGED.matcher(passage.text().substring(one.to(), change.start())).find();
    }

    /**
     * 由92%提高到95%，提高3个百分点.
     *
     * @return whether they contradict one another
     */
    private static boolean points(Report report, Passage passage, Amount was, Amount is, Amount change, Findings out) {
        if (!was.isPercent() || !is.isPercent() || !change.unit().equals("个百分点") || was.about() || passage.sentenceStart(change.start()) > was.start()
                || !TO.matcher(passage.text().substring(was.to(), is.start())).find()
                || !CHANGED.matcher(passage.text().substring(is.to(), change.start())).find()
                || is.value().subtract(was.value()).abs().compareTo(change.value()) == 0) {
            return false;
        }
        out.accept(finding(report, passage, change, change.start(), "算不出",
                "由 " + Figure.plain(was.value()) + "% 到 " + Figure.plain(is.value()) + "%，相差 " + Figure.plain(is.value().subtract(was.value()).abs())
                        + " 个百分点，文中 " + Figure.plain(change.value()) + " 个百分点。请核对。"));
        return true;
    }

    /**
     * Growth that three figures of one sentence give: 400条，较上年增加80条，增长25% and 400条，上年320条，增长25%.
     *
     * @param before the figure just before the change: the second, or 增加80条 between them
     * @return whether they contradict one another
     */
    private static boolean within(Report report, Passage passage, Amount now, Amount second, Amount before, Amount change, Findings out) {
        var between = passage.text().substring(now.to(), second.start());
        var words = passage.text().substring(before.to(), change.start());
        if (now.about() || now.isPercent() || !now.unit().equals(second.unit()) || passage.sentenceStart(change.start()) > now.start()
                || !CHANGED.matcher(words).find() || !change.isPercent() && !change.unit().equals(now.unit())) {
            return false;
        }
        boolean was = YEAR_BEFORE.matcher(between).find();
        boolean changed = !was && change.isPercent() && between.length() <= 20 && GROWTH.matcher(between).find();
        if (!was && !changed || was && words.replaceAll("[，,、（()）]", "").isEmpty()) {
            return false;
        }
        boolean falls = FALL.matcher(was ? words : between).find();
        var last = was ? second.value() : falls ? now.value().add(second.value()) : now.value().subtract(second.value());
        var difference = falls ? last.subtract(now.value()) : now.value().subtract(last);
        if (last.signum() <= 0 || (change.isPercent() ? gives(difference, last, change.value()) : difference.compareTo(change.value()) == 0)) {
            return false;
        }
        var right = change.isPercent() ? Figure.plain(difference.multiply(HUNDRED).divide(last, 2, RoundingMode.HALF_UP)) + "%" : Figure.plain(difference);
        out.accept(finding(report, passage, change, change.start(), "算不出",
                "本年 " + Figure.plain(now.value()) + "，上年 " + Figure.plain(last) + "，" + (falls ? "减少 " : "增加 ") + right + "，文中 "
                        + passage.words(change.start(), change.to()) + "。请核对这三个数。"));
        return true;
    }

    private static void share(Report report, Passage passage, List<Amount> amounts, Amount part, Amount percent,
            Findings out) {
        int line = passage.lineStart(part.start());
        var wholes = new ArrayList<BigDecimal>();
        for (int i = amounts.indexOf(part) - 1; i >= 0 && amounts.get(i).start() >= line && wholes.size() < REACH; i--) {
            if (amounts.get(i).unit().equals(part.unit()) && amounts.get(i).value().compareTo(part.value()) >= 0 && amounts.get(i).value().signum() > 0) {
                wholes.addFirst(amounts.get(i).value());
            }
        }
        if (wholes.isEmpty()) {
            return;
        }
        report.format().totals().keySet().stream().map(report::figure).filter(Figure::isNumber).map(Figure::number)
                .filter(v -> v.signum() > 0).forEach(wholes::add);
        var others = shares(passage, part);
        // 网站240条，占80%；公众号60条，占20%: their sum, which is not said.
        wholes.add(others.stream().map(StatedShare::part).filter(p -> p.unit().equals(part.unit())).map(Amount::value)
                .reduce(part.value(), BigDecimal::add));
        if (wholes.stream().noneMatch(whole -> gives(part.value(), whole, percent.value()))) {
            // The whole of the other shares said beside it, where they agree on one.
            var whole = wholes.stream().max(Comparator.comparingLong(w -> agreeing(others, w))).orElseThrow();
            long agreeing = agreeing(others, whole);
            var right = part.value().multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
            out.accept(finding(report, passage, percent, part.start(), "算不出",
                    Figure.plain(part.value()) + " ÷ " + Figure.plain(whole) + " = " + Figure.plain(right) + "%，文中 "
                            + Figure.plain(percent.value()) + "%，差 " + Figure.plain(right.subtract(percent.value()).abs())
                            + " 个百分点。" + (agreeing > 0 ? "同段另有 " + agreeing + " 处占比以 " + Figure.plain(whole) + " 为总数。" : "")
                            + "请核对以哪个数为总数。"));
        }
    }

    private record StatedShare(Amount part, Amount percent) {
    }

    /** The other shares of its paragraph. */
    private static List<StatedShare> shares(Passage passage, Amount except) {
        int line = passage.lineStart(except.start());
        int end = passage.lineEnd(except.to());
        var amounts = passage.amounts();
        var shares = new ArrayList<StatedShare>();
        int at = amounts.indexOf(except);
        for (int i = Math.max(1, at - REACH); i < Math.min(amounts.size(), at + REACH); i++) {
            var part = amounts.get(i - 1);
            var percent = amounts.get(i);
            if (part != except && percent.isPercent() && part.start() >= line && percent.to() <= end
                    && SHARE.matcher(passage.text().substring(part.to(), percent.start())).find()) {
                shares.add(new StatedShare(part, percent));
            }
        }
        return shares;
    }

    private static long agreeing(List<StatedShare> shares, BigDecimal whole) {
        return shares.stream().filter(s -> gives(s.part.value(), whole, s.percent.value())).count();
    }

    /** To one unit of the last decimal: some round, some cut. */
    private static boolean gives(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        var right = part.multiply(HUNDRED).divide(whole, 8, RoundingMode.HALF_UP);
        return right.subtract(percent).abs().compareTo(BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()))) < 0;
    }

    /** Of the figure that was spoken of last in the sentence. */
    private static void growth(Dossier it, Passage passage, Amount change, String words, Findings out) {
        int sentence = passage.sentenceStart(change.start());
        var spoken = Passage.between(it.spoken(passage), s -> s.amount().start(), sentence, change.start()).stream()
                .filter(s -> s.amount().to() <= change.start()).reduce((one, other) -> other);
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
        out.accept(finding(it.report(), passage, change, change.start(), "与" + last.year() + "年的数不符",
                "本年 " + Figure.plain(now.value()) + "，" + last.year() + "年 " + Figure.plain(was) + "，变化 " + right + "，文中 "
                        + Figure.plain(signed) + (change.isPercent() ? "%" : "") + "。请核对。"));
    }

    /** Those that this year's figure is, or all where it is none of them. */
    private static List<List<String>> readings(FigureGrammar.Spoken spoken, Report report) {
        var right = spoken.said().is().stream().filter(cells -> cells.stream().allMatch(c -> report.figure(c).isNumber())
                && cells.stream().map(c -> report.figure(c).number()).reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(spoken.amount().value()) == 0)
                .toList();
        return right.isEmpty() ? spoken.said().is() : right;
    }
}
