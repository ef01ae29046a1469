package nianbao.input.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.input.label.OfficialTables;
import nianbao.input.source.Deadline;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.Block;
import nianbao.input.source.Source.Look;
import nianbao.input.source.Source.Paragraph;
import nianbao.input.source.Source;
import nianbao.report.Place;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;

/** Excel workbooks: a row whose only text is in one cell is a paragraph, rows with more make a grid. Texts as shown. */
final class SheetReader {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 100;
    private static final String CHECKS = "勾稽核对";
    /** A part of a name's formula; old workbooks put several of them in brackets. */
    private static final Pattern AREA = Pattern.compile("!(\\$[A-Z]{1,3}\\$[0-9]{1,7}(?::\\$[A-Z]{1,3}\\$[0-9]{1,7})?)");

    private final DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    private final List<Block> blocks = new ArrayList<>();
    /** Merged cells by the rows they reach over. */
    private final Map<Integer, List<CellRangeAddress>> merged = new HashMap<>();
    private GridBuilder grid = new GridBuilder();
    private int gridFrom;
    /** How many columns the grid's last row uses. */
    private int width;
    /** Of the current sheet: cells that check the report and are no part of it. */
    private List<AreaReference> checks = List.of();

    private SheetReader() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static Source read(Workbook workbook) throws Unreadable {
        var reader = new SheetReader();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                reader.checks = checks(workbook, i);
                reader.sheet(workbook.getSheetAt(i));
            }
        }
        return new Source(reader.blocks);
    }

    /** Our own workbooks name the cells of their relations: nianbao.output.xlsx.RelationFormulas. */
    private static List<AreaReference> checks(Workbook workbook, int sheet) {
        return workbook.getNames(CHECKS).stream().filter(name -> name.getSheetIndex() == sheet)
                .flatMap(name -> AREA.matcher(name.getRefersToFormula()).results())
                .map(area -> new AreaReference(area.group(1), workbook.getSpreadsheetVersion())).toList();
    }

    private boolean isCheck(int row, int column) {
        return checks.stream().anyMatch(area -> row >= area.getFirstCell().getRow() && row <= area.getLastCell().getRow()
                && column >= area.getFirstCell().getCol() && column <= area.getLastCell().getCol());
    }

    private void sheet(Sheet sheet) throws Unreadable {
        int last = sheet.getLastRowNum();
        if (last > MOST_ROWS) {
            throw new Unreadable("Excel 工作表超过 " + MOST_ROWS + " 行，不像年度报告");
        }
        merged.clear();
        for (var region : sheet.getMergedRegions()) {
            for (int row = region.getFirstRow(); row <= Math.min(region.getLastRow(), MOST_ROWS); row++) {
                merged.computeIfAbsent(row, r -> new ArrayList<>()).add(region);
            }
        }
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= last; i++) {
            Deadline.check();
            var row = sheet.getRow(i);
            var texts = texts(row);
            var filled = texts.stream().filter(text -> text != null && !text.isEmpty()).toList();
            boolean table = filled.size() > 1 || !filled.isEmpty() && filled.getFirst().length() < 200 && !grid.isEmpty()
                    && OfficialTables.all().stream().anyMatch(shape -> shape.line(filled.getFirst(), -1).isPresent());
            if (table) {
                if (grid.isEmpty()) {
                    gridFrom = i + 1;
                }
                row(i, texts);
            } else if (filled.isEmpty() && !grid.isEmpty() && texts.contains(null)) {
                grid.row();
            } else if (filled.isEmpty() && !grid.isEmpty() && row != null && texts.size() == width) {
                // A row of blank cells, as wide as the table.
                row(i, texts);
            } else {
                flush();
                filled.forEach(text -> paragraphs(text, row.getRowNum() + 1));
            }
        }
        flush();
    }

    private void paragraphs(String text, int line) {
        text.lines().filter(part -> !Space.isBlank(part))
                .forEach(part -> blocks.add(new Paragraph(Space.strip(part), Look.PLAIN, Place.line(line))));
    }

    private void flush() {
        if (!grid.isEmpty()) {
            blocks.add(grid.build(Place.line(gridFrom)));
            grid = new GridBuilder();
        }
    }

    /** Texts by column up to the last one used; null where a merged cell covers it. */
    private List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        if (row == null) {
            return texts;
        }
        int columns = Math.min(MOST_COLUMNS, Math.max(row.getLastCellNum(), used(row.getRowNum())));
        for (int i = 0; i < columns; i++) {
            if (isCheck(row.getRowNum(), i)) {
                continue;
            }
            var region = region(row.getRowNum(), i);
            boolean covered = region != null && (region.getFirstRow() != row.getRowNum() || region.getFirstColumn() != i);
            var cell = row.getCell(i);
            texts.add(covered ? null : cell == null ? "" : text(cell));
        }
        return texts;
    }

    private String text(org.apache.poi.ss.usermodel.Cell cell) {
        // Errors such as #DIV/0! are shown as they are; they are no figures, and a note will say so.
        return cell.getCellType() == CellType.BLANK ? "" : Space.strip(formatter.formatCellValue(cell));
    }

    private int used(int row) {
        return merged.getOrDefault(row, List.of()).stream().mapToInt(region -> region.getLastColumn() + 1).max().orElse(0);
    }

    private CellRangeAddress region(int row, int column) {
        return merged.getOrDefault(row, List.of()).stream().filter(region -> region.isInRange(row, column)).findFirst().orElse(null);
    }

    private void row(int number, List<String> texts) {
        grid.row();
        width = texts.size();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i) != null) {
                var region = region(number, i);
                grid.cell(texts.get(i), region == null ? 1 : region.getLastColumn() - region.getFirstColumn() + 1,
                        region == null ? 1 : region.getLastRow() - region.getFirstRow() + 1);
            }
        }
    }
}
