package nianbao.input.office;

import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.number;
import static nianbao.input.office.WordXml.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nianbao.input.source.GridBuilder;
import org.w3c.dom.Element;

/** A Word table: gridSpan reaches across, vMerge down. */
final class WordTable {

    private static final int LONG_CELL = 400;
    /** An outer table with so few cells only places things on the page. */
    private static final int FEW_CELLS = 6;
    private static final Set<String> AROUND_ROWS = Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo");

    private enum Merge { NONE, STARTS, GOES_ON }

    private final List<Element> rows = new ArrayList<>();

    WordTable(Element table) {
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
        for (int i = 0; i < rows.size(); i++) {
            grid.row();
            int column = before(rows.get(i));
            grid.skip(column);
            for (var cell : cells(rows.get(i))) {
                int across = across(cell);
                var merge = merge(cell);
                if (merge != Merge.GOES_ON) {
                    grid.cell(text.apply(cell), across, merge == Merge.NONE ? 1 : reach(i, column));
                } else if (i == 0 || !isCovered(i, column)) {
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

    /** How many rows a cell reaches down: as long as the cell below, in the same column, goes on. */
    private int reach(int from, int column) {
        int reach = 1;
        while (from + reach < rows.size() && merge(from + reach, column) == Merge.GOES_ON) {
            reach++;
        }
        return reach;
    }

    /** Whether a cell that goes on has one above it to go on from. */
    private boolean isCovered(int row, int column) {
        for (int i = row - 1; i >= 0; i--) {
            var merge = merge(i, column);
            if (merge != Merge.GOES_ON) {
                return merge == Merge.STARTS;
            }
        }
        return false;
    }

    private Merge merge(int row, int wanted) {
        int column = before(rows.get(row));
        for (var cell : cells(rows.get(row))) {
            if (column == wanted) {
                return merge(cell);
            }
            column += across(cell);
        }
        return Merge.NONE;
    }
}
