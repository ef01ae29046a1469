package nianbao.input.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.format.Relation;
import nianbao.input.office.SheetLine.SheetCell;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Excel workbooks, sheet by sheet. Texts as shown. */
final class SheetReader {

    private final DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    private final CheckCells checks;
    /** Merged cells by the rows they reach over. */
    private final Map<Integer, List<CellRangeAddress>> merged = new HashMap<>();

    private SheetReader(CheckCells checks) {
        formatter.setUseCachedValuesForFormulaCells(true);
        this.checks = checks;
    }

    static Source read(Workbook workbook) throws Unreadable {
        var blocks = new SheetBlocks();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                blocks.sheet(new SheetReader(checks(workbook, i)).lines(workbook.getSheetAt(i)));
            }
        }
        return blocks.source();
    }

    private static CheckCells checks(Workbook workbook, int sheet) {
        return CheckCells.of(workbook.getNames(Relation.CHECK_CELLS).stream().filter(name -> name.getSheetIndex() == sheet).map(Name::getRefersToFormula),
                workbook.getSpreadsheetVersion());
    }

    private List<SheetLine> lines(Sheet sheet) throws Unreadable {
        int last = sheet.getLastRowNum();
        SheetBlocks.checkRows(last);
        for (var region : sheet.getMergedRegions()) {
            for (int row = region.getFirstRow(); row <= Math.min(region.getLastRow(), SheetBlocks.MOST_ROWS); row++) {
                merged.computeIfAbsent(row, r -> new ArrayList<>()).add(region);
            }
        }
        var lines = new ArrayList<SheetLine>();
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= last; i++) {
            Deadline.check();
            lines.add(new SheetLine(i + 1, cells(sheet.getRow(i))));
        }
        return lines;
    }

    private List<SheetCell> cells(Row row) {
        var cells = new ArrayList<SheetCell>();
        if (row == null) {
            return cells;
        }
        int columns = Math.min(SheetBlocks.MOST_COLUMNS, Math.max(row.getLastCellNum(), used(row.getRowNum())));
        for (int i = 0; i < columns; i++) {
            if (!checks.has(row.getRowNum(), i)) {
                cells.add(cell(row, i));
            }
        }
        return cells;
    }

    /** Null where a merged cell covers it. */
    private SheetCell cell(Row row, int column) {
        var region = merged.getOrDefault(row.getRowNum(), List.of()).stream().filter(r -> r.isInRange(row.getRowNum(), column)).findFirst().orElse(null);
        var cell = row.getCell(column);
        var text = cell == null ? "" : text(cell);
        if (region == null) {
            return new SheetCell(text, 1, 1);
        }
        return region.getFirstRow() != row.getRowNum() || region.getFirstColumn() != column ? null
                : new SheetCell(text, region.getLastColumn() - region.getFirstColumn() + 1, region.getLastRow() - region.getFirstRow() + 1);
    }

    private String text(org.apache.poi.ss.usermodel.Cell cell) {
        // Errors such as #DIV/0! are shown as they are; they are no figures, and a note will say so.
        return cell.getCellType() == CellType.BLANK ? "" : Space.strip(formatter.formatCellValue(cell));
    }

    private int used(int row) {
        return merged.getOrDefault(row, List.of()).stream().mapToInt(region -> region.getLastColumn() + 1).max().orElse(0);
    }
}
