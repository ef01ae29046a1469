package nianbao.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text's pairs of neighbouring characters, to say how alike two texts are: the Sørensen–Dice coefficient, twice the
 * pairs they share over all they have, 0 to 1. 公开 and 公开了 share one of three: 2 · 1 / (1 + 2).
 */
public final class CharacterPairs {

    private final String text;
    /** Several threads may ask for it first: each then makes the same. */
    private volatile int @Nullable [] sorted;

    public CharacterPairs(String text) {
        this.text = text;
    }

    public int count() {
        return Math.max(0, text.length() - 1);
    }

    /** 1 for equal texts, however short; else 0 where one has no pair. */
    public double likeness(CharacterPairs other) {
        int both = count() + other.count();
        return text.equals(other.text) ? 1 : both == 0 ? 0 : 2.0 * shared(sorted(), other.sorted()) / both;
    }

    /** The most that the likeness can be: no more pairs are shared than the shorter text has. */
    public double most(CharacterPairs other) {
        int both = count() + other.count();
        return both == 0 ? 0 : 2.0 * Math.min(count(), other.count()) / both;
    }

    /** Each pair as one number, in order; only once they are asked for, since lengths alone tell most texts apart. */
    private int[] sorted() {
        var known = sorted;
        if (known != null) {
            return known;
        }
        var pairs = new int[count()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
        sorted = pairs;
        return pairs;
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
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
