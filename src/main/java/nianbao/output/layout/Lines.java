package nianbao.output.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Short texts (titles, heads of columns) broken into lines of like length, at sense where that is known. */
public final class Lines {

    /** After these a long name may be broken: 某某市|发展和改革委员会|办公室. */
    private static final String ENDINGS = "省市县区州旗盟乡镇府会局厅部委室处院心、）";
    /** But not before these: 委|员会, 市|场, 会|计, 处|理, 区|域, 省|级 are words. */
    private static final String NOT_BEFORE = "员公理场域计议级门属长管务、）";
    /** How far from the middle a better place may lie. */
    private static final int REACH = 5;

    private Lines() {
    }

    /**
     * A name in as few lines of at most {@code most} characters as can be, each about as long; in one line more where
     * only so all are broken at sense.
     */
    static List<String> even(String text, int most) {
        int[] c = text.codePoints().toArray();
        int count = (ems(c, 0, c.length) + most - 1) / most;
        return atSense(c, count, most).or(() -> atSense(c, count + 1, most)).orElseGet(() -> evenly(c, count));
    }

    private static Optional<List<String>> atSense(int[] c, int count, int most) {
        var lines = new ArrayList<String>();
        int from = 0;
        for (int left = count; left > 1; left--) {
            int at = place(c, from, left, most);
            if (at < 0) {
                return Optional.empty();
            }
            lines.add(new String(c, from, at - from));
            from = at;
        }
        lines.add(new String(c, from, c.length - from));
        return Optional.of(lines);
    }

    /** The best place to end the first of {@code left} lines; -1 when none is at sense. */
    private static int place(int[] c, int from, int left, int most) {
        int ideal = from + (c.length - from) / left;
        for (int far = 0; far <= REACH; far++) {
            if (isGood(c, from, ideal + far, left, most)) {
                return ideal + far;
            }
            if (isGood(c, from, ideal - far, left, most)) {
                return ideal - far;
            }
        }
        return -1;
    }

    private static List<String> evenly(int[] c, int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            int from = c.length * i / count;
            return new String(c, from, c.length * (i + 1) / count - from);
        }).toList();
    }

    private static boolean isGood(int[] c, int from, int at, int left, int most) {
        return at > from && at < c.length && ENDINGS.indexOf(c[at - 1]) >= 0 && NOT_BEFORE.indexOf(c[at]) < 0
                && ems(c, from, at) <= most && ems(c, at, c.length) <= most * (left - 1);
    }

    private static int ems(int[] c, int from, int to) {
        float ems = 0;
        for (int i = from; i < to; i++) {
            ems += c[i] < 0x250 ? 0.6f : 1;
        }
        return (int) Math.ceil(ems);
    }

    /** The head of a narrow column: Chinese words mostly have two characters, so a line takes an even number. */
    public static List<String> head(String text, int most) {
        int length = text.length();
        if (length <= most || most < 2) {
            return List.of(text);
        }
        int close = text.indexOf('）');
        if (text.startsWith("（") && close > 0 && close < length - 1 && close < most) {
            var lines = new ArrayList<>(List.of(text.substring(0, close + 1)));
            lines.addAll(head(text.substring(close + 1), most));
            return lines;
        }
        int count = (length + most - 1) / most, each = (length + count - 1) / count;
        if (each % 2 == 1) {
            each += each < most ? 1 : -1;
        }
        var lines = new ArrayList<String>();
        for (int from = 0; from < length; from += each) {
            lines.add(text.substring(from, Math.min(length, from + each)));
        }
        return lines;
    }
}
