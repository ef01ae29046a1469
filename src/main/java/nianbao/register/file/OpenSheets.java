package nianbao.register.file;

import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.times;
import static nianbao.input.office.WordXml.value;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.input.office.WordXml;
import nianbao.input.office.ZipParts;
import nianbao.input.source.Deadline;
import nianbao.register.sheet.Sheet;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.apache.poi.ss.util.CellRangeAddress;
import org.w3c.dom.Element;

/** Workbooks of OpenDocument (ods), as LibreOffice keeps its tables. Dates and numbers are those of the cell, not as they are shown. */
final class OpenSheets {

    private static final int MOST_COLUMNS = 100;

    private final List<Sheet> sheets = new ArrayList<>();
    private int left;

    private OpenSheets(int most) {
        left = most;
    }

    static List<Sheet> sheets(byte[] bytes, int most, int mostSheets) throws Unreadable {
        try (var zip = new ZipParts(bytes, "ODS")) {
            var body = WordXml.child(zip.needed("content.xml").getDocumentElement(), "body", "spreadsheet");
            if (body == null) {
                throw new Unreadable("文件有密码，或没有工作表；请去掉密码，或另存为 xlsx 再导入");
            }
            var open = new OpenSheets(most);
            for (var table : children(body, "table").stream().limit(mostSheets).toList()) {
                open.sheet(table, most);
            }
            return open.sheets;
        }
    }

    private void sheet(Element table, int most) throws Unreadable {
        var rows = new TreeMap<Integer, TreeMap<Integer, String>>();
        var merged = new ArrayList<CellRangeAddress>();
        int number = 1;
        for (var row : WordXml.rows(table)) {
            Deadline.check();
            var cells = cells(row, number, merged);
            int times = times(row, "number-rows-repeated");
            for (int i = 0; i < times && !cells.isEmpty(); i++) {
                if (--left < 0) {
                    throw new Unreadable("表格超过 " + most + " 行，请分几次导入");
                }
                rows.put(number + i, new TreeMap<>(cells));
            }
            number = Math.min(number + times, WordXml.LAST_ROW);
        }
        sheets.add(WorkbookSheets.sheet(value(table, "name"), rows, merged));
    }

    private static TreeMap<Integer, String> cells(Element row, int number, List<CellRangeAddress> merged) {
        var cells = new TreeMap<Integer, String>();
        int column = 0;
        for (var cell : children(row)) {
            int times = times(cell, "number-columns-repeated");
            var text = cell.getLocalName().equals("table-cell") ? Space.strip(text(cell)) : "";
            for (int i = column; i < Math.min(column + times, MOST_COLUMNS) && !text.isEmpty(); i++) {
                cells.put(i, text);
            }
            int wide = times(cell, "number-columns-spanned"), high = times(cell, "number-rows-spanned");
            if (!text.isEmpty() && wide * high > 1 && column + wide <= MOST_COLUMNS) {
                merged.add(new CellRangeAddress(number - 1, number + high - 2, column, column + wide - 1));
            }
            column = Math.min(column + times, MOST_COLUMNS);
        }
        return cells;
    }

    private static String text(Element cell) {
        return switch (value(cell, "value-type")) {
            // With its time of day, where it has one: 2025-03-04T09:12:00.
            case "date" -> value(cell, "date-value").split("T", 2)[0];
            case "float" -> value(cell, "value");
            default -> children(cell, "p").stream().map(Element::getTextContent).collect(Collectors.joining("\n"));
        };
    }
}
