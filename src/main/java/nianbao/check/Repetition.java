package nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.check.Similarity.Pairs;

/**
 * What a text repeats of an earlier one.
 *
 * @param share     characters in sentences that repeat, of all, 0 to 1
 * @param sentences the sentences that repeat, as places in the text
 */
public record Repetition(double share, List<ProseChecks.Mention> sentences) {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;！？\\n]+[。；;！？]?");
    /** Shorter ones ("一是加强学习") are said every year and say nothing. */
    private static final int SHORTEST = 8;

    public static Repetition of(String text, String earlier) {
        var before = new ArrayList<Pairs>();
        var sentences = SENTENCE.matcher(earlier);
        while (sentences.find()) {
            var pairs = Pairs.of(sentences.group());
            if (pairs.plain().length() >= SHORTEST) {
                before.add(pairs);
            }
        }
        var same = new ArrayList<ProseChecks.Mention>();
        int all = 0, repeated = 0;
        var ours = SENTENCE.matcher(text);
        while (ours.find()) {
            var pairs = Pairs.of(ours.group());
            if (pairs.plain().length() < SHORTEST) {
                continue;
            }
            all += pairs.plain().length();
            if (before.stream().anyMatch(b -> pairs.like(b) >= Similarity.SAME)) {
                repeated += pairs.plain().length();
                same.add(new ProseChecks.Mention(ours.start(), ours.end(), ours.group()));
            }
        }
        return new Repetition(all == 0 ? 0 : (double) repeated / all, List.copyOf(same));
    }

    /** In whole percent. */
    public int percent() {
        return (int) Math.round(100 * share);
    }
}
