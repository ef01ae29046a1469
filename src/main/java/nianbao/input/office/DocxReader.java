package nianbao.input.office;

import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Word documents, from their XML: paragraphs and tables in order; what stands outside the text goes to the notes. */
final class DocxReader {

    private static final Map<String, String> OUTSIDE = Map.of("header", Titled.HEADER, "footer", "页脚", "footnotes", "脚注",
            "endnotes", "尾注", "comments", "批注");

    private final OfficeLines blocks = new OfficeLines();
    private final List<Note> notes = new ArrayList<>();
    private final List<Titled> titles = new ArrayList<>();
    private final WordText words;
    private int count;

    private DocxReader(WordText words) {
        this.words = words;
    }

    /**
     * The parts of a Word document; those it lacks are null, or empty.
     *
     * @param title among its properties
     */
    record DocxParts(Document text, Document styles, Document numbering, List<Map.Entry<String, Document>> outside, String title) {
    }

    /** The names of parts outside the text that hold words: the last word of their relation's type. */
    static boolean isOutside(String type) {
        return OUTSIDE.containsKey(type);
    }

    static Source read(DocxParts parts) throws Unreadable {
        var body = parts.text().getElementsByTagNameNS("*", "body");
        if (body.getLength() == 0) {
            throw new Unreadable("文件损坏：缺少文档正文");
        }
        var reader = new DocxReader(new WordText(new WordNumbering(parts.numbering(), parts.styles())));
        reader.blocks((Element) body.item(0), 0);
        parts.outside().forEach(part -> reader.outside(OUTSIDE.get(part.getKey()), part.getValue().getDocumentElement()));
        reader.titles.add(Titled.property(parts.title()));
        return new Source(reader.blocks.blocks(), reader.notes, reader.titles);
    }

    private void blocks(Element parent, int depth) throws Unreadable {
        Deadline.check();
        if (depth > WordXml.DEEPEST) {
            return;
        }
        for (var child : children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> {
                    var table = new DocxTable(child);
                    if (table.isLayout()) {
                        blocks(child, depth + 1);
                    } else {
                        grid(table);
                    }
                }
                case "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" -> blocks(child, depth + 1);
                default -> {
                }
            }
        }
    }

    private void paragraph(Element paragraph) {
        var place = Place.line(++count);
        var text = words.of(paragraph);
        var side = value(child(paragraph, "pPr", "jc"));
        var look = "right".equals(side) || "end".equals(side) ? ParagraphLook.CLOSING : ParagraphLook.PLAIN;
        blocks.add(text, look, place);
        notes.addAll(words.notes(Space.strip(text), place));
    }

    private void grid(DocxTable table) {
        var place = Place.line(++count);
        var grid = new GridBuilder();
        table.build(grid, cell -> {
            var text = Space.strip(words.of(cell));
            notes.addAll(words.notes(text, place));
            return text;
        });
        if (!grid.isEmpty()) {
            blocks.add(grid.build(place));
        }
    }

    private void outside(String where, Element part) {
        var text = String.join(" ", words.of(part).lines().map(Space::strip).filter(line -> !line.isEmpty()).toList());
        // A page number says nothing.
        if (!Label.normal(text).replaceAll("\\d|第|页|共", "").isEmpty()) {
            notes.add(Note.of("text.unplaced", where + "：" + text, Place.NOWHERE));
        }
        if (where.equals(Titled.HEADER)) {
            titles.add(new Titled(where, text));
        }
        words.notes(text, Place.NOWHERE);
    }
}
