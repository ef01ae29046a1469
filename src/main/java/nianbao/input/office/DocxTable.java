package nianbao.input.office;

import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.number;
import static nianbao.input.office.WordXml.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nianbao.input.office.VerticalMerges.Merge;
import nianbao.input.source.Deadline;
import nianbao.input.source.GridBuilder;
import org.w3c.dom.Element;

/** A Word table: gridSpan reaches across, vMerge down. */
final class DocxTable {

    private static final int LONG_CELL = 400;
    /** An outer table with so few cells only places things on the page. */
    private static final int FEW_CELLS = 6;
    private static final Set<String> AROUND_ROWS = Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo");

    private final List<Element> rows = new ArrayList<>();

    DocxTable(Element table) {
        rows(table, 0);
    }

    /** Whether the table only places things: long prose, or a few cells with tables in them. */
    boolean isLayout() {
        var cells = rows.stream().flatMap(row -> cells(row).stream()).toList();
        return cells.stream().anyMatch(cell -> cell.getElementsByTagNameNS("*", "tbl").getLength() > 0) && cells.size() <= FEW_CELLS
                || cells.stream().anyMatch(cell -> cell.getTextContent().length() > LONG_CELL);
    }

    /** @param text a cell's words */
    void build(GridBuilder grid, Function<Element, String> text) {
        var merges = merges();
        for (int i = 0; i < rows.size(); i++) {
            Deadline.check();
            grid.row();
            int column = before(rows.get(i));
            grid.skip(column);
            for (var cell : cells(rows.get(i))) {
                int across = across(cell);
                var merge = merge(cell);
                if (merge != Merge.GOES_ON) {
                    grid.cell(text.apply(cell), across, merge == Merge.NONE ? 1 : merges.reach(i, column));
                } else if (!merges.isCovered(i, column)) {
                    grid.cell("", across, 1);
                }
                column += across;
            }
        }
    }

    private void rows(Element parent, int depth) {
        for (var child : children(parent)) {
            if (child.getLocalName().equals("tr")) {
                if (child(child, "trPr", "del") == null) {
                    rows.add(child);
                }
            } else if (depth < WordXml.DEEPEST && AROUND_ROWS.contains(child.getLocalName())) {
                rows(child, depth + 1);
            }
        }
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        for (var child : children(row)) {
            if (child.getLocalName().equals("tc")) {
                cells.add(child);
            } else if (AROUND_ROWS.contains(child.getLocalName())) {
                cells.addAll(cells(child));
            }
        }
        return cells;
    }

    private static int before(Element row) {
        return Math.max(0, number(child(row, "trPr", "gridBefore"), 0));
    }

    private static int across(Element cell) {
        return Math.max(1, number(child(cell, "tcPr", "gridSpan"), 1));
    }

    private static Merge merge(Element cell) {
        var merge = child(cell, "tcPr", "vMerge");
        return merge == null ? Merge.NONE : "restart".equals(value(merge)) ? Merge.STARTS : Merge.GOES_ON;
    }

    private VerticalMerges merges() {
        var all = new ArrayList<Map<Integer, Merge>>();
        for (var row : rows) {
            var merges = new HashMap<Integer, Merge>();
            int column = before(row);
            for (var cell : cells(row)) {
                merges.put(column, merge(cell));
                column += across(cell);
            }
            all.add(merges);
        }
        return new VerticalMerges(all);
    }
}
