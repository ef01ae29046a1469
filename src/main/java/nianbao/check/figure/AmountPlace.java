package nianbao.check.figure;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount where it stands in its sentence. Of 收到申请7件，办结5件（含上年2件）, for 5件:
 *
 * <pre>
 * 收到申请7件，办结5件（含上年2件）
 * ^sentence  ^lead: behind the words of the amount before, here its unit
 *             ^clause: behind the last pause
 *                    ^tail: before the next pause, amount or stop
 * </pre>
 */
record AmountPlace(Passage passage, Amount amount, int sentence, int lead, int clause, int tail) {

    private static final Pattern PAUSE = Pattern.compile("[，,（()）、：:]");
    private static final Pattern CLAUSE = Pattern.compile("[，,（()）：:]");

    /**
     * @param from where the words of the amount before end
     * @param next where the next amount begins; the text's end behind the last
     */
    static AmountPlace of(Passage passage, Amount amount, int from, int next) {
        int sentence = passage.sentenceStart(amount.start());
        int lead = Math.max(Math.max(sentence, from), amount.start() - Passage.LONGEST);
        int clause = CLAUSE.matcher(passage.text()).region(lead, amount.start()).results().mapToInt(m -> m.end()).max().orElse(lead);
        int end = Math.min(passage.sentenceEnd(amount.to()), next);
        var pause = PAUSE.matcher(passage.text()).region(amount.to(), end);
        return new AmountPlace(passage, amount, sentence, lead, clause, pause.find() ? pause.start() : end);
    }

    private String words(int from, int to) {
        return passage.text().substring(from, to);
    }

    /** The words between the amount before and this one. */
    String wordsBefore() {
        return words(lead, amount.start());
    }

    String wordsOfClause() {
        return words(clause, amount.start());
    }

    /** All words of the sentence before the amount, those of other amounts too. */
    String wordsOfSentenceBefore() {
        return words(sentence, amount.start());
    }

    String wordsOfSentence() {
        return words(sentence, passage.sentenceEnd(amount.to()));
    }

    String wordsBehind() {
        return words(amount.to(), tail);
    }

    String wordsSince(int place) {
        return words(place, amount.start());
    }

    /** Whether a pause follows the words behind the amount, rather than another amount or the sentence's end. */
    boolean pauses() {
        return tail < passage.text().length() && PAUSE.matcher(words(tail, tail + 1)).matches();
    }

    static boolean hasPause(String words) {
        return PAUSE.matcher(words).find();
    }

    /** What the amount is about; empty when nothing says. */
    Optional<AmountTopic> topic(Mentions mentions) {
        int next = mentions.next(amount.to());
        var following = mentions.get(next);
        var behind = following.filter(m -> m.end() <= tail);
        var before = mentions.last(next, amount.start()).filter(m -> m.start() >= passage.lineStart(amount.start()));
        var later = following.filter(m -> m.end() <= passage.sentenceEnd(amount.to()));
        return behind.or(() -> before).or(() -> later).map(mention -> new AmountTopic(mention, behind.isPresent(), before));
    }

    /**
     * What an amount is about: 7件申请 (behind it), 申请7件 (before it), or a topic named earlier on the line or later in
     * the sentence.
     *
     * @param behind whether the topic is named right behind the amount
     * @param before the last topic named before it on its line
     */
    record AmountTopic(FigureMention mention, boolean behind, Optional<FigureMention> before) {

        boolean isSince(int place) {
            return before.isPresent() && before.get().start() >= place;
        }
    }
}
