package nianbao.check.figure;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nianbao.format.Speech.FigureWords;
import org.jspecify.annotations.Nullable;

/** A figure's word in some text. */
record FigureWord(FigureWords said, int start, int end) {

    /** The last word before an amount, the longer of two that end in one place; {@code null} when there is none. */
    static @Nullable FigureWord nearest(String words, List<FigureWords> candidates) {
        return words(words, candidates, String::lastIndexOf).max(Comparator.comparingInt(FigureWord::end).thenComparing(w -> w.end - w.start)).orElse(null);
    }

    /** The first word behind an amount; {@code null} when there is none. */
    static @Nullable FigureWord first(String words, List<FigureWords> candidates) {
        return words(words, candidates, String::indexOf).min(Comparator.comparingInt(FigureWord::start).thenComparing(w -> w.start - w.end)).orElse(null);
    }

    private static Stream<FigureWord> words(String words, List<FigureWords> candidates, BiFunction<String, String, Integer> find) {
        return candidates.stream().flatMap(said -> said.says().stream().map(word -> {
            int at = find.apply(words, word);
            return new FigureWord(said, at, at + word.length());
        })).filter(word -> word.start >= 0);
    }
}
