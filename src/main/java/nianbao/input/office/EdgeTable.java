package nianbao.input.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nianbao.input.office.VerticalMerges.Merge;
import nianbao.input.source.Deadline;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * A table whose rows say only where their cells begin and end, as Word wrote them before 2007 and RTF does. Where edges
 * of different rows meet, there is a column.
 */
final class EdgeTable {

    /** Twips, of which an inch has 1,440: rows drawn by hand meet only nearly. */
    private static final int NEAR = 60;
    private static final int LONG_CELL = 400;

    /** @param left, right its edges in twips */
    record EdgeCell(int left, int right, Merge down, String text) {
    }

    private final List<List<EdgeCell>> rows = new ArrayList<>();

    void row(List<EdgeCell> cells) {
        rows.add(cells);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table, or its paragraphs when it only places prose on the page. */
    List<SourceBlock> blocks(Place place) {
        var cells = rows.stream().flatMap(List::stream).toList();
        if (cells.stream().anyMatch(cell -> cell.text().length() > LONG_CELL) || cells.size() == 1) {
            return cells.stream().flatMap(cell -> cell.text().lines()).filter(line -> !Space.isBlank(line))
                    .<SourceBlock>map(line -> new SourceParagraph(Space.strip(line), ParagraphLook.PLAIN, place)).toList();
        }
        return List.of(grid(place));
    }

    private SourceGrid grid(Place place) {
        var columns = columns();
        var merges = new VerticalMerges(rows.stream().map(row -> {
            var merged = new HashMap<Integer, Merge>();
            row.forEach(cell -> merged.put(column(columns, cell.left()), cell.down()));
            return (Map<Integer, Merge>) merged;
        }).toList());
        var grid = new GridBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Deadline.check();
            grid.row();
            if (!rows.get(i).isEmpty()) {
                grid.skip(column(columns, rows.get(i).getFirst().left()));
            }
            for (var cell : rows.get(i)) {
                int from = column(columns, cell.left());
                if (cell.down() != Merge.GOES_ON || !merges.isCovered(i, from)) {
                    grid.cell(Space.strip(cell.text()), column(columns, cell.right()) - from, cell.down() == Merge.STARTS ? merges.reach(i, from) : 1);
                }
            }
        }
        return grid.build(place);
    }

    private List<Integer> columns() {
        var edges = new TreeSet<Integer>();
        rows.forEach(row -> row.forEach(cell -> {
            edges.add(cell.left());
            edges.add(cell.right());
        }));
        var columns = new ArrayList<Integer>();
        for (int edge : edges) {
            if (columns.isEmpty() || edge - columns.getLast() > NEAR) {
                columns.add(edge);
            }
        }
        return columns;
    }

    /** The column that begins nearest before an edge. */
    private static int column(List<Integer> columns, int edge) {
        int found = Collections.binarySearch(columns, edge);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }
}
