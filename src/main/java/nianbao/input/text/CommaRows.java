package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table saved as CSV: rows of cells parted by commas, in quotes or not. Several rows of equally many cells tell them from
 * prose with half-width commas; in quotes a single one does.
 */
final class CommaRows {

    private static final Pattern QUOTED = Pattern.compile("\\s*+\"[^\"]*+\"(?:,(?:\"[^\"]*+\"|[^,\"]*+)){2,}+\\s*+");
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*+)\"|([^,]*))(?:,|$)");
    /** A quote behind a comma, or first in the line, and commas behind or before. */
    private static final Pattern OPEN_QUOTE = Pattern.compile("(?:^|,)\"[^\"]*+$");
    private static final int MOST_LINES_OF_A_ROW = 20;
    private static final int FEWEST_COMMAS = 3;
    private static final int FEWEST_ROWS = 4;

    private CommaRows() {
    }

    /** A cell in quotes that goes on over several lines on one of them, as far as its end is near. */
    static List<String> joined(List<String> lines) {
        if (lines.stream().noneMatch(OPEN_QUOTE.asPredicate())) {
            return lines;
        }
        var joined = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int to = i;
            if (OPEN_QUOTE.matcher(line).find()) {
                while (!closed(lines, i, to) && to < Math.min(lines.size() - 1, i + MOST_LINES_OF_A_ROW)) {
                    to++;
                }
            }
            if (to > i && closed(lines, i, to)) {
                line = String.join("", lines.subList(i, to + 1));
                i = to;
            }
            joined.add(line);
        }
        return joined;
    }

    /** Whether quotes are closed in the lines from one to another. */
    private static boolean closed(List<String> lines, int from, int to) {
        return lines.subList(from, to + 1).stream().flatMapToInt(String::chars).filter(c -> c == '"').count() % 2 == 0;
    }

    /** The lines, those of such tables with tabs between their cells. */
    static List<String> tabbed(List<String> lines) {
        var tabbed = new ArrayList<String>(lines);
        int[] commas = lines.stream().mapToInt(CommaRows::commas).toArray();
        for (int from = 0, to; from < commas.length; from = to) {
            to = from + 1;
            while (to < commas.length && commas[from] >= FEWEST_COMMAS && commas[to] == commas[from]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (to - from >= FEWEST_ROWS || QUOTED.matcher(lines.get(i)).matches()) {
                    tabbed.set(i, String.join("\t", cells(lines.get(i))));
                }
            }
        }
        return tabbed;
    }

    private static int commas(String line) {
        return line.indexOf(',') < 0 || line.indexOf('\t') >= 0 || line.indexOf('。') >= 0 ? 0 : cells(line).size() - 1;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = CELL.matcher(line);
        while (cell.find() && cells.size() <= line.length()) {
            cells.add(cell.group(1) != null ? cell.group(1).replace("\"\"", "\"") : cell.group(2));
            if (cell.end() == line.length()) {
                if (line.endsWith(",")) {
                    cells.add("");
                }
                break;
            }
        }
        return cells;
    }
}
