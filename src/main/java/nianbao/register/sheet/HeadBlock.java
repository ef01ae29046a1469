package nianbao.register.sheet;

import java.util.ArrayList;
import java.util.List;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.words.ComparableText;
import nianbao.register.words.DateText;
import nianbao.register.words.Vocabulary;

/** Where a sheet's heads stand: one line or several, with groups over their columns. */
final class HeadBlock {

    private static final int LOOK_AT = 40;
    private static final int MOST_LINES = 5;

    private final List<RegisterLine> lines;
    private final Vocabulary words;

    HeadBlock(List<RegisterLine> lines, Vocabulary words) {
        this.lines = lines;
        this.words = words;
    }

    /** The first line of heads, and the first behind them; both 0 when there are none. */
    int[] find() {
        for (int i = 0; i < Math.min(LOOK_AT, lines.size()); i++) {
            var line = lines.get(i);
            if (line.texts().size() >= 3 && heads(line) >= 2 && !hasValues(line)) {
                int from = i > 0 && isGroups(lines.get(i - 1)) ? i - 1 : i;
                int to = i + 1;
                while (to < lines.size() && to - from < MOST_LINES && continues(lines.get(to), lines.get(to - 1))) {
                    to++;
                }
                return new int[]{from, to};
            }
        }
        return new int[]{0, 0};
    }

    private boolean isGroups(RegisterLine line) {
        return line.texts().size() >= 2 && !hasValues(line) && heads(line) >= 1;
    }

    /** Heads go on where a line has no values, and half of it are heads or come down from above. */
    private boolean continues(RegisterLine line, RegisterLine above) {
        if (line.texts().size() < 2 || hasValues(line)) {
            return false;
        }
        int heads = 0, texts = 0;
        for (int i = 0; i < line.cells().size(); i++) {
            var text = line.at(i);
            if (!text.isEmpty()) {
                texts++;
                heads += text.equals(above.at(i)) || isHead(text) ? 1 : 0;
            }
        }
        return heads * 2 >= texts;
    }

    private int heads(RegisterLine line) {
        return (int) line.texts().stream().filter(this::isHead).count();
    }

    private boolean isHead(String text) {
        return Heads.role(text) != null || words.isLabel(text);
    }

    /** A date or a number: no head. */
    private static boolean hasValues(RegisterLine line) {
        return line.texts().stream().anyMatch(text -> {
            var date = DateText.of(text);
            return date != null || text.matches("\\d+(\\.\\d+)?");
        });
    }

    /** The heads over each column, outermost first. A group without a merged cell reaches on to its right. */
    static List<String> paths(List<RegisterLine> heads) {
        int width = heads.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var paths = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            var parts = new ArrayList<String>();
            for (int i = 0; i < heads.size(); i++) {
                var text = heads.get(i).at(column);
                if (text.isEmpty() && i < heads.size() - 1 && !heads.get(i + 1).at(column).isEmpty()) {
                    text = left(heads.get(i), column);
                }
                var own = ComparableText.fold(text);
                if (!own.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(own))) {
                    parts.add(own);
                }
            }
            paths.add(String.join("/", parts));
        }
        return paths;
    }

    private static String left(RegisterLine line, int column) {
        int at = column;
        while (at > 0 && line.at(at).isEmpty()) {
            at--;
        }
        return line.at(at);
    }
}
