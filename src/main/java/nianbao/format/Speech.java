package nianbao.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the figures in an edition's prose speak of.
 *
 * @param topics    words that begin a topic, by topic
 * @param figures   in the order to try
 * @param closed    the cell that must be 0 when everything is said to be done, with its topic; or {@code null}
 * @param ruleCells cells above 0 only in reports of agencies that may make 规章
 * @param fees      where the report says what it charged, or {@code null}
 */
public record Speech(Map<String, List<String>> topics, List<FigureWords> figures, @Nullable Closed closed, List<String> ruleCells,
        @Nullable Fees fees) {

    /**
     * A figure one may say.
     *
     * @param key    a name that {@code partOf} can refer to, or {@code null}
     * @param partOf only within what a figure of that key, or its words, speak of in the same sentence, or {@code null}
     * @param says   one of these words stands by it; empty, with {@code behind}: a word of the topic itself does
     * @param behind one of these words stands right behind it
     * @param within more words that what is part of it may be said with
     * @param over   the figure of that key yields to this one in the same clause (结转至2024年答复的 is carried in), or {@code null}
     * @param weak   whether its words serve other topics too: then its topic must be named in the same sentence
     * @param is     each reading: the cells whose sum it may be
     */
    public record FigureWords(@Nullable String key, @Nullable String partOf, String topic, List<String> says, List<String> behind, List<String> within,
            List<String> units, boolean weak, @Nullable String over, List<List<String>> is) {

        /** Whether the topic's own word is enough. */
        public boolean isBare() {
            return says.isEmpty() && behind.isEmpty();
        }
    }

    /** Words that begin one topic. */
    public List<String> words(String topic) {
        var words = topics.get(topic);
        if (words == null) {
            throw new IllegalArgumentException("The edition has no topic " + topic);
        }
        return words;
    }

    /** Words of what is in no table: topics no figure is of. */
    public List<String> elsewhere() {
        return topics.entrySet().stream().filter(topic -> figures.stream().noneMatch(said -> said.topic().equals(topic.getKey())))
                .flatMap(topic -> topic.getValue().stream()).toList();
    }

    /** Words that figures of several topics are said with: 主动公开规章13件，规范性文件60件. */
    public Set<String> sharedWords() {
        var topicsOf = new HashMap<String, Set<String>>();
        figures.forEach(said -> said.says().forEach(word -> topicsOf.computeIfAbsent(word, w -> new HashSet<>()).add(said.topic())));
        topicsOf.values().removeIf(of -> of.size() < 2);
        return Set.copyOf(topicsOf.keySet());
    }

    public record Closed(String topic, String carried) {
    }

    /**
     * @param words      one of these must be said in {@code field}
     * @param none       words for nothing charged
     * @param unlessZero a cell above 0 where something must have been charged
     */
    public record Fees(String field, List<String> words, List<String> none, String unlessZero) {
    }
}
