package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.Block;
import nianbao.input.source.Source.Cell;
import nianbao.input.source.Source.Grid;
import nianbao.input.source.Source.Look;
import nianbao.input.source.Source.Paragraph;
import nianbao.report.Space;

/** Tables with sections' titles in rows of their own: several tables in one, or a whole report set in a table. */
final class TitledGrids {

    private TitledGrids() {
    }

    /** The same blocks, such tables cut where the titles stand. */
    static List<Block> apart(List<Block> blocks) {
        var apart = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Grid grid && grid.rows().stream().anyMatch(TitledGrids::isTitle)) {
                cut(grid, apart);
            } else {
                apart.add(block);
            }
        }
        return apart;
    }

    private static void cut(Grid grid, List<Block> apart) {
        var rows = new ArrayList<List<Cell>>();
        for (var row : grid.rows()) {
            if (isTitle(row)) {
                flush(grid, rows, apart);
                apart.add(new Paragraph(only(row), Look.PLAIN, grid.place()));
            } else {
                rows.add(row);
            }
        }
        flush(grid, rows, apart);
    }

    /** What stands between two titles: a table, or prose where no row has more than one cell. */
    private static void flush(Grid grid, List<List<Cell>> rows, List<Block> apart) {
        if (rows.stream().allMatch(row -> only(row) != null || row.stream().allMatch(cell -> Space.isBlank(cell.text())))) {
            rows.stream().map(TitledGrids::only).filter(text -> text != null).flatMap(String::lines).map(Space::strip).filter(line -> !line.isEmpty())
                    .forEach(line -> apart.add(new Paragraph(line, Look.PLAIN, grid.place())));
        } else {
            apart.add(new Grid(List.copyOf(rows), GridBuilder.lines(rows), grid.place()));
        }
        rows.clear();
    }

    private static boolean isTitle(List<Cell> row) {
        return only(row) != null && SectionTitles.isTitle(only(row));
    }

    /** The text of a row that says one thing only, once or in each of its cells; {@code null} otherwise. */
    private static String only(List<Cell> row) {
        var texts = row.stream().map(cell -> Space.strip(cell.text())).filter(text -> !text.isEmpty()).distinct().toList();
        return texts.size() == 1 ? texts.getFirst() : null;
    }
}
