package nianbao.check.figure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.format.Speech;

/** The words that begin a topic in prose: each holds until the next. */
final class Topics {

    private final Map<String, String> topicOfWord = new HashMap<>();
    private final Pattern words;

    Topics(Speech speech) {
        speech.topics().forEach((topic, all) -> all.forEach(word -> topicOfWord.put(word, topic)));
        words = any(List.copyOf(topicOfWord.keySet()));
    }

    Mentions in(String text) {
        return new Mentions(words.matcher(text).results().flatMap(m -> Stream.ofNullable(topicOfWord.get(m.group()))
                .map(topic -> new FigureMention(m.start(), m.end(), topic))).toList());
    }

    /** Any of some words, the longest first. */
    static Pattern any(List<String> words) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        // The lookahead spares trying each word at each character.
        var first = words.stream().map(w -> w.substring(0, 1)).distinct().collect(Collectors.joining("", "(?=[", "])"));
        return Pattern.compile(first + words.stream().sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
    }
}
