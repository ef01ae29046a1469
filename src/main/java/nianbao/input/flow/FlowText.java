package nianbao.input.flow;

import java.util.Arrays;
import java.util.Set;
import nianbao.input.source.Label;
import nianbao.report.Space;

/** Running text and its normal form, with where each character of the latter stands in the former. */
public final class FlowText {

    private static final Set<Character> STOPS = Set.of('.', '．', '、', ',', '，', ')', '）');

    public final String text;
    public final String normal;
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

    /** Where in the text a character of the normal form stands; the text's end behind the last one. */
    public int at(int index) {
        return index < at.length ? at[index] : text.length();
    }

    /** Where in the text what follows a character of the normal form begins. */
    public int behind(int index) {
        return index == 0 ? 0 : at[index - 1] + 1;
    }

    /** The first character of the normal form at or behind a place in the text. */
    int from(int place) {
        int found = Arrays.binarySearch(at, place);
        while (found > 0 && at[found - 1] == place) {
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
        var between = Space.strip(text.substring(at[index] + 1, at(index + 1)));
        return between.length() == 1 && STOPS.contains(between.charAt(0));
    }

    /** Whether what stands here is the second of two names in one: 信函、传真申请数. */
    boolean isJoined(int from) {
        int before = at[from] - 1;
        return before > 0 && "、和与及或/".indexOf(text.charAt(before)) >= 0 && text.charAt(before - 1) >= '\u4e00' && text.charAt(before - 1) <= '\u9fff';
    }

    /** A digit before a label is its ordinal when a stop follows, or when it stands close and cannot end a number. */
    boolean isOrdinal(int from) {
        boolean stop = text.substring(at[from] + 1, at(from + 1)).chars().anyMatch(c -> STOPS.contains((char) c));
        boolean close = at(from + 1) == at[from] + 1;
        return stop || close && (at[from] == 0 || !Character.isDigit(text.charAt(at[from] - 1)));
    }
}
