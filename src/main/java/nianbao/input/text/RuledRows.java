package nianbao.input.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.input.source.CellText;
import nianbao.report.Space;

/**
 * Rows with a line of dashes between every two, as reStructuredText and Pandoc's Markdown write "grid tables": a cell goes on over the
 * lines between two rulers, each piece in its column.
 *
 * <pre>
 * +------+------+
 * | 予以 | 12   |   becomes  | 予以公开 | 12 |
 * | 公开 |      |
 * +------+------+
 * </pre>
 *
 * Programs that draw a ruler only above and below a table's head have many rows between two. There figures, or ordinals of labels, stand
 * below the first line; then nothing is joined in the whole table.
 */
final class RuledRows {

    private static final Pattern RULER = Pattern.compile("\\s*+\\+(?:[-=]{2,}+\\+){2,}+\\s*+");
    private static final Pattern BEGIN = Pattern.compile("[+\\-−]?[\\d０-９]|[（(][一二三四五六七][）)](?!项)|[一二三四]、");
    /** A ruler above, below the head and at the end says nothing of the rows between. */
    private static final int FEWEST_RULERS = 4;
    private static final int MOST_LINES = 60;

    private RuledRows() {
    }

    /** As many lines as before: a row's text stands in its first, the others become rulers. */
    static List<String> joined(List<String> lines) {
        var all = new ArrayList<>(lines);
        for (int from = 0; from < lines.size(); from++) {
            int to = end(lines, from);
            if (to > from) {
                join(all.subList(from, to));
                from = to - 1;
            }
        }
        return all;
    }

    /** Behind the last line of the table that begins with a line; that line when none does. */
    private static int end(List<String> lines, int from) {
        if (!isRuler(lines.get(from))) {
            return from;
        }
        long columns = lines.get(from).chars().filter(c -> c == '+').count();
        int to = from + 1;
        while (to < lines.size() && (isRuler(lines.get(to)) || isRow(lines.get(to).strip(), columns))) {
            to++;
        }
        return to;
    }

    private static boolean isRuler(String line) {
        return RULER.matcher(line).matches();
    }

    private static boolean isRow(String line, long pipes) {
        return line.startsWith("|") && line.endsWith("|") && line.chars().filter(c -> c == '|').count() == pipes;
    }

    private static void join(List<String> table) {
        var ruler = table.getFirst();
        var rows = new ArrayList<String>();
        int rulers = 0;
        List<String> cells = List.of();
        int at = 0;
        for (int i = 0; i < table.size(); i++) {
            rows.add(ruler);
            if (isRuler(table.get(i))) {
                rulers++;
                cells = List.of();
                continue;
            }
            if (cells.isEmpty()) {
                at = i;
            }
            var pieces = pieces(table.get(i));
            if (!cells.isEmpty() && (i - at > MOST_LINES || beginsRow(cells, pieces))) {
                return;
            }
            cells = cells.isEmpty() ? pieces : both(cells, pieces);
            rows.set(at, "| " + String.join(" | ", cells) + " |");
        }
        if (rulers >= FEWEST_RULERS) {
            for (int i = 0; i < rows.size(); i++) {
                table.set(i, rows.get(i));
            }
        }
    }

    private static List<String> pieces(String line) {
        var text = line.strip();
        return Arrays.stream(text.substring(1, text.length() - 1).split("\\|", -1)).map(Space::strip).toList();
    }

    /** A cell's figure and a row's ordinal stand on the first line; below it they begin another row, as words for nought do below a figure (not 没有 below 2.). */
    private static boolean beginsRow(List<String> cells, List<String> pieces) {
        return IntStream.range(0, pieces.size())
                .anyMatch(i -> BEGIN.matcher(pieces.get(i)).lookingAt() || isFigure(pieces.get(i)) && isFigure(cells.get(i)) && !cells.get(i).endsWith("."));
    }

    private static boolean isFigure(String text) {
        return !text.isEmpty() && CellText.isValue(text);
    }

    private static List<String> both(List<String> cells, List<String> pieces) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            joined.add(cells.get(i) + pieces.get(i));
        }
        return joined;
    }
}
