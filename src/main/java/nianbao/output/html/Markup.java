package nianbao.output.html;

import java.util.List;
import nianbao.document.Document.Block;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document;

/** Semantic HTML of a report, well-formed as XML too. Print overrides what paper wants otherwise. */
public class Markup {

    protected final StringBuilder out = new StringBuilder(16_384);

    public final String of(Document document) {
        title(document.title());
        var blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return out.toString();
    }

    /** @param next what follows; {@code null} at the end */
    protected void block(Block block, Block next) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> element("p", "", text(paragraph.text()));
            case Grid grid -> grid(grid);
            case Closing closing -> closing(closing);
        }
    }

    protected void title(List<String> lines) {
        element("h1", "", String.join("<br/>", lines.stream().map(this::text).toList()));
    }

    protected void heading(Heading heading) {
        element("h" + (heading.level() + 1), "", text(heading.text()));
    }

    protected void grid(Grid grid) {
        new GridMarkup(grid).write(out);
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

    /** Text as markup. */
    protected String text(String text) {
        return Xml.escape(text);
    }

    /** @param attributes with a space before each; {@code content} is markup already */
    protected final void element(String name, String attributes, String content) {
        out.append('<').append(name).append(attributes).append('>').append(content)
                .append("</").append(name).append(">\n");
    }
}
