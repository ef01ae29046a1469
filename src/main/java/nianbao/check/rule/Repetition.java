package nianbao.check.rule;

import java.util.List;
import nianbao.check.text.Sentences;

/**
 * What a text repeats of an earlier one.
 *
 * @param share     characters in sentences that repeat, of all, 0 to 1
 * @param sentences the sentences that repeat, as places in the text
 */
public record Repetition(double share, List<ProseChecks.CellMention> sentences) {

    /** Shorter sentences ("一是加强学习") are said every year and say nothing. */
    static final int SHORTEST = 8;

    public static Repetition of(String text, String earlier) {
        var ours = Sentences.of(text, SHORTEST);
        return of(text, ours, ours.in(Sentences.of(earlier, SHORTEST)));
    }

    /** @param same those of {@code ours}, the sentences of {@code text}, that repeat */
    static Repetition of(String text, Sentences ours, Sentences same) {
        return new Repetition(share(ours, same), same.all().stream()
                .map(s -> new ProseChecks.CellMention(s.start(), s.end(), text.substring(s.start(), s.end()))).toList());
    }

    static double share(Sentences ours, Sentences same) {
        return ours.length() == 0 ? 0 : (double) same.length() / ours.length();
    }

    /** In whole percent. */
    public int percent() {
        return (int) Math.round(100 * share);
    }
}
