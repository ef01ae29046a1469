package nianbao.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.input.Source.Cell;
import nianbao.input.Source.Grid;

/** Tables as the official ones stand: rows that were printed as columns turned back, columns of running numbers left out. */
final class Turned {

    private static final int HEAD = 3;
    /** Labels that make a line of cells a line of row labels. */
    private static final int FEWEST = 5;

    private Turned() {
    }

    static Grid upright(Shape shape, Grid grid) {
        int across = 0, down = 0;
        for (int i = 0; i < grid.rows().size(); i++) {
            for (var cell : grid.rows().get(i)) {
                if (shape.unlabelled ? shape.isHead(cell.text()) : shape.line(cell.text(), -1).isPresent()) {
                    across += i < HEAD ? 1 : 0;
                    down += cell.column() < HEAD && grid.rows().get(i).size() > 1 ? 1 : 0;
                }
            }
        }
        boolean turned = shape.unlabelled ? down >= FEWEST && down > across : across >= FEWEST && across > down;
        return withoutNumbers(turned ? turn(grid) : grid);
    }

    private static Grid turn(Grid grid) {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < grid.rows().size(); i++) {
            for (var cell : grid.rows().get(i)) {
                while (rows.size() <= cell.column()) {
                    rows.add(new ArrayList<>());
                }
                rows.get(cell.column()).add(new Cell(cell.text(), i, cell.rowspan(), cell.colspan()));
            }
        }
        return new Grid(rows.stream().map(row -> row.stream().sorted(Comparator.comparingInt(Cell::column)).toList()).toList(),
                grid.lines(), grid.place());
    }

    private static Grid withoutNumbers(Grid grid) {
        var numbers = grid.rows().stream().limit(HEAD).flatMap(List::stream)
                .filter(cell -> RowNumbers.isName(cell.text())).findFirst();
        return numbers.map(number -> new Grid(grid.rows().stream().map(row -> row.stream()
                .filter(cell -> cell.column() != number.column() || cell.colspan() > number.colspan()).toList()).toList(),
                grid.lines(), grid.place())).orElse(grid);
    }
}
