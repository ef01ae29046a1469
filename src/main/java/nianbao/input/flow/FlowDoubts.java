package nianbao.input.flow;

import java.util.List;
import java.util.stream.Stream;
import nianbao.input.label.FlowHead;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.settle.RelationSums;
import nianbao.input.settle.RowRelations;
import nianbao.input.source.CellText;
import nianbao.report.Place;

/** What is doubtful of a table in running text once its rows were read: figures that may be another row's, labels that may be. */
final class FlowDoubts {

    /** Figures without a row that are no page number, and no year of a remark. */
    private static final int TORN = 3;

    private final OfficialTable shape;
    private final FlowText flow;
    private final FlowHead head;
    private final FoundCells cells;
    private final Place place;

    FlowDoubts(OfficialTable shape, FlowText flow, FlowHead head, FoundCells cells, Place place) {
        this.shape = shape;
        this.flow = flow;
        this.head = head;
        this.cells = cells;
        this.place = place;
    }

    /** A lone figure before a group may be the number of the group's row, and the row's own cell blank. */
    void number(OfficialRow line, String value) {
        var fields = read(line);
        if (fields.size() == 1) {
            cells.note("cells.unsure", line.said() + "的“" + CellText.onOneLine(value) + "”可能是下一行的序号，请核对", fields, place);
        }
    }

    /**
     * Whether so many figures are left that labels and figures were put down apart, as some programs take a table out of a PDF. A row with
     * a label of somebody's own, whole and on a line, is none.
     *
     * @param ahead  what is left before the first label
     * @param behind what is left behind it
     */
    boolean areTorn(List<String> ahead, List<String> behind) {
        int columns = fields(shape.lines().getFirst()).size();
        var left = Stream.concat(ahead.stream(), behind.stream().filter(text -> FlowRows.of(List.of(text), columns).isEmpty()));
        return left.flatMap(text -> CellText.pieces(text).stream()).filter(FlowRow::isPiece).count() >= TORN;
    }

    /**
     * Figures are left that found no row: where a row has one only, the one behind its label may be another row's.
     *
     * @param whole where labels and figures were torn apart, the rows on one line: of those alone the ones that add up are believed; else {@code null}
     */
    void rows(List<OfficialRow> lines, List<OfficialRow> whole) {
        var doubted = lines.stream().filter(line -> head.columns(line, 1).fields(line).size() == 1 || whole != null && !(whole.contains(line) && addsUp(line)))
                .filter(line -> !read(line).isEmpty()).distinct().toList();
        if (!doubted.isEmpty()) {
            cells.note("cells.unsure", "表中有数未能归位，这 " + doubted.size() + " 行的标签与数可能已错开，请核对："
                    + String.join("；", doubted.stream().map(OfficialRow::label).distinct().toList()),
                    doubted.stream().flatMap(line -> read(line).stream()).distinct().toList(), place);
        }
    }

    private boolean addsUp(OfficialRow line) {
        var fields = fields(line);
        return RowRelations.of(fields, RelationSums.ALL).allHoldIn(fields.stream().map(field -> cells.texts.getOrDefault(field, "")).toList());
    }

    /** Labels that were read as a row's, and may be another's. */
    void labels(List<FlowLabels.FoundLabel> labels) {
        labels.stream().filter(label -> mayBeAnother(label, labels)).forEach(this::label);
    }

    /** A label without its first words that is also the end of another row's label, which was not found. */
    private boolean mayBeAnother(FlowLabels.FoundLabel label, List<FlowLabels.FoundLabel> labels) {
        var printed = flow.normal(label.span());
        return label.alike() || !printed.equals(shape.lines().get(label.line()).full()) && shape.lines().stream()
                .filter(line -> labels.stream().noneMatch(other -> shape.lines().get(other.line()) == line))
                .anyMatch(line -> line.full().endsWith(printed));
    }

    private void label(FlowLabels.FoundLabel label) {
        var line = shape.lines().get(label.line());
        var fields = read(line);
        if (!fields.isEmpty()) {
            cells.note("label.unsure", "行标签“" + flow.normal(label.span()) + "”按“" + line.label() + "”读取，请核对", fields, place);
        }
    }

    private List<String> fields(OfficialRow line) {
        return head.columns(line, 0).fields(line);
    }

    private List<String> read(OfficialRow line) {
        return fields(line).stream().filter(cells::has).toList();
    }
}
