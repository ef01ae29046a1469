package nianbao.output.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.document.Document.Grid;
import nianbao.format.Relation;
import nianbao.output.xlsx.Book.CellLook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The relations of a table as formulas. One that holds within a row stands right of that row; one within a column, below
 * that column; in a list, which has only one column of values, right of the sum. The result is 0 and shows as ✓, or is
 * the difference; where a cell holds no number, it says that it cannot be told. All lie within the name {@link Relation#CHECK_CELLS}, so
 * that readers can leave them out, and outside what is printed.
 */
final class RelationFormulas {

    private static final String FORMAT = "[Red]\"多\"General;[Red]\"少\"General;\"✓\"";
    private static final int WIDTH = 18;

    private final Book book;
    private final XSSFSheet sheet;
    private final Grid grid;
    private final Map<String, CellAddress> places;
    /** Of the columns right of the table: row → relation. */
    private final TreeMap<Integer, Map<Integer, Relation>> beside = new TreeMap<>();
    /** Of the rows below: code → relations. */
    private final Map<String, List<Relation>> below = new LinkedHashMap<>();
    private final List<CellRangeAddress> areas = new ArrayList<>();

    RelationFormulas(Book book, XSSFSheet sheet, Grid grid, Map<String, CellAddress> places) {
        this.book = book;
        this.sheet = sheet;
        this.grid = grid;
        this.places = places;
    }

    /**
     * @param head  first row of the table's head, {@code heads} how many there are
     * @param under the first row free for checks
     */
    void write(List<Relation> relations, int head, int heads, int under) {
        relations.forEach(this::place);
        for (var column : beside.entrySet()) {
            beside(grid.columns() + 1 + column.getKey(), column.getValue(), head, heads);
        }
        int row = under;
        for (var group : below.values()) {
            below(row++, group);
        }
        if (!areas.isEmpty()) {
            var name = book.workbook.createName();
            name.setSheetIndex(book.workbook.getSheetIndex(sheet));
            name.setNameName(Relation.CHECK_CELLS);
            name.setRefersToFormula(String.join(",", areas.stream().map(a -> a.formatAsString(sheet.getSheetName(), true)).toList()));
        }
    }

    private void place(Relation relation) {
        var total = places.get(relation.equals().getFirst());
        boolean inRow = relation.sum().stream().allMatch(cell -> places.get(cell).getRow() == total.getRow());
        if (inRow || grid.valueColumns() == 1) {
            int column = 0;
            while (beside.computeIfAbsent(column, c -> new TreeMap<>()).containsKey(total.getRow())) {
                column++;
            }
            beside.get(column).put(total.getRow(), relation);
        } else {
            below.computeIfAbsent(relation.code(), c -> new ArrayList<>()).add(relation);
        }
    }

    /** One wording for the whole column goes into its head; several stand beside their results. */
    private void beside(int column, Map<Integer, Relation> relations, int head, int heads) {
        boolean same = relations.values().stream().map(RelationFormulas::wording).distinct().count() == 1;
        book.text(cell(head, column), CellLook.CHECK, same ? "勾稽关系：" + wording(relations.values().iterator().next()) : "勾稽关系", 0);
        if (heads > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(head, head + heads - 1, column, column));
        }
        sheet.setColumnWidth(column, WIDTH * 256);
        int last = head;
        for (var entry : relations.entrySet()) {
            formula(entry.getKey(), column, entry.getValue());
            if (!same) {
                book.text(cell(entry.getKey(), column + 1), CellLook.CHECK_NAME, wording(entry.getValue()), 0);
                sheet.setColumnWidth(column + 1, 2 * WIDTH * 256);
            }
            last = Math.max(last, entry.getKey());
        }
        areas.add(new CellRangeAddress(head, last, column, same ? column : column + 1));
    }

    private void below(int row, List<Relation> relations) {
        book.text(cell(row, 0), CellLook.CHECK_NAME, "勾稽关系：" + wording(relations.getFirst()), 0);
        if (grid.labelColumns() > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, grid.labelColumns() - 1));
        }
        relations.forEach(relation -> formula(row, places.get(relation.equals().getFirst()).getColumn(), relation));
        sheet.getRow(row).setHeightInPoints(26);
        areas.add(new CellRangeAddress(row, row, 0, grid.columns() - 1));
    }

    private static String wording(Relation relation) {
        return relation.sumName() + "＝" + relation.equalsName();
    }

    private void formula(int row, int column, Relation relation) {
        var sum = references(relation.sum());
        var equals = references(relation.equals());
        var cell = cell(row, column);
        cell.setCellFormula("IF(COUNT(" + sum + "," + equals + ")=" + (relation.sum().size() + relation.equals().size())
                + ",ROUND(SUM(" + sum + ")-SUM(" + equals + "),6),\"无法核对\")");
        cell.setCellStyle(book.style(CellLook.CHECK, FORMAT));
        book.evaluate(cell);
    }

    private org.apache.poi.xssf.usermodel.XSSFCell cell(int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.createCell(column);
    }

    /** D5:I5,K5: neighbours, which the official order of cells puts one after another, as a range. */
    private String references(List<String> cells) {
        var ranges = new ArrayList<CellRangeAddress>();
        for (var cell : cells) {
            var at = places.get(cell);
            var last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.getLastRow() == at.getRow() && last.getFirstRow() == at.getRow()
                    && last.getLastColumn() + 1 == at.getColumn()) {
                last.setLastColumn(at.getColumn());
            } else if (last != null && last.getLastColumn() == at.getColumn() && last.getFirstColumn() == at.getColumn()
                    && last.getLastRow() + 1 == at.getRow()) {
                last.setLastRow(at.getRow());
            } else {
                ranges.add(new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn()));
            }
        }
        return String.join(",", ranges.stream().map(CellRangeAddress::formatAsString).toList());
    }
}
