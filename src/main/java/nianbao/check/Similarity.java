package nianbao.check;

import java.util.HashMap;
import java.util.Map;

/**
 * How alike two texts are: the Sørensen–Dice coefficient of their character pairs, 0 to 1. Years, white space and
 * punctuation do not count: changing the year makes no new text.
 */
public final class Similarity {

    /** From here on two sentences say the same. */
    public static final double SAME = 0.95;
    /** From here on one was made from the other. */
    public static final double CHANGED = 0.5;

    private Similarity() {
    }

    /** A text made ready to be compared many times. */
    public record Pairs(String plain, Map<Integer, Integer> counts, int total) {

        public static Pairs of(String text) {
            var plain = bare(text);
            var counts = new HashMap<Integer, Integer>();
            for (int i = 0; i + 1 < plain.length(); i++) {
                counts.merge(plain.charAt(i) << 16 | plain.charAt(i + 1), 1, Integer::sum);
            }
            return new Pairs(plain, counts, Math.max(0, plain.length() - 1));
        }

        /** Whether both say the same; most that do not are told by their lengths. */
        public boolean same(Pairs other) {
            return 2.0 * Math.min(total, other.total) >= SAME * (total + other.total) && like(other) >= SAME;
        }

        public double like(Pairs other) {
            if (plain.equals(other.plain)) {
                return 1;
            }
            // No more pairs can be shared than the shorter text has.
            if (total + other.total == 0 || 2.0 * Math.min(total, other.total) / (total + other.total) < CHANGED) {
                return 0;
            }
            int shared = 0;
            for (var pair : counts.entrySet()) {
                shared += Math.min(pair.getValue(), other.counts.getOrDefault(pair.getKey(), 0));
            }
            return 2.0 * shared / (total + other.total);
        }
    }

    private static String bare(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString().replaceAll("20\\d\\d年度?", "");
    }
}
