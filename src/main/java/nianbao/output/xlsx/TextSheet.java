package nianbao.output.xlsx;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Document.Closing;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.Picture;
import nianbao.document.Document.ProseTable;
import nianbao.output.xlsx.Book.CellLook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Texts, a paragraph a row. */
public final class TextSheet {

    /** In characters of the default font; about 36 Chinese ones of the text. */
    private static final int WIDTH = 78;
    private static final int NARROWEST = 8;
    private static final int HALVES_A_LINE = 72;
    private static final float LINE = 18;
    /** Excel's own limits: of a row's height in points, of a cell's length. */
    static final float HIGHEST = 409;
    private static final int LONGEST = 32_767;

    private final Book book;
    private final XSSFSheet sheet;
    private final int columns;
    private int rows;

    /** @param columns more than one where a table stands within the text */
    private TextSheet(Book book, String name, int columns) {
        this.book = book;
        this.columns = columns;
        sheet = book.sheet(name, false);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, Math.max(NARROWEST, WIDTH / columns) * 256);
        }
    }

    /** Adds a sheet, unless there is nothing to write on it. */
    public static void add(Book book, List<String> title, List<DocumentBlock> blocks) {
        if (title.isEmpty() && blocks.isEmpty()) {
            return;
        }
        var name = blocks.stream().filter(b -> b instanceof Heading h && h.field() == null).findFirst()
                .map(b -> ((Heading) b).text()).orElse("正文");
        int columns = blocks.stream().mapToInt(b -> b instanceof ProseTable table ? table.columns() : 1).max().orElse(1);
        var sheet = new TextSheet(book, name, columns);
        if (book.draft && !title.isEmpty()) {
            sheet.row(CellLook.CLOSING, "（草稿）");
        }
        title.forEach(line -> sheet.row(CellLook.TITLE, line));
        blocks.forEach(sheet::block);
    }

    private void block(DocumentBlock block) {
        switch (block) {
            case Heading heading -> row(heading(heading.level()), heading.text());
            case Paragraph paragraph -> row(CellLook.TEXT, paragraph.text());
            case Closing closing -> {
                row(CellLook.CLOSING, closing.signature());
                row(CellLook.CLOSING, closing.date());
            }
            case Picture picture -> row(CellLook.TEXT, picture.drawing().title() + "。" + picture.drawing().description());
            case ProseTable table -> table.rows().forEach(this::cells);
            case Grid grid -> throw new IllegalArgumentException(grid.code() + " stands without its heading");
        }
    }

    private void row(CellLook look, String text) {
        for (var part : parts(text)) {
            var row = sheet.createRow(rows++);
            row.setHeightInPoints(Math.min(HIGHEST, height(look, part, HALVES_A_LINE)));
            book.text(row.createCell(0), look, part, 0);
            if (columns > 1) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(rows - 1, rows - 1, 0, columns - 1));
            }
        }
    }

    /** A row of a table within the text. */
    private void cells(List<String> cells) {
        var row = sheet.createRow(rows++);
        float height = 0;
        for (int i = 0; i < cells.size(); i++) {
            book.value(row.createCell(i), cells.get(i));
            height = Math.max(height, height(CellLook.TEXT, cells.get(i), Math.max(NARROWEST, WIDTH / columns)));
        }
        row.setHeightInPoints(Math.min(HIGHEST, height));
    }

    private static float height(CellLook look, String text, int aLine) {
        int halves = text.codePoints().map(c -> c < 0x250 ? 1 : 2).sum();
        int lines = Math.ceilDiv(Math.max(1, halves), aLine);
        return look == CellLook.TITLE ? 30 * Math.ceilDiv(Math.max(1, halves), 50) : LINE * lines + 4;
    }

    /** What is longer than a cell can hold goes on in the next row. */
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length();) {
            int to = Math.min(text.length(), from + LONGEST);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    private static CellLook heading(int level) {
        return level == 1 ? CellLook.HEADING : level == 2 ? CellLook.SUBHEADING : CellLook.TEXT;
    }
}
