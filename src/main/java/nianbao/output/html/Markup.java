package nianbao.output.html;

import java.util.List;
import nianbao.document.Document;
import nianbao.document.Document.Closing;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.Picture;
import nianbao.document.Document.ProseTable;

/** Semantic HTML of a report, well-formed as XML too. Print overrides what paper wants otherwise. */
public class Markup {

    protected final StringBuilder out = new StringBuilder(16_384);

    private final int top;
    private int depth;

    public Markup() {
        this(1);
    }

    /** @param top level of the title's heading */
    public Markup(int top) {
        this.top = top;
    }

    public final String of(Document document) {
        title(document.title());
        var blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return out.toString();
    }

    /** @param next what follows; {@code null} at the end */
    protected void block(DocumentBlock block, DocumentBlock next) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> element("p", "", text(paragraph.text()));
            case ProseTable table -> table(table);
            case Grid grid -> grid(grid);
            case Picture picture -> picture(picture);
            case Closing closing -> closing(closing);
        }
    }

    protected void title(List<String> lines) {
        element("h" + top, titleAttributes(), String.join("<br/>", lines.stream().map(this::text).toList()));
    }

    /** With a space before each. */
    protected String titleAttributes() {
        return "";
    }

    /** Levels skip none, whatever the numbers do: a reader's list of headings would have a gap. */
    protected void heading(Heading heading) {
        depth = Math.min(heading.level(), depth + 1);
        element("h" + Math.min(6, top + depth), "", text(heading.text()));
    }

    protected void grid(Grid grid) {
        new GridMarkup(grid).write(out);
    }

    /** In words, with all its figures. */
    protected void picture(Picture picture) {
        element("p", "", text(picture.drawing().title() + "。" + picture.drawing().description()));
    }

    /** A table within prose. Its first row, where it says what stands in the columns, is their head. */
    protected void table(ProseTable table) {
        out.append("<table").append(tableAttributes(table)).append(">\n");
        for (int i = 0; i < table.rows().size(); i++) {
            boolean head = table.head() && i == 0;
            out.append(head ? "<thead>" : i == (table.head() ? 1 : 0) ? "<tbody>" : "").append("<tr>");
            for (var cell : table.rows().get(i)) {
                out.append(head ? "<th scope=\"col\"" : "<td").append(cellAttributes()).append('>').append(text(cell))
                        .append(head ? "</th>" : "</td>");
            }
            out.append("</tr>").append(head ? "</thead>" : i == table.rows().size() - 1 ? "</tbody>" : "").append('\n');
        }
        out.append("</table>\n");
    }

    /** With a space before each. */
    protected String tableAttributes(ProseTable table) {
        return " class=\"prose\"";
    }

    /** Of a cell of a table within prose, with a space before each. */
    protected String cellAttributes() {
        return "";
    }

    protected void closing(Closing closing) {
        out.append("<div class=\"closing\">\n");
        if (!closing.signature().isEmpty()) {
            element("p", "", text(closing.signature()));
        }
        if (!closing.date().isEmpty()) {
            element("p", "", text(closing.date()));
        }
        out.append("</div>\n");
    }

    /** Text as markup, addresses as links. */
    protected String text(String text) {
        return Links.markup(text, telephoneAttributes());
    }

    /** Said at the number itself, for what an editor of a site takes over has no style sheet. With a space before each. */
    protected String telephoneAttributes() {
        return " style=\"white-space:nowrap\"";
    }

    /** @param attributes with a space before each; {@code content} is markup already */
    protected final void element(String name, String attributes, String content) {
        out.append('<').append(name).append(attributes).append('>').append(content)
                .append("</").append(name).append(">\n");
    }
}
