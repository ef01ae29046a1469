package nianbao.check.text;

import java.util.regex.Pattern;
import nianbao.report.CharacterPairs;

/**
 * How alike two texts are: the Sørensen–Dice coefficient of their character pairs, 0 to 1. Years, white space,
 * punctuation and the number of an item (一是, （一）, 1.) do not count: changing them makes no new text.
 */
public final class Similarity {

    /** From here on two sentences say the same. */
    public static final double SAME = 0.95;
    /** From here on one was made from the other. */
    public static final double CHANGED = 0.5;

    private static final Pattern ITEM = Pattern
            .compile("^\\s*+(?:[一二三四五六七八九十]{1,3}[是、]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十]{1,3}[，,])");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年度?");

    private Similarity() {
    }

    /** A text made ready to be compared many times. */
    public static final class Pairs {

        private final String plain;
        private final CharacterPairs pairs;

        private Pairs(String plain) {
            this.plain = plain;
            pairs = new CharacterPairs(plain);
        }

        public static Pairs of(String text) {
            return new Pairs(bare(text));
        }

        /** What counts of it. */
        public String plain() {
            return plain;
        }

        /** Whether both say the same. */
        public boolean same(Pairs other) {
            return pairs.most(other.pairs) >= SAME && like(other) >= SAME;
        }

        /** 0 where lengths alone show that neither was made from the other. */
        public double like(Pairs other) {
            return plain.equals(other.plain) ? 1 : pairs.most(other.pairs) < CHANGED ? 0 : pairs.likeness(other.pairs);
        }
    }

    private static String bare(String text) {
        var plain = new StringBuilder(text.length());
        var item = ITEM.matcher(text);
        for (int i = item.find() ? item.end() : 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return YEAR.matcher(plain).replaceAll("");
    }
}
