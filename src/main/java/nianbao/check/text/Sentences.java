package nianbao.check.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.check.text.Similarity.Pairs;

/** A text's sentences or lines made ready to be compared with other texts', as often as one likes. */
public final class Sentences {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;！？\\n]+[。；;！？]?");
    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    /** Sentences of one text that are compared; each is with each of the other text. */
    private static final int MOST = 2_000;

    private final List<SentencePart> all;
    private final Set<String> plain;

    /** One sentence, from {@code start} to {@code end} of the text. */
    public record SentencePart(int start, int end, Pairs pairs) {

        int length() {
            return pairs.plain().length();
        }
    }

    private Sentences(List<SentencePart> all) {
        this.all = all;
        plain = all.stream().map(p -> p.pairs.plain()).collect(Collectors.toCollection(HashSet::new));
    }

    public static Sentences of(String text, int shortest) {
        return of(SENTENCE, text, shortest);
    }

    public static Sentences lines(String text, int shortest) {
        return of(LINE, text, shortest);
    }

    /** Those of {@code shortest} characters that count, or more. */
    private static Sentences of(Pattern pattern, String text, int shortest) {
        var parts = new ArrayList<SentencePart>();
        var found = pattern.matcher(text);
        while (parts.size() < MOST && found.find()) {
            var pairs = Pairs.of(found.group());
            if (pairs.plain().length() >= shortest) {
                parts.add(new SentencePart(found.start(), found.end(), pairs));
            }
        }
        return new Sentences(List.copyOf(parts));
    }

    public List<SentencePart> all() {
        return all;
    }

    /** Whether one of them says the same. */
    public boolean holds(SentencePart other) {
        return plain.contains(other.pairs.plain()) || all.stream().anyMatch(p -> other.pairs.same(p.pairs));
    }

    /** Those that {@code earlier} holds as well. */
    public Sentences in(Sentences earlier) {
        return new Sentences(all.stream().filter(earlier::holds).toList());
    }

    /** Characters that count. */
    public int length() {
        return all.stream().mapToInt(SentencePart::length).sum();
    }
}
