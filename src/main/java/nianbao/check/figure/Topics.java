package nianbao.check.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.format.Formats;
import nianbao.format.Speech;

/** The words that begin a topic in prose: each holds until the next. */
final class Topics {

    /** The topic of what no figure is of. */
    private static final String NONE = "";

    private final Map<String, String> topicOfWord = new HashMap<>();
    private final Pattern words;
    private final Pattern others = Formats.rules().pattern("other-topics");

    Topics(Speech speech) {
        speech.topics().forEach((topic, all) -> all.forEach(word -> topicOfWord.put(word, topic)));
        words = any(List.copyOf(topicOfWord.keySet()));
    }

    /** 取水申请 speaks of no application for information: its words begin no other topic. */
    Mentions in(String text) {
        var elsewhere = others.matcher(text).results().map(m -> new FigureMention(m.start(), m.end(), NONE)).toList();
        var all = new ArrayList<FigureMention>(elsewhere);
        int next = 0;
        for (var found : words.matcher(text).results().toList()) {
            while (next < elsewhere.size() && elsewhere.get(next).end() <= found.start()) {
                next++;
            }
            var topic = topicOfWord.get(found.group());
            if (topic != null && (next == elsewhere.size() || elsewhere.get(next).start() >= found.end())) {
                all.add(new FigureMention(found.start(), found.end(), topic));
            }
        }
        all.sort(Comparator.comparingInt(FigureMention::start));
        return new Mentions(List.copyOf(all));
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
