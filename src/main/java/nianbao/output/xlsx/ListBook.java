package nianbao.output.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook of lists: sheets with one head, which stays in sight and filters, and a row a thing. Rows leave memory as
 * they are written, so that there may be any number.
 */
public final class ListBook implements AutoCloseable {

    /** @param width in characters of the default font */
    public record ListBookColumn(String title, int width) {
    }

    private static final int KEPT = 100;
    /** Excel holds 32,767 characters in a cell. */
    private static final int LONGEST = 32_000;
    private static final int UNIT = 256;

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(KEPT);
    private final CellStyle head = book.createCellStyle();
    private final CellStyle plain = book.createCellStyle();
    private final CellStyle quoted = book.createCellStyle();
    private final CellStyle date = book.createCellStyle();

    /** Leaves the stream open. */
    public ListBook(OutputStream out) {
        this.out = out;
        var bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        var formats = book.createDataFormat();
        plain.setDataFormat(formats.getFormat("@"));
        quoted.setDataFormat(formats.getFormat("@"));
        quoted.setQuotePrefixed(true);
        date.setDataFormat(formats.getFormat("yyyy-mm-dd"));
    }

    public ListSheet sheet(String name, ListBookColumn... columns) {
        return new ListSheet(name, Arrays.asList(columns));
    }

    /** One list. */
    public final class ListSheet {

        private final SXSSFSheet sheet;
        private int rows = 1;

        private ListSheet(String name, List<ListBookColumn> columns) {
            sheet = book.createSheet(name);
            var row = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, columns.get(i).width * UNIT);
                // What is typed into the empty cells below stays a text too: codes and telephone numbers are no figures.
                sheet.setDefaultColumnStyle(i, plain);
                var cell = row.createCell(i);
                fill(cell, columns.get(i).title);
                cell.setCellStyle(head);
            }
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        }

        /**
         * Lets the cells of a column be chosen from what stands in a column of another sheet; anything else is asked about,
         * not refused.
         *
         * @param lines how many lines below the head are so
         * @param from  name of the other sheet
         * @param count how many there are to choose from, below its head
         */
        public void choices(int column, int lines, String from, int other, int count) {
            var letter = CellReference.convertNumToColString(other);
            var helper = sheet.getDataValidationHelper();
            var validation = helper.createValidation(helper.createFormulaListConstraint(from + "!$" + letter + "$2:$" + letter + "$" + (count + 1)),
                    new CellRangeAddressList(1, lines, column, column));
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.setShowErrorBox(true);
            sheet.addValidationData(validation);
        }

        /** @param values texts, numbers, dates; {@code null} and "" leave the cell empty */
        public void row(Object... values) {
            var row = sheet.createRow(rows++);
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null && !values[i].equals("")) {
                    fill(row.createCell(i), values[i]);
                }
            }
        }
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            default -> {
                var text = value.toString();
                cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                cell.setCellStyle(SheetText.isLikeFormula(text) ? quoted : plain);
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.write(out);
        out.flush();
        book.close();
    }
}
