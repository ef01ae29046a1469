package nianbao.check.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How alike two texts are: the Sørensen–Dice coefficient of their character pairs, 0 to 1. Years, white space and
 * punctuation do not count: changing the year makes no new text.
 */
public final class Similarity {

    /** From here on two sentences say the same. */
    public static final double SAME = 0.95;
    /** From here on one was made from the other. */
    public static final double CHANGED = 0.5;

    private static final Pattern YEAR = Pattern.compile("20\\d\\d年度?");

    private Similarity() {
    }

    /** A text made ready to be compared many times. */
    public static final class Pairs {

        private final String plain;
        private int @Nullable [] sorted;

        private Pairs(String plain) {
            this.plain = plain;
        }

        public static Pairs of(String text) {
            return new Pairs(bare(text));
        }

        /** What counts of it. */
        public String plain() {
            return plain;
        }

        private int total() {
            return Math.max(0, plain.length() - 1);
        }

        /** Each pair as one number, in order; only once they are asked for, since lengths alone tell most texts apart. */
        private int[] sorted() {
            if (sorted == null) {
                var pairs = new int[total()];
                for (int i = 0; i < pairs.length; i++) {
                    pairs[i] = plain.charAt(i) << 16 | plain.charAt(i + 1);
                }
                Arrays.sort(pairs);
                sorted = pairs;
            }
            return sorted;
        }

        /** Whether both say the same. */
        public boolean same(Pairs other) {
            return most(other) >= SAME && like(other) >= SAME;
        }

        /** No more pairs can be shared than the shorter text has. */
        private double most(Pairs other) {
            int both = total() + other.total();
            return both == 0 ? 0 : 2.0 * Math.min(total(), other.total()) / both;
        }

        public double like(Pairs other) {
            if (plain.equals(other.plain)) {
                return 1;
            }
            return most(other) < CHANGED ? 0 : 2.0 * shared(sorted(), other.sorted()) / (total() + other.total());
        }

        private static int shared(int[] one, int[] other) {
            int shared = 0;
            for (int i = 0, j = 0; i < one.length && j < other.length; ) {
                if (one[i] == other[j]) {
                    shared++;
                    i++;
                    j++;
                } else if (one[i] < other[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return shared;
        }
    }

    private static String bare(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return YEAR.matcher(plain).replaceAll("");
    }
}
