package nianbao.input.text;

import java.util.List;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Space;

/**
 * Cells parted by pipes, wherever lines end, as extractors of web pages leave tables: a cell a line with its pipe behind
 * it, before it or on a line of its own. Nothing marks where a row ends, but several pipes with nothing between them; so
 * a row goes on to the words behind its values.
 *
 * <p>An example, of a table with four columns:
 * <pre>
 * 予以        no pipe: the cell goes on
 * 公开 |      the pipe closes it: 予以公开
 * 12 |        12
 *  |          a pipe behind a space: a blank cell
 * 12 |        12
 * ||          pipes alone: the row is filled up, and ends
 * 部分公开 |  the next row; without the pipes above, its words behind figures would begin it
 * </pre>
 *
 * Extractors that put pipes only <em>between</em> cells leave none behind a row's last one. Its text then stands in one cell
 * with the first of the next row (a line "12", a blank line, "部分公开 |"), which {@link OpenCell} parts; and a blank last
 * cell leaves no trace, so that words behind values or blanks add it.
 */
final class PipedCells {

    /** Lines looked at before it is certain that cells and not rows come. */
    private static final int AHEAD = 60;
    private static final int FEWEST = 6;
    private static final int MOST_LINES_OF_A_CELL = 20;
    private static final int LONGEST = 300;

    /** Where pipes stand, as far as was seen. */
    private enum Pipes { BEHIND_EACH_CELL, ONLY_BETWEEN }

    private final TextLines lines;
    private final CellStream cells = new CellStream();
    private final OpenCell cell = new OpenCell();
    private Pipes pipes = Pipes.BEHIND_EACH_CELL;
    /** Whether a pipe opens each row, as far as the first line tells. */
    private boolean rowsOpen;

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
            var line = PipedLine.of(lines.ahead(i));
            long contents = line.parts().stream().filter(part -> !part.isEmpty()).count();
            cells += line.pipes() > 0 && contents <= 1 ? 1 : 0;
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

    static SourceGrid read(TextLines lines) {
        var from = lines.place();
        var piped = new PipedCells(lines);
        piped.read();
        return piped.cells.build(from);
    }

    /** Lines are taken with the pipe that closes their cell: those behind the last one are no table's. */
    private void read() {
        rowsOpen = PipedLine.of(lines.next()).isLone();
        int ahead = 0;
        for (var line = lines.ahead(ahead); ahead <= MOST_LINES_OF_A_CELL && !lines.isBehind(ahead); line = lines.ahead(ahead)) {
            if (line.contains("|")) {
                line(line);
                lines.take(ahead + 1);
                ahead = 0;
            } else if (SectionTitles.isTitle(line) || line.length() > LONGEST) {
                break;
            } else {
                cell.add(line);
                ahead++;
            }
        }
        lastCell(ahead);
    }

    private void line(String text) {
        var line = PipedLine.of(text);
        if (cell.isBlank() && line.isBlank()) {
            blanks(line);
        } else {
            contents(line);
        }
    }

    /**
     * A pipe behind a space, or for itself, closes a blank cell; several fill a row up to the table's width. Where the table
     * begins with a pipe, each row may: before its first cell it closes none.
     */
    private void blanks(PipedLine line) {
        if (line.isSetIn() || line.beginsWithBlank() || line.pipes() == 1 && (cells.isWithinRow() || !rowsOpen)) {
            cells.blank();
        }
        if (line.pipes() > 1) {
            cells.endRow();
        }
        cell.clear();
    }

    /** Each pipe closes the cell before it; what stands behind the last one is a cell still open. */
    private void contents(PipedLine line) {
        for (int i = 0; i < line.pipes(); i++) {
            cell.add(line.parts().get(i));
            if (!cell.isBlank()) {
                add(cell.close());
            } else if (line.isFilledUpFrom(i)) {
                cells.endRow();
                break;
            } else if (i > 0 || cells.isWithinRow() && !line.endsWithPipe()) {
                cells.add("");
            }
            cell.clear();
        }
        cell.clear();
        if (!line.endsWithPipe()) {
            cell.add(line.parts().getLast());
        }
    }

    private void add(List<String> texts) {
        // Words behind a pipe, where rows have no closing one: the row's last cell was blank.
        if (!CellText.isValue(texts.getFirst())
                && (mayLackLast() || pipes == Pipes.ONLY_BETWEEN && cells.isLabelOfOne() && CellStream.isKnown(texts.getFirst()))) {
            cells.add("");
        }
        pipes = texts.size() > 1 ? Pipes.ONLY_BETWEEN : pipes;
        cells.add(texts.getFirst());
        texts.stream().skip(1).forEach(text -> {
            cells.endRow();
            cells.add(text);
        });
    }

    /** Whether a blank last cell, without a pipe behind it, may be what the row lacks. */
    private boolean mayLackLast() {
        return pipes == Pipes.ONLY_BETWEEN && (cells.isBehindValues() || cells.isBehindBlanks());
    }

    /** Where pipes stand only between cells, the table's last one stands behind the last of them; it may be blank. */
    private void lastCell(int ahead) {
        int first = 0;
        while (first < ahead && Space.isBlank(lines.ahead(first))) {
            first++;
        }
        if (pipes == Pipes.ONLY_BETWEEN && first < ahead && CellText.isValue(lines.ahead(first))) {
            cells.add(Space.strip(lines.ahead(first)));
            lines.take(first + 1);
        } else if (mayLackLast() || pipes == Pipes.ONLY_BETWEEN && cells.isLabelOfOne()) {
            cells.add("");
        }
    }
}
