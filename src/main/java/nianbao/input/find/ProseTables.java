package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.Block;
import nianbao.input.source.Source.Cell;
import nianbao.input.source.Source.Grid;
import nianbao.input.source.Source.Look;
import nianbao.input.source.Source.Paragraph;
import nianbao.input.tables.TablesReader;
import nianbao.report.Space;

/** Tables that an author made within prose: kept as lines with a tab between columns. */
final class ProseTables {

    private ProseTables() {
    }

    /** The same blocks, such tables in one that go on over pages; their head, printed anew on each page, once. */
    static List<Block> joined(List<Block> blocks) {
        var joined = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Grid grid && !joined.isEmpty() && joined.getLast() instanceof Grid before && goesOn(before, grid)) {
                joined.set(joined.size() - 1, join(before, grid));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    static List<Paragraph> lines(Grid grid) {
        return grid.prose().stream().map(line -> new Paragraph(line, Look.PLAIN, grid.place())).toList();
    }

    private static boolean goesOn(Grid before, Grid grid) {
        return grid.place().page() > before.place().page() && width(before) == width(grid) && !TablesReader.isOfficial(before)
                && !TablesReader.isOfficial(grid);
    }

    private static int width(Grid grid) {
        return grid.rows().stream().flatMap(List::stream).mapToInt(cell -> cell.column() + cell.colspan()).max().orElse(0);
    }

    private static Grid join(Grid before, Grid grid) {
        boolean again = !grid.rows().isEmpty() && !before.rows().isEmpty() && texts(before.rows().getFirst()).equals(texts(grid.rows().getFirst()));
        var rows = Stream.concat(before.rows().stream(), grid.rows().stream().skip(again ? 1 : 0)).toList();
        return new Grid(rows, GridBuilder.lines(rows), before.place());
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(cell -> Space.tight(cell.text())).toList();
    }
}
