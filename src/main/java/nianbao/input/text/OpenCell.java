package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.source.CellText;
import nianbao.report.Space;

/** The lines since the last pipe: a cell that the next pipe closes, or two where no pipe stands between two rows. */
final class OpenCell {

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}[.．、]");

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(Space.strip(line));
    }

    boolean isBlank() {
        return lines.stream().allMatch(String::isEmpty);
    }

    void clear() {
        lines.clear();
    }

    /**
     * Its texts, a cell each, and nothing after that: where no pipe closes a row, its last cell and the next one's first
     * stand together, with a blank line between them or without ("15", "", "部分公开"). A label over several lines may have
     * one in it too ("部分", "", "公开"): only what reads as two cells is two.
     */
    List<String> close() {
        var texts = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                var before = join(lines.subList(from, i));
                int to = i;
                while (to < lines.size() && !lines.get(to).isEmpty()) {
                    to++;
                }
                var behind = join(lines.subList(i, to));
                if (!before.isEmpty() && (lines.get(i - 1).isEmpty() ? areTwo(before, behind) : areTwoWithoutBlank(before, behind))) {
                    texts.add(before);
                    from = i;
                }
            }
        }
        texts.add(join(lines.subList(from, lines.size())));
        lines.clear();
        return texts;
    }

    /** A figure and words, two labels, or a row's last figure and the number of the next row. */
    private static boolean areTwo(String before, String behind) {
        return CellText.isValue(before) || CellText.isValue(behind) || CellStream.isKnown(before) && CellStream.isKnown(behind);
    }

    /** A figure, not an ordinal, and the words of the next row; the last head and the first figure under it; or two labels. */
    private static boolean areTwoWithoutBlank(String before, String behind) {
        if (CellText.isValue(before)) {
            return !ORDINAL.matcher(before).matches() && !CellText.isValue(behind) && CellStream.isKnown(behind.lines().findFirst().orElse(""));
        }
        return CellText.isValue(behind) ? CellStream.isHead(before) : CellStream.isKnown(before) && CellStream.isKnown(behind);
    }

    private static String join(List<String> lines) {
        return Space.strip(String.join("\n", lines));
    }
}
