package nianbao.input.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.input.flow.FlowText.FlowSpan;
import nianbao.input.label.FlowHead;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialColumn;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.RowNumbers;
import nianbao.input.settle.OpenRows;
import nianbao.input.settle.TurnedTable;
import nianbao.input.source.CellText;
import nianbao.report.Place;

/**
 * Reads a table out of running text: cells one a line, rows parted by spaces, or all figures of a row run together.
 * The labels of the official table are looked for in their order; what stands between one and the next label, group
 * or head is the row's values.
 */
public final class FlowTable {

    /** Rows with figures that show a table to be read row by row. */
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_UNIT = 2;

    private final OfficialTable shape;
    private final FoundCells cells;
    private final FlowHead head;
    private final String edition;
    private final Place place;
    private final FlowRow row;
    private final RowsBetween between;
    private FlowText flow;
    private final List<String> residue = new ArrayList<>();
    /** Rows whose label was found, with nothing behind it. */
    private final List<OfficialRow> bare = new ArrayList<>();
    /** Rows whose figures stand on one line, as rows do where nothing was torn apart. */
    private final List<OfficialRow> onOneLine = new ArrayList<>();

    public FlowTable(OfficialTable shape, FoundCells cells, OpenRows openRows, String edition, int year, Place place, String text) {
        this.shape = shape;
        this.cells = cells;
        this.place = place;
        this.edition = edition;
        head = new FlowHead(shape, edition, year);
        row = new FlowRow(cells, openRows, head, place, residue);
        between = new RowsBetween(shape, head, cells, openRows, row, edition, place);
        flow = new FlowText(LineNumbers.removed(text));
    }

    /** Reads what it can; gives back the words that are neither label nor value. */
    public List<String> read() {
        if (shape.isUnlabelled()) {
            unlabelled(shape.lines().getFirst(), new FlowGaps(shape, flow, residue));
        } else if (!turned()) {
            var labels = labels();
            if (labels.isEmpty() || !new OrderedFigures(shape, flow, labels, residue).read(cells, place)) {
                rows(labels);
            }
        }
        return residue;
    }

    /** A table printed with its columns as lines; false when it is none, and nothing was read. */
    private boolean turned() {
        var stretches = new ArrayList<TurnedTable.TurnedStretch>();
        var words = new StringBuilder();
        var figures = new ArrayList<String>();
        for (var piece : CellText.pieces(flow.printed())) {
            if (FlowRow.isPiece(piece)) {
                figures.add(piece);
            } else {
                if (!figures.isEmpty()) {
                    stretches.add(new TurnedTable.TurnedStretch(words.toString(), List.copyOf(figures)));
                    figures.clear();
                    words.setLength(0);
                }
                words.append(piece);
            }
        }
        stretches.add(new TurnedTable.TurnedStretch(words.toString(), List.copyOf(figures)));
        var turned = TurnedTable.cells(shape, edition, stretches);
        cells.putTurned(turned, place);
        if (!turned.isEmpty() && figures.isEmpty() && !words.isEmpty()) {
            residue.add(words.toString());
        }
        return !turned.isEmpty();
    }

    private void unlabelled(OfficialRow line, FlowGaps gaps) {
        cells.at("");
        var columns = line.columns(0, edition);
        var beside = gaps.besideHeads(columns);
        for (int i = 0; i < beside.size(); i++) {
            cells.put(columns.fields(line).get(i), beside.get(i), place);
        }
        var grouped = beside.isEmpty() ? gaps.byGroup(columns) : Map.<OfficialColumn, String>of();
        grouped.forEach((column, figure) -> cells.put(columns.field(line, column), figure, place));
        boolean inHead = !beside.isEmpty() || !grouped.isEmpty();
        if (!inHead && new OrderedFigures(shape, flow, List.of(), residue).read(cells, place)) {
            return;
        }
        var value = inHead ? "" : gaps.lastValue();
        if (!value.isEmpty()) {
            row.read(line, value, RowNumbers.areNamed(flow.printed()));
        }
    }

    private List<FlowLabels.FoundLabel> labels() {
        var labels = FlowLabels.of(shape, flow);
        var plain = FlowNumbers.blanked(flow, labels, shape);
        if (plain.equals(flow.printed())) {
            return labels;
        }
        flow = new FlowText(plain);
        return FlowLabels.of(shape, flow);
    }

    private void rows(List<FlowLabels.FoundLabel> labels) {
        var gaps = new FlowGaps(shape, flow, residue);
        int first = labels.isEmpty() ? flow.length() : labels.getFirst().span().from();
        head.begin(flow.normal(new FlowSpan(0, first)));
        if (labels.isEmpty()
                || !between.read(shape.lines().get(labels.getFirst().line()), 0, labels.getFirst().line(), last(gaps.texts(new FlowSpan(0, first))))) {
            gaps.before(first);
        }
        int ahead = residue.size();
        var doubts = new FlowDoubts(shape, flow, head, cells, place);
        boolean numbered = RowNumbers.areNamed(flow.printedBefore(first));
        for (int i = 0; i < labels.size(); i++) {
            var found = labels.get(i);
            var line = shape.lines().get(found.line());
            var gap = new FlowSpan(found.span().to(), i + 1 < labels.size() ? labels.get(i + 1).span().from() : flow.length());
            if (between.read(line, found.line() + 1, i + 1 < labels.size() ? labels.get(i + 1).line() : shape.lines().size(), gaps.texts(gap))) {
                head.take(flow.normal(gap));
                continue;
            }
            var value = gaps.value(gap);
            cells.at(flow.normal(found.span()));
            if (value.isEmpty() || line.units() && isUnit(value)) {
                bare.add(line);
            } else {
                row.read(line, value, false);
                if (value.indexOf('\n') < 0) {
                    onOneLine.add(line);
                }
                if (numbered && gaps.groupFollows(gap)) {
                    doubts.number(line, value);
                }
            }
            head.take(flow.normal(gap));
        }
        if (between.areLeft() || residue.stream().anyMatch(FlowTable::hasFigure)) {
            boolean torn = row.hasOthersFigures() || doubts.areTorn(residue.subList(0, ahead), residue.subList(ahead, residue.size()));
            doubts.rows(labels.stream().map(found -> shape.lines().get(found.line())).toList(), torn ? onOneLine : null);
        } else if (!row.hasOthersFigures() && Math.max(labels.size() - bare.size(), rowsRead()) >= FEWEST_ROWS) {
            blank(bare.stream().filter(this::isOpen).toList());
        }
        doubts.labels(labels);
    }

    /** What stands behind the last head or group. */
    private static List<String> last(List<String> texts) {
        return texts.subList(texts.size() - 1, texts.size());
    }

    /** Rows of this table that were read here or in grids. */
    private long rowsRead() {
        return shape.lines().stream().filter(line -> line.fields().stream().anyMatch(cells::has)).count();
    }

    /** A row of this edition (one of another may be a group in it) of which no cell was read elsewhere. */
    private boolean isOpen(OfficialRow line) {
        return line.of(edition).isPresent() && head.columns(line, 0).fields(line).stream().noneMatch(cells::has);
    }

    /** Rows without any figure, in a table whose figures all found their rows: their cells are blank. */
    private void blank(List<OfficialRow> rows) {
        var fields = rows.stream().flatMap(line -> head.columns(line, 0).fields(line).stream()).toList();
        cells.at("");
        fields.forEach(field -> cells.put(field, "", place));
        if (!rows.isEmpty()) {
            cells.note("cells.blank", "这 " + rows.size() + " 行原文没有数，按空格读取，请核对："
                    + String.join("；", rows.stream().map(OfficialRow::label).toList()), fields, place);
        }
    }

    /** Nothing but the row's unit. */
    private static boolean isUnit(String value) {
        return value.length() <= LONGEST_UNIT && !CellText.isValue(value) && !hasFigure(value);
    }

    private static boolean hasFigure(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
