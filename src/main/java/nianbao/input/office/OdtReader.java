package nianbao.input.office;

import static nianbao.input.office.WordXml.children;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.source.Deadline;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Label;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.Titled;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.w3c.dom.Element;

/** OpenDocument texts, as LibreOffice writes them (GB/T 36092): paragraphs, lists and tables in order. */
public final class OdtReader {

    private static final int LONG_CELL = 400;
    private static final int MOST_REPEATED = 100;
    /** What stands more often fills a sheet to its edge. */
    private static final int FILLER = 1_000_000;

    private final OfficeLines blocks = new OfficeLines();
    private final List<Note> notes = new ArrayList<>();
    private final OdtText words;
    private final OdtLists lists;
    private final OdtStyles styles;
    private int count;

    private OdtReader(OdtStyles styles, Element body) {
        this.styles = styles;
        words = new OdtText(styles, body);
        lists = new OdtLists(styles);
    }

    public static Source read(byte[] bytes) throws Unreadable {
        try (var zip = new ZipParts(bytes, "ODT")) {
            var content = zip.needed("content.xml").getDocumentElement();
            var body = children(content, "body").stream().flatMap(e -> children(e, "text").stream()).findFirst().orElse(null);
            if (body == null) {
                throw new Unreadable("ODT 文件有密码或缺少正文，请去掉密码后另存为 docx 再导入");
            }
            var styles = new OdtStyles(content, zip.xml("styles.xml").map(document -> document.getDocumentElement()).orElse(null));
            var reader = new OdtReader(styles, body);
            reader.blocks(body, 0);
            styles.margins().forEach(margin -> reader.outside("页眉页脚", reader.words.of(margin)));
            reader.words.outside().forEach(note -> reader.outside("批注或脚注", note));
            var properties = zip.xml("meta.xml").map(document -> document.getElementsByTagNameNS("*", "title"));
            var title = properties.filter(found -> found.getLength() > 0).map(found -> found.item(0).getTextContent()).orElse(null);
            return new Source(reader.blocks.blocks(), reader.notes, List.of(Titled.property(title)));
        }
    }

    private void blocks(Element parent, int depth) {
        Deadline.check();
        if (depth > WordXml.DEEPEST) {
            return;
        }
        for (var child : children(parent)) {
            switch (child.getLocalName()) {
                case "p", "h" -> paragraph(child);
                case "list" -> {
                    lists.open(child);
                    blocks(child, depth + 1);
                    lists.close();
                }
                case "list-item", "list-header" -> {
                    lists.item(child);
                    blocks(child, depth + 1);
                }
                case "table" -> table(child, depth);
                case "tracked-changes", "sequence-decls", "variable-decls", "forms", "user-field-decls" -> {
                }
                default -> blocks(child, depth + 1);
            }
        }
    }

    private void paragraph(Element paragraph) {
        var place = Place.line(++count);
        var text = lists.number(paragraph) + words.of(paragraph);
        var look = styles.isRight(paragraph) ? ParagraphLook.CLOSING : ParagraphLook.PLAIN;
        blocks.add(text, look, place);
        notes.addAll(words.notes(Space.strip(text), place));
    }

    private void table(Element table, int depth) {
        var rows = WordXml.rows(table);
        var cells = rows.stream().flatMap(row -> children(row, "table-cell").stream()).toList();
        if (cells.size() <= 1 || cells.stream().anyMatch(cell -> cell.getTextContent().length() > LONG_CELL)) {
            cells.forEach(cell -> blocks(cell, depth + 1));
            return;
        }
        var place = Place.line(++count);
        var grid = new GridBuilder();
        for (var row : rows) {
            grid.row();
            for (var cell : children(row)) {
                if (cell.getLocalName().equals("table-cell")) {
                    var text = Space.strip(words.of(cell));
                    notes.addAll(words.notes(text, place));
                    for (int times = number(cell, "number-columns-repeated"); times > 0; times--) {
                        grid.cell(text, number(cell, "number-columns-spanned"), number(cell, "number-rows-spanned"));
                    }
                }
            }
        }
        blocks.add(grid.build(place));
    }

    static int number(Element cell, String name) {
        int times = WordXml.times(cell, name);
        return times < FILLER ? Math.min(times, MOST_REPEATED) : 1;
    }

    private void outside(String where, String text) {
        var line = Space.strip(text).replaceAll("\\s+", " ");
        // A page number says nothing.
        if (!Label.normal(line).replaceAll("\\d|第|页|共", "").isEmpty()) {
            notes.add(Note.of("text.unplaced", where + "：" + line, Place.NOWHERE));
        }
    }
}
