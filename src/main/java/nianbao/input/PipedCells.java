package nianbao.input;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.Source.Grid;
import nianbao.report.Space;

/**
 * Cells parted by pipes, wherever lines end, as extractors of web pages leave tables: a cell a line with its pipe behind
 * it, before it or on a line of its own. Nothing marks where a row ends, but several pipes with nothing between them; so
 * a row goes on to the words behind its values.
 */
final class PipedCells {

    /** Lines looked at before it is certain that cells and not rows come. */
    private static final int AHEAD = 60;
    private static final int FEWEST = 6;
    private static final int MOST_LINES_OF_A_CELL = 20;
    private static final int LONGEST = 300;

    private final TextLines lines;
    private final CellStream cells = new CellStream();
    private final List<String> cell = new ArrayList<>();

    private PipedCells(TextLines lines) {
        this.lines = lines;
    }

    /** Whether a cell begins here, and most lines hold no more than one. */
    static boolean isNext(TextLines lines) {
        if (!begins(lines)) {
            return false;
        }
        int cells = 0, rows = 0;
        for (int i = 0; i < AHEAD && !(i > 0 && SectionTitles.isTitle(lines.ahead(i))); i++) {
            var line = lines.ahead(i);
            long contents = List.of(line.split("\\|", -1)).stream().filter(part -> !Space.isBlank(part)).count();
            cells += line.contains("|") && contents <= 1 ? 1 : 0;
            rows += contents > 1 ? 1 : 0;
        }
        return cells >= FEWEST && rows * 3 <= cells;
    }

    private static boolean begins(TextLines lines) {
        var line = lines.next();
        if (line.length() > LONGEST || SectionTitles.isTitle(line)) {
            return false;
        }
        int next = 1;
        while (next < MOST_LINES_OF_A_CELL && !line.contains("|") && Space.isBlank(lines.ahead(next))) {
            next++;
        }
        return line.contains("|") || Space.strip(lines.ahead(next)).startsWith("|");
    }

    static Grid read(TextLines lines) {
        var from = lines.place();
        var piped = new PipedCells(lines);
        piped.read();
        return piped.cells.build(from);
    }

    /** Lines are taken with the pipe that closes their cell: those behind the last one are no table's. */
    private void read() {
        int ahead = 0;
        for (var line = lines.ahead(ahead); ahead <= MOST_LINES_OF_A_CELL && !lines.isBehind(ahead); line = lines.ahead(ahead)) {
            if (line.contains("|")) {
                line(line);
                lines.take(ahead + 1);
                ahead = 0;
            } else if (SectionTitles.isTitle(line) || line.length() > LONGEST) {
                break;
            } else {
                cell.add(Space.strip(line));
                ahead++;
            }
        }
    }

    private void line(String line) {
        var parts = line.split("\\|", -1);
        boolean open = cell.stream().anyMatch(piece -> !Space.isBlank(piece));
        if (!open && Space.isBlank(line.replace("|", ""))) {
            // A pipe behind a space, or for itself, closes a blank cell; several fill a row up to the table's width.
            if (cells.isWithinRow() && (parts.length == 2 || !parts[0].isEmpty())) {
                cells.add("");
            }
            if (parts.length > 2) {
                cells.endRow();
            }
            cell.clear();
            return;
        }
        for (int i = 0; i < parts.length - 1; i++) {
            cell.add(Space.strip(parts[i]));
            boolean blank = cell.stream().allMatch(Space::isBlank);
            if (!blank) {
                contents().forEach(cells::add);
            } else if (i > 1 && parts.length - i > 1 && Space.isBlank(line.substring(line.lastIndexOf(parts[i])).replace("|", ""))) {
                cell.clear();
                cells.endRow();
                break;
            } else if (i > 0 || cells.isWithinRow() && !Space.strip(line).endsWith("|")) {
                cells.add("");
            }
            cell.clear();
        }
        var rest = Space.strip(parts[parts.length - 1]);
        if (!rest.isEmpty()) {
            cell.add(rest);
        }
    }

    /** A cell's text; two, where a blank line stands between a value and words. */
    private List<String> contents() {
        for (int i = 1; i + 1 < cell.size(); i++) {
            var before = join(cell.subList(0, i));
            if (cell.get(i).isEmpty() && CellText.isValue(before)) {
                return List.of(before, join(cell.subList(i, cell.size())));
            }
        }
        return List.of(join(cell));
    }

    private static String join(List<String> pieces) {
        return Space.strip(String.join("\n", pieces));
    }
}
