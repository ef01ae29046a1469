package nianbao.input.flow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.input.source.Label;
import nianbao.report.Space;

/**
 * Running text and its normal form, with where each character of the latter stands in the former. Labels are looked for in
 * the normal form, values are taken out of the text as printed. Every place that is asked for or given here is one of the
 * normal form, and a stretch of it a {@link FlowSpan}; only {@link #printedAt} and {@link #printedBehind} name places of the text.
 *
 * <p>An example: （一）予以 公开 7 has the normal form 一予以公开7. 公开 is its span 3–5; behind it is printed " 7".
 */
final class FlowText {

    private static final Set<Character> STOPS = Set.of('.', '．', '、', ',', '，', ')', '）');

    /** A stretch of the normal form. */
    record FlowSpan(int from, int to) {

        int length() {
            return to - from;
        }

        boolean overlaps(FlowSpan other) {
            return other.from < to && other.to > from;
        }
    }

    private final String text;
    private final String normal;
    private final int[] at;

    FlowText(String text) {
        this.text = text;
        var out = new StringBuilder(text.length());
        var where = new int[text.length() + 16];
        int known = 0;
        for (int i = 0; i < text.length(); i++) {
            Label.append(text, i, out);
            if (out.length() > where.length) {
                where = Arrays.copyOf(where, out.length() * 2);
            }
            while (known < out.length()) {
                where[known++] = i;
            }
        }
        normal = out.toString();
        at = Arrays.copyOf(where, known);
    }

    int length() {
        return at.length;
    }

    FlowSpan all() {
        return new FlowSpan(0, length());
    }

    /** The text as printed. */
    String printed() {
        return text;
    }

    /** What is printed between the characters before a span and those behind it. */
    String printed(FlowSpan span) {
        return text.substring(Math.min(printedBehind(span.from), printedAt(span.to)), printedAt(span.to));
    }

    String printedBefore(int place) {
        return text.substring(0, printedAt(place));
    }

    /** The normal form of a span. */
    String normal(FlowSpan span) {
        return normal.substring(span.from, span.to);
    }

    char charAt(int place) {
        return normal.charAt(place);
    }

    boolean startsWith(String words, int place) {
        return normal.startsWith(words, place);
    }

    boolean endsWith(String words, int end) {
        return words.length() <= end && normal.startsWith(words, end - words.length());
    }

    /** Every place where words stand, from the first on. */
    IntStream all(String words) {
        return IntStream.iterate(normal.indexOf(words), place -> place >= 0, place -> normal.indexOf(words, place + 1));
    }

    /** Where in the text a character of the normal form stands; the text's end behind the last one. */
    int printedAt(int place) {
        return place < at.length ? at[place] : text.length();
    }

    /** Where in the text what follows a character of the normal form begins. */
    int printedBehind(int place) {
        return place == 0 ? 0 : at[place - 1] + 1;
    }

    /** The span of a stretch of the text. */
    FlowSpan span(int printedFrom, int printedTo) {
        return new FlowSpan(place(printedFrom), place(printedTo));
    }

    /** The first character of the normal form at or behind a place in the text. */
    private int place(int printed) {
        int found = Arrays.binarySearch(at, printed);
        while (found > 0 && at[found - 1] == printed) {
            found--;
        }
        return found >= 0 ? found : -found - 1;
    }

    boolean startsLine(int from) {
        int before = at[from] - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Space.is(text.charAt(before))) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** Whether a stop, as ordinals have, follows a character of the normal form and nothing else does. */
    boolean isStopped(int index) {
        var between = Space.strip(text.substring(at[index] + 1, printedAt(index + 1)));
        return between.length() == 1 && STOPS.contains(between.charAt(0));
    }

    /** Whether what stands here is the second of two names in one: 信函、传真申请数. */
    boolean isJoined(int from) {
        int before = at[from] - 1;
        return before > 0 && "、和与及或/".indexOf(text.charAt(before)) >= 0 && text.charAt(before - 1) >= '\u4e00' && text.charAt(before - 1) <= '\u9fff';
    }

    /** A digit before a label is its ordinal when a stop follows, or when it stands close and cannot end a number. */
    boolean isOrdinal(int from) {
        boolean stop = text.substring(at[from] + 1, printedAt(from + 1)).chars().anyMatch(c -> STOPS.contains((char) c));
        boolean close = printedAt(from + 1) == at[from] + 1;
        return stop || close && (at[from] == 0 || !Character.isDigit(text.charAt(at[from] - 1)));
    }
}
