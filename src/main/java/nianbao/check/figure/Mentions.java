package nianbao.check.figure;

import java.util.List;
import java.util.Optional;

/** The words of a text that begin topics, in order. */
public record Mentions(List<FigureMention> all) {

    /** The number of the first that begins at a place or behind it. */
    int next(int at) {
        return Passage.first(all, FigureMention::start, at);
    }

    Optional<FigureMention> get(int number) {
        return number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
    }

    /** The last before number {@code next} that ends by a place. */
    Optional<FigureMention> last(int next, int at) {
        int i = next - 1;
        while (i >= 0 && all.get(i).end() > at) {
            i--;
        }
        return i < 0 ? Optional.empty() : Optional.of(all.get(i));
    }

    /** What the words of a sentence are about: the last topic named before them in it, else the first behind them, else the last on the line before. */
    public String topic(Passage passage, int start, int end) {
        int sentence = passage.sentenceStart(start), next = next(start);
        var before = last(next, start).filter(m -> m.start() >= Math.max(passage.lineStart(start), sentence - Passage.LONGEST));
        return before.filter(m -> m.start() >= sentence).or(() -> get(next(end)).filter(m -> m.end() <= passage.sentenceEnd(end))).or(() -> before)
                .map(FigureMention::topic).orElse("");
    }
}
