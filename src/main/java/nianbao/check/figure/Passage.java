package nianbao.check.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nianbao.check.finding.Finding;
import nianbao.report.FullWidth;
import nianbao.report.Report;

/**
 * A text to look things up in: full-width digits and letters are narrow, so that one pattern finds both, and every
 * character stands where it stands in the field. Its amounts are found once.
 *
 * @param stops where its sentences end
 * @param breaks where its lines end
 */
public record Passage(String field, String text, String original, List<Amount> amounts, int[] stops, int[] breaks) {

    /** Words farther away say nothing about a figure. Work stays linear in a text without a single stop. */
    public static final int LONGEST = 300;

    private static final String PAUSES = "，,（()）：:";
    private static final String STOPS = "。；;！？!?\n";

    /** The prose of a report, notes beside its tables included. */
    public static List<Passage> of(Report report) {
        return of(report, Set.of());
    }

    /** The same without those of some fields. */
    public static List<Passage> of(Report report, Set<String> without) {
        var passages = new ArrayList<Passage>();
        for (var field : report.format().prose()) {
            if (!report.isBlank(field) && !without.contains(field)) {
                passages.add(of(field, report.text(field)));
            }
        }
        return passages;
    }

    static Passage of(String field, String text) {
        var narrow = narrow(text);
        return new Passage(field, narrow, text, List.copyOf(Amount.in(narrow)), places(narrow, STOPS), places(narrow, "\n"));
    }

    private static int[] places(String text, String of) {
        return IntStream.range(0, text.length()).filter(i -> of.indexOf(text.charAt(i)) >= 0).toArray();
    }

    /** Full-width digits and letters narrow, every kind of space one. */
    public static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FullWidth.isDigitOrLetter(c) || c == '％' || c == '．') {
                narrow.append((char) FullWidth.narrow(c));
            } else {
                narrow.append(c == '\u3000' || c == '\u00a0' || c == '\t' || c == '\r' ? ' ' : c);
            }
        }
        return narrow.toString();
    }

    /** Those of some things in the order of the text that lie between two places; found without looking at each of them. */
    public static <T> List<T> between(List<T> inOrder, ToIntFunction<T> start, int from, int to) {
        return inOrder.subList(first(inOrder, start, from), first(inOrder, start, to));
    }

    /** The number of the first that begins at a place or behind it. */
    static <T> int first(List<T> inOrder, ToIntFunction<T> start, int at) {
        int low = 0, high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(inOrder.get(middle)) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the sentence of a place begins: at most {@link #LONGEST} characters before it, however long the sentence. */
    public int sentenceStart(int at) {
        int next = Arrays.binarySearch(stops, at);
        int before = (next < 0 ? -next - 1 : next) - 1;
        return Math.max(before < 0 ? 0 : stops[before] + 1, at - LONGEST);
    }

    /** Where it ends, {@link #LONGEST} characters on at most. */
    public int sentenceEnd(int at) {
        int next = Arrays.binarySearch(stops, at);
        next = next < 0 ? -next - 1 : next;
        return Math.min(next < stops.length ? stops[next] : text.length(), at + LONGEST);
    }

    private static boolean isStop(String text, int at) {
        return STOPS.indexOf(text.charAt(at)) >= 0;
    }

    /** Behind the last pause before a place, in its sentence. */
    public int clauseStart(int at) {
        int first = at - LONGEST;
        while (at > 0 && at > first && STOPS.indexOf(text.charAt(at - 1)) < 0 && PAUSES.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    /** Where the line of a place ends; found without reading it, for a text of one line is asked at each of its figures. */
    public int lineEnd(int at) {
        int next = nextBreak(at);
        return next < breaks.length ? breaks[next] : text.length();
    }

    public int lineStart(int at) {
        int next = nextBreak(at);
        return next == 0 ? 0 : breaks[next - 1] + 1;
    }

    private int nextBreak(int at) {
        int found = Arrays.binarySearch(breaks, at);
        return found < 0 ? -found - 1 : found;
    }

    public Finding.Mark mark(int start, int end) {
        return new Finding.Mark(field, start, end);
    }

    public String words(int start, int end) {
        return original.substring(start, end);
    }

    /** The text with other words in one place. */
    public String with(int start, int end, String words) {
        return original.substring(0, start) + words + original.substring(end);
    }

    /** The sentence around a place, as far as {@link #LONGEST} characters on either side. */
    public static String sentence(String text, int start, int end) {
        int from = start, to = end;
        while (from > 0 && start - from < LONGEST && !isStop(text, from - 1)) {
            from--;
        }
        while (to < text.length() && to - end < LONGEST && !isStop(text, to)) {
            to++;
        }
        return text.substring(from, to);
    }
}
