package nianbao.register.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of several things a value names. The longest words count ("不予公开" is no "公开"), a word behind 不, 未, 非 or 无
 * does not ("不属于国家秘密"), and where two things are named none is chosen.
 */
final class WordMatcher {

    private static final String NOT = "不未非无没";
    /** Between a 不 and what it denies. */
    private static final List<String> LINKS = List.of("属于", "涉及", "属", "是", "系", "予", "存在", "构成", "");
    private static final int SHORT = 1;

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> within = new HashMap<>();
    private final Set<Integer> lengths = new java.util.TreeSet<>(java.util.Comparator.reverseOrder());

    /** @param word with "=" before it when it must be the whole value */
    void add(String word, String code) {
        var compact = ComparableText.compact(word);
        if (compact.isEmpty()) {
            return;
        }
        whole.putIfAbsent(compact, code);
        if (!word.startsWith("=") && compact.length() > SHORT) {
            within.putIfAbsent(compact, code);
            lengths.add(compact.length());
        }
    }

    /** What the whole value stands for, or {@code null}. */
    @Nullable
    String whole(String value) {
        return whole.get(ComparableText.compact(value));
    }

    /** Everything named within a value, in the order it is named. */
    Set<String> named(String value) {
        var text = ComparableText.compact(value);
        var codes = new LinkedHashSet<String>();
        for (var hit : hits(text)) {
            if (!isDenied(text, value, hit)) {
                codes.add(within.get(text.substring(hit[0], hit[1])));
            }
        }
        return codes;
    }

    /** Where words stand, without those inside longer ones. */
    private List<int[]> hits(String text) {
        var hits = new ArrayList<int[]>();
        for (int length : lengths) {
            for (int at = 0; at + length <= text.length(); at++) {
                int from = at, to = at + length;
                if (within.containsKey(text.substring(from, to))
                        && hits.stream().noneMatch(longer -> from < longer[1] && to > longer[0])) {
                    hits.add(new int[]{from, to});
                }
            }
        }
        hits.sort(java.util.Comparator.comparingInt(hit -> hit[0]));
        return hits;
    }

    private static boolean isDenied(String text, String value, int[] hit) {
        var before = text.substring(0, hit[0]);
        for (var link : LINKS) {
            int at = before.length() - link.length() - 1;
            if (at >= 0 && before.endsWith(link) && NOT.indexOf(before.charAt(at)) >= 0) {
                // A 无 that a comma parts from the word is a value of its own.
                return ComparableText.fold(value).contains(before.charAt(at) + link + text.charAt(hit[0]));
            }
        }
        return false;
    }
}
