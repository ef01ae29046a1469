package nianbao.input.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.RowMatch;
import nianbao.input.label.RowNumbers;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Space;

/** Tables as the official ones stand: rows that were printed as columns turned back, columns of running numbers left out. */
final class Upright {

    private static final int HEAD = 3;
    /** Labels that make a line of cells a line of row labels. */
    private static final int FEWEST = 5;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private Upright() {
    }

    static SourceGrid upright(OfficialTable shape, SourceGrid grid) {
        int across = 0, down = 0;
        for (int i = 0; i < grid.rows().size(); i++) {
            for (var cell : grid.rows().get(i)) {
                if (shape.isUnlabelled() ? shape.isHead(cell.text()) : shape.line(cell.text(), -1).isPresent()) {
                    across += i < HEAD ? 1 : 0;
                    down += cell.column() < HEAD && grid.rows().get(i).size() > 1 ? 1 : 0;
                }
            }
        }
        boolean turned = shape.isUnlabelled() ? down >= FEWEST && down > across
                : across >= FEWEST && across > down && grid.rows().stream().noneMatch(row -> isNamed(shape, row));
        if (!turned || !isRagged(grid, shape.isUnlabelled())) {
            return withoutNumbers(turned ? turn(grid) : grid);
        }
        // Spans are lost. Values behind a label can be set under each other; the labels over them cannot.
        return withoutNumbers(shape.isUnlabelled() ? evened(grid) : grid);
    }

    /** A row whose label is an official one to the letter outweighs a head of words that are like other rows' labels. */
    private static boolean isNamed(OfficialTable shape, List<SourceCell> row) {
        return row.stream().anyMatch(Upright::isValue) && row.stream().takeWhile(cell -> !isValue(cell))
                .anyMatch(cell -> shape.line(cell.text(), -1).filter(match -> match.score() == RowMatch.EXACT).isPresent());
    }

    /** Whether labels of some rows stand under values of others; where each row has one value, whether those do not stand in line. */
    private static boolean isRagged(SourceGrid grid, boolean one) {
        var valued = grid.rows().stream().filter(row -> row.stream().anyMatch(Upright::isValue)).toList();
        int labels = valued.stream().mapToInt(Upright::endOfLabels).max().orElse(0);
        var firsts = valued.stream().map(row -> row.stream().filter(Upright::isValue).findFirst().orElseThrow().column()).distinct().toList();
        return firsts.stream().anyMatch(first -> first < labels) || one && firsts.size() > 1;
    }

    private static boolean isValue(SourceCell cell) {
        return !Space.isBlank(cell.text()) && CellText.isValue(cell.text());
    }

    private static int endOfLabels(List<SourceCell> row) {
        return row.stream().takeWhile(cell -> !isValue(cell)).filter(cell -> !Space.isBlank(cell.text()))
                .mapToInt(cell -> cell.column() + cell.colspan()).max().orElse(0);
    }

    /** Turned, with the last labels of all rows under each other. */
    private static SourceGrid evened(SourceGrid grid) {
        int end = grid.rows().stream().mapToInt(Upright::endOfLabels).max().orElse(0);
        return turn(new SourceGrid(grid.rows().stream().map(row -> evened(row, end)).toList(), grid.lines(), grid.place()));
    }

    /** Labels end and values begin in the given column; blank places of labels are left out. */
    private static List<SourceCell> evened(List<SourceCell> row, int end) {
        int labels = endOfLabels(row);
        int first = row.stream().filter(Upright::isValue).mapToInt(SourceCell::column).findFirst().orElse(labels);
        return row.stream().filter(cell -> cell.column() < labels || cell.column() >= first)
                .map(cell -> new SourceCell(cell.text(), cell.column() + end - (cell.column() < labels ? labels : first), cell.colspan(), cell.rowspan()))
                .toList();
    }

    private static SourceGrid turn(SourceGrid grid) {
        var rows = new ArrayList<List<SourceCell>>();
        for (int i = 0; i < grid.rows().size(); i++) {
            for (var cell : grid.rows().get(i)) {
                while (rows.size() <= cell.column()) {
                    rows.add(new ArrayList<>());
                }
                rows.get(cell.column()).add(new SourceCell(cell.text(), i, cell.rowspan(), cell.colspan()));
            }
        }
        return new SourceGrid(rows.stream().map(row -> row.stream().sorted(Comparator.comparingInt(SourceCell::column)).toList()).toList(),
                grid.lines(), grid.place());
    }

    /** A label that moved into the column, its spans being lost. */
    private static boolean isWords(SourceCell cell) {
        return !Space.isBlank(cell.text()) && !CellText.isValue(cell.text()) && !RowNumbers.isName(cell.text());
    }

    /** A part of a table behind a page break, without the running numbers that each of its rows begins with; the same when some row has none. */
    static SourceGrid withoutRun(SourceGrid grid) {
        int last = -1;
        for (var row : grid.rows()) {
            var first = row.isEmpty() || row.getFirst().column() > 0 ? "" : Space.strip(row.getFirst().text());
            if (!NUMBER.matcher(first).matches() || last >= 0 && Integer.parseInt(first) != last + 1) {
                return grid;
            }
            last = Integer.parseInt(first);
        }
        return grid.rows().size() < HEAD ? grid
                : new SourceGrid(grid.rows().stream().map(row -> row.subList(1, row.size())).toList(), grid.lines(), grid.place());
    }

    private static SourceGrid withoutNumbers(SourceGrid grid) {
        var numbers = grid.rows().stream().limit(HEAD).flatMap(List::stream)
                .filter(cell -> RowNumbers.isName(cell.text())).findFirst();
        return numbers.map(number -> new SourceGrid(grid.rows().stream().map(row -> row.stream()
                .filter(cell -> cell.column() != number.column() || cell.colspan() > number.colspan() || isWords(cell)).toList()).toList(),
                grid.lines(), grid.place())).orElse(grid);
    }
}
