package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.input.tables.TablesReader;
import nianbao.report.Space;

/** Tables that an author made within prose: kept as lines with a tab between columns. */
final class ProseTables {

    private ProseTables() {
    }

    /** The same blocks, such tables in one that go on over pages; their head, printed anew on each page, once. */
    static List<SourceBlock> joined(List<SourceBlock> blocks) {
        var joined = new ArrayList<SourceBlock>();
        for (var block : blocks) {
            if (block instanceof SourceGrid grid && !joined.isEmpty() && joined.getLast() instanceof SourceGrid before && goesOn(before, grid)) {
                joined.set(joined.size() - 1, join(before, grid));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    static List<SourceParagraph> lines(SourceGrid grid) {
        return grid.prose().stream().map(line -> new SourceParagraph(line, ParagraphLook.PLAIN, grid.place())).toList();
    }

    private static boolean goesOn(SourceGrid before, SourceGrid grid) {
        return grid.place().page() > before.place().page() && width(before) == width(grid) && !TablesReader.isOfficial(before)
                && !TablesReader.isOfficial(grid);
    }

    private static int width(SourceGrid grid) {
        return grid.rows().stream().flatMap(List::stream).mapToInt(cell -> cell.column() + cell.colspan()).max().orElse(0);
    }

    private static SourceGrid join(SourceGrid before, SourceGrid grid) {
        boolean again = !grid.rows().isEmpty() && !before.rows().isEmpty() && texts(before.rows().getFirst()).equals(texts(grid.rows().getFirst()));
        var rows = Stream.concat(before.rows().stream(), grid.rows().stream().skip(again ? 1 : 0)).toList();
        return new SourceGrid(rows, GridBuilder.lines(rows), before.place());
    }

    private static List<String> texts(List<SourceCell> row) {
        return row.stream().map(cell -> Space.tight(cell.text())).toList();
    }
}
