package nianbao.web.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.input.source.Seen;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * Which row of a file's tables, or which paragraph, each cell was read from: by the label printed before it, top to bottom, for
 * labels come again (总计) and rows of the form stand in the file's order.
 */
final class SeenRows {

    /** A row, as one is told from another. */
    private record At(SourceGrid grid, int row) {
    }

    private final List<At> rows = new ArrayList<>();
    private final Map<At, List<String>> ofRows = new HashMap<>();
    private final Map<Place, List<String>> ofPlaces = new HashMap<>();

    /** @param seen the cells of a section, in the order of the form */
    SeenRows(List<SourceBlock> blocks, Map<String, Seen> seen) {
        for (var block : blocks) {
            if (block instanceof SourceGrid grid) {
                for (int row = 0; row < grid.rows().size(); row++) {
                    rows.add(new At(grid, row));
                }
            }
        }
        var paragraphs = blocks.stream().filter(SourceParagraph.class::isInstance).map(SourceBlock::place).collect(Collectors.toSet());
        int last = 0;
        for (var cell : seen.entrySet()) {
            var at = cell.getValue();
            if (rows.isEmpty()) {
                if (paragraphs.contains(at.place())) {
                    ofPlaces.computeIfAbsent(at.place(), p -> new ArrayList<>()).add(cell.getKey());
                }
            } else {
                int row = row(Space.tight(at.label()), last);
                if (row >= 0) {
                    last = row;
                    ofRows.computeIfAbsent(rows.get(row), r -> new ArrayList<>()).add(cell.getKey());
                }
            }
        }
    }

    /** The next row that bears the label, from the one on that was last found; -1 for none. A table without labels has its figures in its last row. */
    private int row(String label, int last) {
        if (label.isEmpty()) {
            return rows.size() - 1;
        }
        for (int i = 0; i < rows.size(); i++) {
            int row = (last + i) % rows.size();
            if (cells(rows.get(row)).stream().anyMatch(cell -> Space.tight(cell.text()).equals(label))) {
                return row;
            }
        }
        return -1;
    }

    private static List<SourceCell> cells(At at) {
        return at.grid().rows().get(at.row());
    }

    /** Codes of the cells read from a row, apart by spaces; "" for none. */
    String of(SourceGrid grid, int row) {
        return String.join(" ", ofRows.getOrDefault(new At(grid, row), List.of()));
    }

    String of(SourceParagraph paragraph) {
        return String.join(" ", ofPlaces.getOrDefault(paragraph.place(), List.of()));
    }
}
