package nianbao.output.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.document.ColumnWalk;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.format.Relation;
import nianbao.output.xlsx.Book.CellLook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A table in its official grid, under its heading; its relations beside and below it. */
public final class TableSheet {

    private static final int FIRST_ROW = 1;
    private static final float LINE = 14;
    private static final int MANY_COLUMNS = 8;
    private static final int LONGEST_NUMBER = 45;

    private final Book book;
    private final Grid grid;
    private final List<Paragraph> under;
    private final XSSFSheet sheet;
    private final Map<String, CellAddress> places = new LinkedHashMap<>();
    private final int[] widths;
    private final ColumnWalk walk;

    public TableSheet(Book book, Heading heading, Grid grid, List<Paragraph> under) {
        this.book = book;
        this.grid = grid;
        this.under = under;
        sheet = book.sheet(heading.text(), true);
        // Ten columns and more on upright paper would be too small to read.
        sheet.getPrintSetup().setLandscape(grid.columns() >= MANY_COLUMNS);
        widths = widths(grid);
        walk = new ColumnWalk(grid.columns());
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        var row = sheet.createRow(0);
        row.setHeightInPoints(24);
        book.text(row.createCell(0), CellLook.HEADING, heading.text(), 0);
        sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 0, 0, grid.columns() - 1));
    }

    /** In characters of the default font. */
    private static int[] widths(Grid grid) {
        int[] widths = new int[grid.columns()];
        boolean many = grid.columns() >= MANY_COLUMNS;
        for (int i = 0; i < widths.length; i++) {
            boolean label = i < grid.labelColumns(), last = i == grid.labelColumns() - 1;
            widths[i] = label ? last ? grid.unitColumn() ? 58 : many ? 36 : 26 : i == 0 && grid.labelColumns() > 2 ? 5 : 14
                    : i == grid.labelColumns() && grid.unitColumn() ? 8 : many ? 10 : 16;
        }
        widen(grid, widths);
        return widths;
    }

    /** A number too long for its column would show as ####. */
    private static void widen(Grid grid, int[] widths) {
        for (var row : grid.rows()) {
            var values = row.cells().stream().filter(cell -> cell.role() == CellRole.VALUE).toList();
            for (int i = 0; i < values.size(); i++) {
                int column = widths.length - grid.valueColumns() + i, length = halves(values.get(i).text());
                if (length <= LONGEST_NUMBER) {
                    widths[column] = Math.max(widths[column], length + 2);
                }
            }
        }
    }

    /** @param relations of the whole format; those of other tables are left out */
    public void write(List<Relation> relations) {
        for (int i = 0; i < grid.rows().size(); i++) {
            row(grid.rows().get(i), FIRST_ROW + i);
        }
        int end = FIRST_ROW + grid.rows().size();
        for (var line : underneath()) {
            for (var part : TextSheet.parts(line)) {
                // A row apart, so that nobody takes them for rows of the table.
                var row = sheet.createRow(++end);
                row.setHeightInPoints(Math.min(TextSheet.HIGHEST, LINE * lines(part, IntStream.of(widths).sum()) + 6));
                book.text(row.createCell(0), CellLook.CHECK_NAME, part, 0);
                sheet.addMergedRegionUnsafe(new CellRangeAddress(end, end, 0, grid.columns() - 1));
            }
        }
        print(end - (under.isEmpty() ? 1 : 0));
        var own = relations.stream().filter(relation -> places.containsKey(relation.equals().getFirst())).toList();
        new RelationFormulas(book, sheet, grid, places).write(own, FIRST_ROW, heads(), end + 2);
    }

    /** Who filled in the table and when, in a row as the form has them; notes each in its own. */
    private List<String> underneath() {
        var filled = under.stream().filter(line -> !line.isNote()).map(Paragraph::text).collect(Collectors.joining("　"));
        return Stream.concat(Stream.of(filled), under.stream().filter(Paragraph::isNote).map(Paragraph::text)).filter(text -> !text.isEmpty()).toList();
    }

    private void print(int last) {
        book.workbook.setPrintArea(book.workbook.getSheetIndex(sheet), 0, grid.columns() - 1, 0, last);
        boolean single = grid.rows().stream().allMatch(row -> row.block() == 0);
        if (single) {
            sheet.setRepeatingRows(new CellRangeAddress(0, heads(), -1, -1));
        }
        sheet.createFreezePane(grid.labelColumns() + (grid.unitColumn() ? 1 : 0), FIRST_ROW + (single ? heads() : 0));
    }

    private int heads() {
        return (int) grid.rows().stream().takeWhile(GridRow::head).count();
    }

    private void row(GridRow row, int number) {
        var line = sheet.createRow(number);
        float height = LINE + 6;
        for (var place : walk.next(row)) {
            int at = place.column(), end = place.end(), width = 0;
            var cell = place.cell();
            if (cell == null) {
                for (int i = at; i < end; i++) {
                    line.createCell(i).setCellStyle(book.style(CellLook.VALUE, "@"));
                }
                continue;
            }
            if (cell.role() == CellRole.VALUE) {
                book.value(line.createCell(at), cell.text());
                places.put(cell.field(), new CellAddress(number, at));
            } else {
                book.text(line.createCell(at), look(cell), cell.text(), cell.role() == CellRole.LABEL && grid.labelColumns() == 1 ? cell.level() : 0);
            }
            for (int i = at; i < end; i++) {
                width += widths[i];
                if (i > at) {
                    line.createCell(i).setCellStyle(book.style(CellLook.VALUE, "@"));
                }
            }
            if (end - at > 1 || cell.rowspan() > 1) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(number, number + cell.rowspan() - 1, at, end - 1));
            }
            if (cell.rowspan() == 1) {
                height = Math.max(height, LINE * lines(cell.text(), width) + 6);
            }
        }
        line.setHeightInPoints(height);
    }

    /** @param width in half-width characters of the default font; the table's is a little smaller */
    private static int lines(String text, int width) {
        return Math.ceilDiv(Math.max(1, halves(text)), Math.max(2, width));
    }

    private static int halves(String text) {
        return text.codePoints().map(c -> c < 0x250 ? 1 : 2).sum();
    }

    /** A corner over one column of labels is a head like the others; over several it is a note. */
    private CellLook look(GridCell cell) {
        return switch (cell.role()) {
            case TITLE, HEAD, GROUP -> CellLook.HEAD;
            case CORNER -> grid.labelColumns() > 1 ? CellLook.LABEL : CellLook.HEAD;
            case LABEL -> CellLook.LABEL;
            case UNIT, VALUE, EMPTY -> CellLook.VALUE;
        };
    }
}
