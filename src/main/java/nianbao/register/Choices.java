package nianbao.register;

import java.util.HashMap;
import java.util.Map;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.ComparableText;
import nianbao.register.words.Meaning;

/**
 * What a clerk has said about an agency's registers.
 *
 * @param columns what a column is, by its {@link nianbao.register.sheet.RegisterColumn#key key}
 * @param words   by what it is about (outcome, kind, dispute) and the word, joined by ":": the row, kind or end of a case
 */
public record Choices(Map<String, ColumnRole> columns, Map<String, String> words) {

    public static final Choices NONE = new Choices(Map.of(), Map.of());

    /** The key of a word in {@code words}. */
    public static String key(String about, String word) {
        return about + ":" + ComparableText.compact(word);
    }

    /** These, and columns that were chosen besides. */
    public Choices with(Map<String, ColumnRole> more) {
        var all = new HashMap<>(columns);
        all.putAll(more);
        return new Choices(all, words);
    }

    Map<String, Meaning> meanings() {
        var meanings = new HashMap<String, Meaning>();
        words.forEach((key, code) -> meanings.put(key, Meaning.known(code)));
        return meanings;
    }
}
