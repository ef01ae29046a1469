package nianbao.register.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.register.words.ComparableText;
import nianbao.register.words.Meaning;
import nianbao.register.words.Vocabulary;

/**
 * What a register says its codes mean: on a sheet of its own, in the title, in a footnote or in a head ("1.予以公开 2.部分公开"),
 * as pairs of a code and words that are known. A code that is explained twice, differently, is explained by neither.
 */
public final class Legend {

    private static final Pattern CODE = Pattern.compile("[a-z]{0,2}\\d{0,3}[a-z]?(?:[.\\-]\\d{1,2})?|[①-⑳]|[甲乙丙丁戊己庚辛]");
    private static final Pattern PAIR = Pattern.compile(
            "(?<![\\w.])([A-Za-z]{0,2}\\d{1,3}[A-Za-z]?(?:[.\\-]\\d{1,2})?|[A-Z]|[①-⑳])\\s*+[-—–=：:、.．)）]?\\s*+([^\\s\\d①-⑳A-Za-z，,；;、]{2,40})");
    private static final int LONGEST_CODE = 6;

    private final Vocabulary words;
    private final Map<String, Meaning> meanings = new HashMap<>();

    private Legend(Vocabulary words) {
        this.words = words;
    }

    /** From lines that are not requests, and from heads. */
    public static Map<String, Meaning> of(Vocabulary words, List<Sheet.RegisterLine> lines) {
        var legend = new Legend(words);
        for (var line : lines) {
            var texts = line.cells().stream().filter(text -> !text.isEmpty()).toList();
            for (int i = 0; i < texts.size(); i++) {
                if (i + 1 < texts.size() && isCode(texts.get(i))) {
                    legend.pair(texts.get(i), texts.get(i + 1));
                }
                var within = PAIR.matcher(texts.get(i));
                while (within.find()) {
                    legend.pair(within.group(1), within.group(2));
                }
            }
        }
        return legend.meanings;
    }

    private static boolean isCode(String text) {
        var folded = ComparableText.fold(text);
        return folded.length() <= LONGEST_CODE && !folded.isEmpty() && CODE.matcher(folded).matches();
    }

    private void pair(String code, String label) {
        put("outcome", code, words.outcome(label, false));
        put("kind", code, words.kind(label));
        put("dispute", code, words.dispute(label));
    }

    private void put(String about, String code, Meaning meaning) {
        if (!meaning.isKnown()) {
            return;
        }
        var key = about + ":" + ComparableText.compact(code);
        var before = meanings.putIfAbsent(key, meaning);
        if (before != null && !before.equals(meaning)) {
            meanings.put(key, Meaning.UNKNOWN);
        }
    }
}
