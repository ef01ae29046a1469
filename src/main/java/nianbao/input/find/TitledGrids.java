package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Space;

/** Tables with sections' titles in rows of their own: several tables in one, or a whole report set in a table. */
final class TitledGrids {

    private TitledGrids() {
    }

    /** The same blocks, such tables cut where the titles stand. */
    static List<SourceBlock> apart(List<SourceBlock> blocks) {
        var apart = new ArrayList<SourceBlock>();
        for (var block : blocks) {
            if (block instanceof SourceGrid grid && grid.rows().stream().anyMatch(TitledGrids::isTitle)) {
                cut(grid, apart);
            } else {
                apart.add(block);
            }
        }
        return apart;
    }

    private static void cut(SourceGrid grid, List<SourceBlock> apart) {
        var rows = new ArrayList<List<SourceCell>>();
        for (var row : grid.rows()) {
            if (isTitle(row)) {
                flush(grid, rows, apart);
                apart.add(new SourceParagraph(only(row), ParagraphLook.PLAIN, grid.place()));
            } else {
                rows.add(row);
            }
        }
        flush(grid, rows, apart);
    }

    /** What stands between two titles: a table, or prose where no row has more than one cell. */
    private static void flush(SourceGrid grid, List<List<SourceCell>> rows, List<SourceBlock> apart) {
        if (rows.stream().allMatch(row -> only(row) != null || row.stream().allMatch(cell -> Space.isBlank(cell.text())))) {
            rows.stream().map(TitledGrids::only).filter(text -> text != null).flatMap(String::lines).map(Space::strip).filter(line -> !line.isEmpty())
                    .forEach(line -> apart.add(new SourceParagraph(line, ParagraphLook.PLAIN, grid.place())));
        } else {
            apart.add(new SourceGrid(List.copyOf(rows), GridBuilder.lines(rows), grid.place()));
        }
        rows.clear();
    }

    private static boolean isTitle(List<SourceCell> row) {
        return only(row) != null && SectionTitles.isTitle(only(row));
    }

    /** The text of a row that says one thing only, once or in each of its cells; {@code null} otherwise. */
    private static String only(List<SourceCell> row) {
        var texts = row.stream().map(cell -> Space.strip(cell.text())).filter(text -> !text.isEmpty()).distinct().toList();
        return texts.size() == 1 ? texts.getFirst() : null;
    }
}
