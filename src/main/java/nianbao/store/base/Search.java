package nianbao.store.base;

import java.util.Locale;

/** What a person typed to look for something, as a pattern for {@code like … escape '!'}. */
public final class Search {

    private Search() {
    }

    /** Matches texts that hold the words, in any case; everything when there are none. */
    public static String like(String words) {
        var text = FieldRules.storable(words.strip().toLowerCase(Locale.ROOT));
        return text.isEmpty() ? "%" : holds(text);
    }

    /** Matches texts that hold these words as they are. */
    public static String holds(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }
}
