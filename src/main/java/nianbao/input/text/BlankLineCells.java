package nianbao.input.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.OfficialTables;
import nianbao.input.label.RowMatch;
import nianbao.input.source.CellText;
import nianbao.input.source.Deadline;
import nianbao.report.Figure;
import nianbao.report.Space;

/**
 * A wide table with a cell a line in which a blank cell is a blank line, as word processors save it to text and browsers copy it.
 * Blank lines stand in texts for many reasons ({@link BlankLines}); so the lines behind the labels are taken for cells only when nearly
 * all rows have just as many as the table has columns, the last of each is the sum of the others, and only one way of
 * counting them comes to that.
 */
final class BlankLineCells {

    /** Columns of the table of requests, the only one wide enough to tell. */
    private static final int COLUMNS = 7;
    /** Columns of the table of disputes, whose row stands right behind its head. */
    private static final int UNLABELLED = 15;
    private static final int FEWEST_ROWS = 8;
    /** Of ten rows, how many must fit. */
    private static final int MOST = 8;
    private static final int TEN = 10;
    private static final OfficialTable DISCLOSURE = OfficialTables.of("disclosure").orElseThrow();

    private final List<String> lines;
    private final List<Integer> labels;

    private BlankLineCells(List<String> lines) {
        this.lines = lines;
        labels = Stream.iterate(0, line -> line < lines.size(), line -> line + 1).filter(this::isLabel).toList();
    }

    /** The lines, each such row on one of them with tabs; the same lines when they are not such a table. */
    static List<String> tabbed(List<String> lines) {
        var reader = new BlankLineCells(lines);
        var ways = Stream.of(BlankLines.values()).filter(reader::fits).toList();
        var best = ways.stream().max((a, b) -> Long.compare(reader.told(a), reader.told(b))).orElse(null);
        boolean only = best != null && ways.stream().allMatch(way -> way == best || reader.told(way) < reader.told(best));
        return only ? reader.tabbed(best) : lines;
    }

    /** Whether nearly all rows have just as many cells as columns, and add up, and blank ones are among them. */
    private boolean fits(BlankLines way) {
        var rows = labels.stream().map(label -> way.cells(lines, label, COLUMNS)).toList();
        long fitting = rows.stream().filter(cells -> !cells.isEmpty() && (addsUp(cells) || lacksTotal(cells))).count();
        return fitting >= FEWEST_ROWS && fitting * TEN >= (long) rows.size() * MOST
                && rows.stream().anyMatch(cells -> cells.stream().anyMatch(String::isEmpty));
    }

    /** Rows with figures that a way of counting reads: those without fit many ways. */
    private long told(BlankLines way) {
        return labels.stream().map(label -> way.cells(lines, label, COLUMNS)).filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty())).count();
    }

    private List<String> tabbed(BlankLines way) {
        var tabbed = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var unlabelled = CellStream.isHead(lines.get(i)) ? way.cells(lines, i, UNLABELLED) : List.<String>of();
            var cells = row(way, i);
            if (!unlabelled.isEmpty()) {
                tabbed.add(lines.get(i));
                tabbed.add(String.join("\t", unlabelled));
                i = way.end(lines, i, unlabelled) - 1;
            } else if (!cells.isEmpty()) {
                tabbed.add(Space.strip(lines.get(i)) + "\t" + String.join("\t", cells));
                i = way.end(lines, i, cells) - 1;
            } else {
                tabbed.add(lines.get(i));
            }
        }
        return tabbed;
    }

    /** The cells of the row whose label a line is; empty when it is none. */
    private List<String> row(BlankLines way, int line) {
        if (labels.contains(line)) {
            return way.cells(lines, line, COLUMNS);
        }
        // The small tables have no sums; where blank lines are cells and nothing else, BlankLineRows looks at them.
        if (way == BlankLines.CELLS || Space.isBlank(lines.get(line)) || CellText.isValue(lines.get(line))) {
            return List.of();
        }
        return DISCLOSURE.line(lines.get(line), -1).filter(row -> row.score() >= RowMatch.BARE).stream()
                .flatMap(row -> row.line().columns().stream().map(columns -> columns.columns().size())).distinct()
                .map(columns -> way.cells(lines, line, columns)).filter(cells -> !cells.isEmpty()).findFirst().orElse(List.of());
    }

    /** Words of a row of the wide table right before a blank line or a figure. */
    private boolean isLabel(int at) {
        Deadline.check();
        var line = lines.get(at);
        return !Space.isBlank(line) && line.indexOf('\t') < 0 && line.indexOf('|') < 0 && !CellText.isValue(line) && isCellLine(at + 1) && isCellLine(at + 2)
                && CellStream.isRowLabel(line) && DISCLOSURE.line(line, -1).filter(row -> row.score() >= RowMatch.BARE).isEmpty();
    }

    private boolean isCellLine(int at) {
        return at < lines.size() && lines.get(at).indexOf('\t') < 0 && (Space.isBlank(lines.get(at)) || CellText.isValue(lines.get(at)));
    }

    /** A figure right behind the label and no total: where blank lines only part the cells, one of them would come first. */
    private static boolean lacksTotal(List<String> cells) {
        return cells.get(COLUMNS - 1).isEmpty() && !cells.getFirst().isEmpty();
    }

    private static boolean addsUp(List<String> cells) {
        var parts = cells.subList(0, COLUMNS - 1).stream().map(BlankLineCells::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.compareTo(number(cells.getLast())) == 0;
    }

    private static BigDecimal number(String cell) {
        return Figure.of(cell).orZero();
    }
}
