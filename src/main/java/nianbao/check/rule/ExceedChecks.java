package nianbao.check.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.check.figure.Amount;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.report.Figure;

/** 受理117件，办结171件: more is closed than came in, where nothing came over from before. */
public final class ExceedChecks {

    private static final Pattern END = Pattern.compile("[。！？\\n]");

    /** Between two that came in: 、政协提案. What is among them (其中) is no more. */
    private static final Pattern MORE = Pattern.compile("[、和及与](?!其中)[^，。；：、（）()0-9]{1,20}");
    /** The same, with its verb again behind a comma: ，收到政协提案. */
    private static final Pattern AGAIN = Pattern.compile("[，；、](?!其中)[^，。；：、（）()0-9]{1,20}");
    private static final int NEAR = 60;

    private ExceedChecks() {
    }

    public static void closed(Dossier it, Findings out) {
        var rules = Formats.rules();
        for (var passage : it.passages()) {
            var amounts = passage.amounts();
            for (int i = 0; i + 1 < amounts.size() && !out.isFull("text.exceeds"); i++) {
                var received = amounts.get(i);
                int from = Math.max(passage.sentenceStart(received.start()), received.start() - NEAR);
                var before = passage.text().substring(i == 0 ? from : Math.max(from, amounts.get(i - 1).to()), received.start());
                if (!rules.pattern("received").matcher(before).find()) {
                    continue;
                }
                int all = lastOfAll(passage, amounts, i);
                var parts = amounts.subList(i, all + 1);
                // None of them is where another count begins.
                i = all;
                var sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                int j = next(amounts, all);
                var closed = amounts.get(j);
                if (j == all || parts.stream().anyMatch(Amount::about) || closed.about() || closed.value().compareTo(sum) <= 0
                        || END.matcher(passage.text().substring(received.to(), closed.start())).find()) {
                    continue;
                }
                var between = passage.text().substring(amounts.get(j - 1).to(), closed.start());
                var sentence = passage.text().substring(from, Math.min(passage.sentenceEnd(closed.to()), closed.to() + NEAR));
                if (rules.pattern("closed").matcher(between).find() && !rules.pattern("closed-of-others").matcher(sentence).find()
                        && it.spoken(passage).stream().noneMatch(s -> parts.contains(s.amount()) || s.amount() == closed)) {
                    out.accept(Finding.of("text.exceeds", List.of(passage.field()), it.report().format().nameOf(passage.field()) + "：收到“"
                            + passage.words(received.start(), parts.getLast().to()) + "”，办结“" + passage.words(closed.start(), closed.to()) + "”，办结的比收到的多",
                            "多 " + Figure.plain(closed.value().subtract(sum)) + closed.unit() + "。请核对是否写颠倒了数字；含上年结转的，请写明。")
                            .at(List.of(passage.mark(received.start(), parts.getLast().to()), passage.mark(closed.start(), closed.to()))));
                }
            }
        }
    }

    /** Of 建议12件、提案9件 the second: what came in is all of them together. */
    private static int lastOfAll(Passage passage, List<Amount> amounts, int first) {
        int last = first;
        for (int j = next(amounts, last); j > last
                && isMore(passage.text().substring(amounts.get(last).to(), amounts.get(j).start())); j = next(amounts, last)) {
            last = j;
        }
        return last;
    }

    private static boolean isMore(String between) {
        var rules = Formats.rules();
        return (MORE.matcher(between).matches() || AGAIN.matcher(between).matches() && rules.pattern("received").matcher(between).find())
                && !rules.pattern("closed").matcher(between).find();
    }

    /** The next amount in the same unit, a share between them passed over; {@code i} itself where there is none. */
    private static int next(List<Amount> amounts, int i) {
        for (int j = i + 1; j < amounts.size() && j <= i + 2; j++) {
            if (amounts.get(j).unit().equals(amounts.get(i).unit())) {
                return j;
            }
            if (!amounts.get(j).isPercent()) {
                return i;
            }
        }
        return i;
    }
}
