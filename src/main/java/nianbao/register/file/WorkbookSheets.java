package nianbao.register.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.input.office.SheetRows;
import nianbao.register.sheet.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Rows of a workbook as lines; what a merged cell holds is put into each cell it covers. */
final class WorkbookSheets {

    /** A merge of a whole column, which Excel allows, is none of a register. */
    private static final int MOST_COVERED = 5_000;

    private WorkbookSheets() {
    }

    static Sheet sheet(SheetRows.WorkbookSheet sheet) {
        var rows = new TreeMap<Integer, TreeMap<Integer, String>>();
        sheet.rows().forEach(row -> rows.put(row.number(), row.cells()));
        return sheet(sheet.name(), rows, sheet.merged());
    }

    /** @param rows by number, from 1; cells by column, from 0 */
    static Sheet sheet(String name, TreeMap<Integer, TreeMap<Integer, String>> rows, List<CellRangeAddress> merged) {
        merged.forEach(range -> fill(rows, range));
        var lines = new ArrayList<Sheet.RegisterLine>();
        rows.forEach((number, cells) -> lines.add(new Sheet.RegisterLine(number, texts(cells))));
        return new Sheet(name, lines);
    }

    private static void fill(TreeMap<Integer, TreeMap<Integer, String>> rows, CellRangeAddress range) {
        var first = rows.get(range.getFirstRow() + 1);
        var text = first == null ? null : first.get(range.getFirstColumn());
        if (text == null || range.getNumberOfCells() > MOST_COVERED) {
            return;
        }
        for (int row = range.getFirstRow() + 1; row <= range.getLastRow() + 1; row++) {
            var cells = rows.get(row);
            for (int column = range.getFirstColumn(); cells != null && column <= range.getLastColumn(); column++) {
                cells.put(column, text);
            }
        }
    }

    private static List<String> texts(SortedMap<Integer, String> cells) {
        var texts = new ArrayList<>(Collections.nCopies(cells.lastKey() + 1, ""));
        cells.forEach(texts::set);
        return List.copyOf(texts);
    }
}
