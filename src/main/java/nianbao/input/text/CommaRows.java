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
    private static final int FEWEST_COMMAS = 3;
    private static final int FEWEST_ROWS = 4;

    private CommaRows() {
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
