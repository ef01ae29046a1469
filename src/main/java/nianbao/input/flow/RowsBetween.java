package nianbao.input.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.input.label.FlowHead;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.settle.OpenRows;
import nianbao.input.settle.RowPlaces;
import nianbao.input.settle.UnplacedRows;
import nianbao.report.Place;

/**
 * Rows of running text that stand between two known ones and bear no official label: none at all, or one of somebody's own. Where
 * just so many official rows are missing there they are these; else the sums of all say which is which.
 */
final class RowsBetween {

    /** Rows of fewer columns have nothing that tells one row from the next. */
    private static final int FEWEST_COLUMNS = 5;

    private final OfficialTable shape;
    private final FlowHead head;
    private final FoundCells cells;
    private final OpenRows openRows;
    private final FlowRow row;
    private final String edition;
    private final Place place;
    private boolean left;

    RowsBetween(OfficialTable shape, FlowHead head, FoundCells cells, OpenRows openRows, FlowRow row, String edition, Place place) {
        this.shape = shape;
        this.head = head;
        this.cells = cells;
        this.openRows = openRows;
        this.row = row;
        this.edition = edition;
        this.place = place;
    }

    /** Whether rows of figures wait for the sums to say which they are. */
    boolean areLeft() {
        return left;
    }

    /**
     * Rows without a label, or with one of somebody's own, between two that are known: by their place where it is the only
     * one; else by the sums of all, with what else is open.
     *
     * @param line  the known row before them, or behind them where they are the first
     * @param from  the first row that they may be
     * @param until the row behind the last that they may be
     */
    boolean read(OfficialRow line, int from, int until, List<String> texts) {
        var official = head.columns(line, 0);
        int all = official.columns().size();
        var columns = FlowRows.of(texts, all).isEmpty() ? head.printed(official, all - 1) : official;
        int count = columns.columns().size();
        var rows = line.units() || count < FEWEST_COLUMNS ? null : FlowRows.of(texts, count).orElse(null);
        // A row of another edition is the title of a group in this one, with rows of its own behind it.
        boolean group = rows != null && from == 0
                || rows != null && !rows.getFirst().label().isEmpty() && line.of(edition).isEmpty();
        if (rows == null || from == 0 && until == 0 || !group && (rows.size() == 1 || !rows.getFirst().label().isEmpty())) {
            return false;
        }
        var free = shape.lines().subList(from, until).stream()
                .filter(other -> other.fields().stream().noneMatch(cells::has)).toList();
        var others = rows.subList(group ? 0 : 1, rows.size());
        var places = RowPlaces.of(others.stream().map(FlowRows.FigureRow::label).toList(), free, null, edition, shape);
        var unknown = IntStream.range(0, others.size()).filter(i -> places.of(i) == null).boxed().toList();
        if (!unknown.isEmpty() && !leave(unknown.stream().map(others::get).toList(), unknown.stream().map(places::candidates).toList(), count)) {
            return false;
        }
        if (!group) {
            cells.at(line.label());
            row.read(line, String.join(" ", rows.getFirst().figures()), false);
        }
        for (int i = 0; i < others.size(); i++) {
            if (places.of(i) != null) {
                place(others.get(i), places.of(i), places.said(i, String.join(" ", others.get(i).figures())));
            }
        }
        return true;
    }

    private void place(FlowRows.FigureRow found, OfficialRow line, String said) {
        cells.note("label.unsure", said, head.columns(line, found.figures().size()).fields(line), place);
        cells.at(found.label());
        row.read(line, String.join(" ", found.figures()), false);
    }

    /** Leaves rows to be settled by sums; false when no official row is missing where they stand. */
    private boolean leave(List<FlowRows.FigureRow> rows, List<List<OfficialRow>> candidates, int count) {
        var fieldsOf = new LinkedHashMap<OfficialRow, List<String>>();
        shape.lines().stream().filter(line -> candidates.stream().anyMatch(list -> list.contains(line)) && line.of(edition).isPresent())
                .forEach(line -> fieldsOf.put(line, head.printed(head.columns(line, count), count).fields(line)));
        if (fieldsOf.isEmpty() || fieldsOf.values().stream().anyMatch(fields -> fields.size() != count)) {
            return false;
        }
        var all = IntStream.range(0, rows.size()).mapToObj(i -> new UnplacedRows.UnplacedRow(rows.get(i).figures(),
                candidates.get(i).stream().filter(fieldsOf::containsKey).toList())).toList();
        left = true;
        openRows.add(new UnplacedRows(all, fieldsOf, (at, lines, settled) -> {
            var found = rows.get(at);
            var figures = String.join(" ", found.figures());
            if (settled) {
                place(found, lines.getFirst(), RowPlaces.said(found.label(), figures, UnplacedRows.BY_SUMS, lines.getFirst()));
            } else {
                var may = lines.isEmpty() ? candidates.get(at) : lines;
                cells.notes.add(UnplacedRows.unplaced(found.label() + " " + figures, may,
                        may.stream().flatMap(line -> head.columns(line, count).fields(line).stream()).filter(field -> !cells.has(field)).toList(), place));
            }
        }));
        return true;
    }
}
