package nianbao.input;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.Source.Grid;

/** Cells one after another, to rows: where nothing marks its end, a row goes on to the words behind its values. */
final class CellStream {

    private final GridBuilder grid = new GridBuilder();
    private final List<String> row = new ArrayList<>();

    void add(String text) {
        boolean words = !text.isEmpty() && !CellText.isValue(text);
        if (words && !row.isEmpty() && (isValue(row.getLast()) || isHead(text) || isHead(row.getLast())
                || isLabel(text) && row.stream().anyMatch(CellStream::isLabel))) {
            endRow();
        }
        row.add(text);
    }

    boolean isWithinRow() {
        return !row.isEmpty();
    }

    void endRow() {
        if (!row.isEmpty()) {
            grid.row();
            row.forEach(text -> grid.cell(text, 1, 1));
            row.clear();
        }
    }

    /** Null when there was no cell. */
    Grid build(Place place) {
        endRow();
        return grid.isEmpty() ? null : grid.build(place);
    }

    private static boolean isValue(String text) {
        return text.isEmpty() || CellText.isValue(text);
    }

    private static boolean isHead(String text) {
        return Shape.tables().stream().anyMatch(shape -> shape.isFurniture(text));
    }

    private static boolean isLabel(String text) {
        return Shape.tables().stream().flatMap(shape -> shape.line(text, -1).stream()).anyMatch(match -> match.score() >= Shape.Match.BARE);
    }
}
