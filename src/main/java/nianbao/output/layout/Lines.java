package nianbao.output.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names and titles broken into lines of like length, at sense where that is known. */
public final class Lines {

    /** What a break between an area and its own office costs, in squares of characters: lines may differ by seven for it. */
    private static final int BEHIND_AREA = 60;

    private Lines() {
    }

    /**
     * A name in as few lines of at most {@code most} characters as can be, each about as long; in one or two lines more where
     * only so all are broken at sense.
     */
    public static List<String> even(String text, int most) {
        int count = (ems(text, 0, text.length()) + most - 1) / most;
        if (count <= 1) {
            return List.of(text);
        }
        var ends = NameWords.ends(text);
        return Stream.of(count, count + 1, count + 2).map(lines -> best(text, 0, lines, most, ends)).filter(Objects::nonNull).findFirst()
                .map(Broken::lines).orElseGet(() -> evenly(text.codePoints().toArray(), count));
    }

    /** Lines, and how far they are from being alike and broken behind offices. */
    private record Broken(List<String> lines, int cost) {
    }

    /** The lines from there on, as alike as the places allow; {@code null} when one would be too long. */
    private static Broken best(String text, int from, int count, int most, List<NameWords.End> ends) {
        if (count == 1) {
            int ems = ems(text, from, text.length());
            return ems <= most ? new Broken(List.of(text.substring(from)), ems * ems) : null;
        }
        Broken best = null;
        for (var end : ends) {
            int ems = end.at() <= from ? 0 : ems(text, from, end.at());
            var rest = ems == 0 || ems > most ? null : best(text, end.at(), count - 1, most, ends);
            if (rest != null) {
                var lines = new ArrayList<>(List.of(text.substring(from, end.at())));
                lines.addAll(rest.lines);
                int cost = ems * ems + rest.cost + (end.office() ? 0 : BEHIND_AREA);
                best = best == null || cost < best.cost ? new Broken(lines, cost) : best;
            }
        }
        return best;
    }

    private static List<String> evenly(int[] c, int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            int from = c.length * i / count;
            return new String(c, from, c.length * (i + 1) / count - from);
        }).toList();
    }

    private static int ems(String text, int from, int to) {
        return (int) Math.ceil(text.substring(from, to).codePoints().mapToDouble(c -> c < 0x250 ? 0.6 : 1).sum() - 0.001);
    }
}
