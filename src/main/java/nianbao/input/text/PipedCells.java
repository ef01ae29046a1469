package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.Grid;
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
    /** What Markdown draws below a head of one column; {@link TextReader} knows those of several. */
    private static final Pattern RULE = Pattern.compile("[\\s:]*-{3,}[\\s:]*");

    private final TextLines lines;
    private final CellStream cells = new CellStream();
    private final List<String> cell = new ArrayList<>();
    /** Whether pipes stand only between the cells of a row. */
    private boolean separated;

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
        lastCell(ahead);
    }

    /** Where pipes stand between cells, the table's last one stands behind the last of them; it may be blank. */
    private void lastCell(int ahead) {
        int first = 0;
        while (first < ahead && Space.isBlank(lines.ahead(first))) {
            first++;
        }
        if (separated && first < ahead && CellText.isValue(lines.ahead(first))) {
            cells.add(Space.strip(lines.ahead(first)));
            lines.take(first + 1);
        } else if (separated && (cells.isBehindValues() || cells.isBehindBlanks())) {
            cells.add("");
        }
    }

    private void add(List<String> texts) {
        // Words behind a pipe, where rows have no closing one: the row's last cell was blank.
        if (separated && !CellText.isValue(texts.getFirst()) && (cells.isBehindValues() || cells.isBehindBlanks())) {
            cells.add("");
        }
        separated |= texts.size() > 1;
        cells.add(texts.getFirst());
        texts.stream().skip(1).forEach(text -> {
            cells.endRow();
            cells.add(text);
        });
    }

    private void line(String line) {
        if (RULE.matcher(line).matches()) {
            if (cell.stream().anyMatch(piece -> !piece.isEmpty())) {
                add(contents());
            }
            cell.clear();
            cells.endRow();
            return;
        }
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
                add(contents());
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

    /**
     * The texts between two pipes, a cell each: where no pipe closes a row, its last cell and the next one's first stand
     * together, with a blank line between them. A label over several lines may have one in it too.
     */
    private List<String> contents() {
        var texts = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i < cell.size(); i++) {
            if (cell.get(i - 1).isEmpty() && !cell.get(i).isEmpty()) {
                var before = join(cell.subList(from, i));
                int to = i;
                while (to < cell.size() && !cell.get(to).isEmpty()) {
                    to++;
                }
                if (!before.isEmpty() && isApart(before, join(cell.subList(i, to)))) {
                    texts.add(before);
                    from = i;
                }
            }
        }
        texts.add(join(cell.subList(from, cell.size())));
        return texts;
    }

    private static boolean isApart(String before, String behind) {
        return CellText.isValue(before) != CellText.isValue(behind) || CellStream.isKnown(before) && CellStream.isKnown(behind);
    }

    private static String join(List<String> pieces) {
        return Space.strip(String.join("\n", pieces));
    }
}
