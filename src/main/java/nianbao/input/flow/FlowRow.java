package nianbao.input.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.label.Cells;
import nianbao.input.label.FlowHead;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.settle.UnsplitRow;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.report.Figure;
import nianbao.report.Place;
import nianbao.report.Space;

/** Puts the figures that stand behind a row's label in running text into the row's cells. */
final class FlowRow {

    private static final Pattern PIECE = Pattern.compile("[+\\-−]?[\\d０-９][\\d.,+\\-−]*(?:万元|亿元|元)?");

    private final Cells cells;
    private final List<UnsplitRow> runs;
    private final FlowHead head;
    private final Place place;
    private final List<String> residue;

    /** @param residue takes what stands among the figures and is none */
    FlowRow(Cells cells, List<UnsplitRow> runs, FlowHead head, Place place, List<String> residue) {
        this.cells = cells;
        this.runs = runs;
        this.head = head;
        this.place = place;
        this.residue = residue;
    }

    /** @param numbered whether the figures may stand behind the number of their row */
    void read(OfficialRow line, String value, boolean numbered) {
        var pieces = CellText.pieces(value);
        var official = head.columns(line, pieces.size());
        int count = official.columns().size();
        if (count == 1 && Figure.of(value).isNumber()) {
            cells.put(official.fields(line).getFirst(), value, place);
            return;
        }
        int used = line.units() && pieces.size() > 1 && !isPiece(pieces.getFirst()) ? 1 : 0;
        // A label over several lines, its figures on the height of one of them.
        while (used < pieces.size() && isOf(line, pieces.get(used))) {
            used++;
        }
        var taken = new ArrayList<String>();
        while (used < pieces.size() && isPiece(pieces.get(used)) && taken.size() <= count) {
            taken.add(pieces.get(used++));
        }
        while (!taken.isEmpty() && used < pieces.size() && isOf(line, pieces.get(used))) {
            used++;
        }
        if (numbered && taken.size() == count + 1) {
            taken.removeFirst();
        }
        keep(line, official, value, taken, pieces.subList(used, pieces.size()));
        if (taken.isEmpty() || used < pieces.size() && taken.size() <= count) {
            residue.add(String.join(" ", pieces.subList(taken.isEmpty() ? 0 : used, pieces.size())));
        }
    }

    /** @param behind what stands behind the figures taken: more figures than the row has are no page number or remark */
    private void keep(OfficialRow line, OfficialColumns official, String value, List<String> taken, List<String> behind) {
        var columns = head.printed(official, taken.size());
        var fields = columns.fields(line);
        int count = fields.size();
        boolean more = !behind.isEmpty() && isPiece(behind.getFirst()) || behind.stream().filter(FlowRow::isPiece).count() > count;
        if (taken.size() == count && !more) {
            cells.noteOrder(line, columns, official, place);
            for (int i = 0; i < count; i++) {
                cells.put(fields.get(i), taken.get(i), place);
            }
        } else if (!taken.isEmpty() && taken.size() < count) {
            runs.add(UnsplitRow.of(line, columns, taken, oneALine(value, taken), place));
        } else if (!taken.isEmpty()) {
            cells.note("cells.open", line.said() + "应有" + count + "个数，原文是：" + value, fields, place);
        }
    }

    private static boolean isOf(OfficialRow line, String piece) {
        var normal = Label.normal(piece);
        return normal.length() > 1 && !isPiece(piece) && line.full().contains(normal);
    }

    /** Cells one a line with blank ones left out: each piece is a cell, nothing ran together. */
    private static boolean oneALine(String value, List<String> taken) {
        return taken.size() > 1 && value.lines().filter(line -> !Space.isBlank(line)).count() >= taken.size();
    }

    private static boolean isPiece(String piece) {
        return PIECE.matcher(piece).matches() || Figure.of(piece).isNumber() || Figure.of(piece).kind() == Figure.Kind.MARK;
    }
}
