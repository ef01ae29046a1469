package nianbao.output.xlsx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with what its sheets share: styles, page setup, how a cell is filled. */
public final class Book {

    /** How a cell looks; in the types of the report's pages, as Word's styles name them. */
    enum CellLook {
        TITLE(18, "方正小标宋简体", HorizontalAlignment.CENTER, false),
        HEADING(12, "黑体", HorizontalAlignment.LEFT, false),
        SUBHEADING(12, "楷体_GB2312", HorizontalAlignment.LEFT, false),
        TEXT(12, "仿宋_GB2312", HorizontalAlignment.LEFT, false),
        CLOSING(12, "仿宋_GB2312", HorizontalAlignment.RIGHT, false),
        HEAD(10, "宋体", HorizontalAlignment.CENTER, true),
        LABEL(10, "宋体", HorizontalAlignment.LEFT, true),
        VALUE(10, "宋体", HorizontalAlignment.CENTER, true),
        CHECK(10, "宋体", HorizontalAlignment.CENTER, false),
        CHECK_NAME(9, "宋体", HorizontalAlignment.LEFT, false);

        private final int size;
        private final String face;
        private final HorizontalAlignment side;
        private final boolean ruled;

        CellLook(int size, String face, HorizontalAlignment side, boolean ruled) {
            this.size = size;
            this.face = face;
            this.side = side;
            this.ruled = ruled;
        }
    }

    private record StyleKey(CellLook look, String format, int indent, boolean quoted) {
    }

    final XSSFWorkbook workbook;
    final boolean draft;
    private final Map<StyleKey, XSSFCellStyle> styles = new HashMap<>();
    private final Map<CellLook, XSSFFont> fonts = new EnumMap<>(CellLook.class);
    private final ShownNumbers shown = new ShownNumbers();
    private final XSSFFormulaEvaluator evaluator;
    private int firstTable = -1;

    public Book(XSSFWorkbook workbook, boolean draft) {
        this.workbook = workbook;
        evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        this.draft = draft;
    }

    /** A sheet for A4, as wide as the paper. */
    XSSFSheet sheet(String name, boolean table) {
        var safe = WorkbookUtil.createSafeSheetName(name);
        var free = safe;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            var number = "（" + i + "）";
            free = safe.substring(0, Math.min(safe.length(), 31 - number.length())) + number;
        }
        var sheet = workbook.createSheet(free);
        if (table && firstTable < 0) {
            firstTable = workbook.getSheetIndex(sheet);
        }
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("— &P —");
        if (draft) {
            sheet.getHeader().setCenter("草稿");
        }
        return sheet;
    }

    /** The tables are what the file is opened for. */
    public void showFirstTable() {
        int shown = Math.max(0, firstTable);
        workbook.setActiveSheet(shown);
        workbook.setSelectedTab(shown);
    }

    /** Fills a cell with a text as it stands: one that begins like a formula stays a text, also when it is edited. */
    void text(XSSFCell cell, CellLook look, String text, int indent) {
        cell.setCellStyle(style(new StyleKey(look, "@", indent, SheetText.isLikeFormula(text))));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Fills a cell with a number that shows as the text, where there is one; else with the text. */
    void value(XSSFCell cell, String text) {
        var format = shown.format(text);
        if (format == null) {
            text(cell, CellLook.VALUE, text, 0);
        } else {
            cell.setCellStyle(style(new StyleKey(CellLook.VALUE, format, 0, false)));
            cell.setCellValue(ShownNumbers.number(text));
        }
    }

    /** Keeps a formula's result in the file, for viewers that do not calculate. */
    void evaluate(XSSFCell cell) {
        evaluator.evaluateFormulaCell(cell);
    }

    XSSFCellStyle style(CellLook look, String format) {
        return style(new StyleKey(look, format, 0, false));
    }

    private XSSFCellStyle style(StyleKey wanted) {
        return styles.computeIfAbsent(wanted, this::make);
    }

    private XSSFCellStyle make(StyleKey wanted) {
        var look = wanted.look;
        var style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look, this::font));
        style.setAlignment(look.side);
        style.setVerticalAlignment(look == CellLook.TEXT ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setIndention((short) wanted.indent);
        style.setQuotePrefixed(wanted.quoted);
        style.setDataFormat(workbook.createDataFormat().getFormat(wanted.format));
        if (look.ruled) {
            rule(style);
        }
        return style;
    }

    private XSSFFont font(CellLook look) {
        var font = workbook.createFont();
        font.setFontName(look.face);
        font.setFontHeightInPoints((short) look.size);
        return font;
    }

    private static void rule(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
