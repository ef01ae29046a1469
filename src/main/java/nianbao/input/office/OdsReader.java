package nianbao.input.office;

import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import nianbao.format.Relation;
import nianbao.input.office.SheetLine.SheetCell;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.apache.poi.ss.SpreadsheetVersion;
import org.w3c.dom.Element;

/** OpenDocument spreadsheets, as LibreOffice writes them, sheet by sheet. Texts as shown. */
public final class OdsReader {

    /** What is in a cell and not its text. */
    private static final Set<String> BESIDE = Set.of("annotation", "shape", "frame", "detective");

    private final OdtText words;

    private OdsReader(OdtText words) {
        this.words = words;
    }

    public static Source read(byte[] bytes) throws Unreadable {
        try (var zip = new ZipParts(bytes, "ODS")) {
            var content = zip.needed("content.xml").getDocumentElement();
            var body = WordXml.child(content, "body", "spreadsheet");
            if (body == null) {
                throw new Unreadable("ODS 文件有密码或缺少工作表，请去掉密码后另存为 xlsx 再导入");
            }
            var hidden = hidden(content);
            var reader = new OdsReader(new OdtText(new OdtStyles(content, null), body));
            var blocks = new SheetBlocks();
            for (var table : children(body, "table")) {
                if (!hidden.contains(value(table, "style-name"))) {
                    blocks.sheet(reader.lines(table));
                }
            }
            return blocks.source();
        }
    }

    /** Names of the styles of sheets that are not shown. */
    private static Set<String> hidden(Element content) {
        return children(content, "automatic-styles").stream().flatMap(styles -> children(styles, "style").stream())
                .filter(style -> children(style, "table-properties").stream().anyMatch(is -> value(is, "display").equals("false")))
                .map(style -> value(style, "name")).collect(Collectors.toSet());
    }

    private List<SheetLine> lines(Element table) throws Unreadable {
        var lines = new ArrayList<SheetLine>();
        var checks = CheckCells.of(children(table, "named-expressions").stream().flatMap(names -> children(names).stream())
                .filter(name -> value(name, "name").equals(Relation.CHECK_CELLS)).map(name -> value(name, "expression") + value(name, "cell-range-address")),
                SpreadsheetVersion.EXCEL2007);
        int number = 1;
        for (var row : WordXml.rows(table)) {
            Deadline.check();
            int at = number - 1;
            var cells = cells(row, column -> checks.has(at, column));
            int times = OdtReader.number(row, "number-rows-repeated");
            for (int i = 0; i < times && !cells.isEmpty(); i++) {
                SheetBlocks.checkRows(lines.size());
                lines.add(new SheetLine(number + i, cells));
            }
            if (cells.isEmpty()) {
                lines.add(new SheetLine(number, cells));
            }
            number = Math.min(number + WordXml.times(row, "number-rows-repeated"), WordXml.LAST_ROW);
        }
        return lines;
    }

    /** Up to the last that holds a text, is covered, or has a look of its own; what fills a sheet to its edge has none. */
    private List<SheetCell> cells(Element row, IntPredicate isCheck) {
        var cells = new ArrayList<SheetCell>();
        int used = 0;
        for (var element : children(row)) {
            boolean covered = element.getLocalName().equals("covered-table-cell");
            if (!covered && !element.getLocalName().equals("table-cell")) {
                continue;
            }
            var cell = covered ? null
                    : new SheetCell(text(element), OdtReader.number(element, "number-columns-spanned"), OdtReader.number(element, "number-rows-spanned"));
            // One that says it stands more often than a sheet of ours is wide fills the sheet to its edge.
            int times = WordXml.times(element, "number-columns-repeated");
            for (int i = 0; i < times && cells.size() < SheetBlocks.MOST_COLUMNS; i++) {
                cells.add(isCheck.test(cells.size()) ? new SheetCell("", 1, 1) : cell);
            }
            boolean filler = isCheck.test(cells.size() - 1)
                    || cell != null && cell.text().isEmpty() && (value(element, "style-name").isEmpty() || times > SheetBlocks.MOST_COLUMNS);
            used = filler ? used : cells.size();
        }
        return cells.subList(0, used);
    }

    private String text(Element cell) {
        return Space.strip(children(cell).stream().filter(part -> !BESIDE.contains(part.getLocalName())).map(words::of).collect(Collectors.joining("\n")));
    }
}
