package nianbao.output.docx;

import java.util.List;
import nianbao.document.Document.Block;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document;
import nianbao.document.Prose;
import nianbao.output.html.Xml;

/** The text of a report in paragraphs and tables. Lengths in twentieths of a point, as Word has them. */
public final class Body {

    /** A4, and a text block of 156 × 225 mm: 37 mm above it, 28 mm left of it. */
    private static final String PAGE = """
            <w:footerReference w:type="default" r:id="footer-odd"/><w:footerReference w:type="even" r:id="footer-even"/>\
            <w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1190" w:gutter="0"/>\
            <w:docGrid w:type="lines" w:linePitch="579"/>""";
    private static final String HEADERS = """
            <w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="even" r:id="header"/>""";
    /** Between a table and what follows. */
    private static final String UNDER_TABLE = "<w:spacing w:before=\"200\"/>";
    /** Where an address is too long for a line, it may break within: else it leaves a gap, or runs into the margin. */
    private static final String ANYWHERE = "<w:wordWrap w:val=\"0\"/>";
    private static final int LONG_WORD = 30;
    private static final int EM = 320;
    /** Signature and date end two characters from the margin. */
    private static final int CLOSING = 2 * EM;
    /** In halves of an em: a longer name takes the whole of several lines. */
    private static final int CLOSING_LINE = 2 * (28 - 2);
    private static final String ABOVE_CLOSING = "<w:spacing w:before=\"579\"/>";

    private final StringBuilder out = new StringBuilder(65_536);
    private boolean closed;
    private Grid last;

    private Body() {
    }

    /** The whole part, without the XML declaration. */
    public static String of(Document document) {
        var body = new Body();
        body.out.append("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        // A long agency's name is left to Word to wrap: a hard break within would stay there when the name is edited.
        body.paragraph("Title", "", lines(document.title()));
        var blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            body.block(i == 0 ? null : blocks.get(i - 1), blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        if (blocks.getLast() instanceof Grid) {
            // Word wants a paragraph behind a table.
            body.paragraph("TableNote", "", "");
        }
        return body.out.append("<w:sectPr>").append(document.draft() ? HEADERS : "").append(PAGE)
                .append("</w:sectPr></w:body></w:document>").toString();
    }

    private void block(Block before, Block block, Block next) {
        var space = before instanceof Grid ? UNDER_TABLE : "";
        switch (block) {
            case Heading heading when closed && heading.level() == 1 -> paragraph("Heading1", annex(), text(heading.text()));
            case Heading heading -> paragraph("Heading" + heading.level(), space, text(heading.text()));
            case Paragraph line when last != null && line.field().startsWith(last.code() + ".") ->
                    paragraph("TableNote", space, text(line.text()));
            case Paragraph paragraph -> runs(null, (next instanceof Closing ? "<w:keepNext/>" : "")
                    + (Ems.longestPiece(paragraph.text()) > LONG_WORD ? ANYWHERE : "") + space, runIn(paragraph));
            case Closing closing -> closing(closing);
            case Grid grid -> {
                last = grid;
                new WordGrid(grid, out).write();
            }
        }
    }

    /** What follows the signature is an annex: on a page of its own, its title in the middle. */
    private static String annex() {
        return "<w:pageBreakBefore/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>";
    }

    /**
     * The signature ends two characters from the margin, the date starts two characters right of it; a long date ends
     * there itself, and the signature stands further left (GB/T 9704-2012, 7.3.5.2).
     */
    private void closing(Closing closing) {
        closed = true;
        boolean both = !closing.signature().isEmpty() && !closing.date().isEmpty();
        int more = both ? (Ems.halves(closing.date()) + 4 - Math.min(Ems.halves(closing.signature()), CLOSING_LINE)) * EM / 2 : 0;
        if (!closing.signature().isEmpty()) {
            closing(closing.signature(), both ? "<w:keepNext/>" : "", ABOVE_CLOSING, CLOSING + Math.max(0, more));
        }
        if (!closing.date().isEmpty()) {
            closing(closing.date(), "", both ? "" : ABOVE_CLOSING, CLOSING + Math.max(0, -more));
        }
    }

    private void closing(String line, String keep, String space, int right) {
        paragraph("Signature", keep + space + "<w:ind w:right=\"" + right + "\"/>", text(line));
    }

    /** @param style {@code null} for 正文; {@code properties} and {@code content} are markup */
    private void paragraph(String style, String properties, String content) {
        runs(style, properties, content.isEmpty() ? "" : "<w:r>" + RUN + content + "</w:r>");
    }

    private void runs(String style, String properties, String runs) {
        out.append("<w:p>");
        if (style != null || !properties.isEmpty()) {
            out.append("<w:pPr>").append(style == null ? "" : "<w:pStyle w:val=\"" + style + "\"/>").append(properties)
                    .append("</w:pPr>");
        }
        out.append(runs).append("</w:p>");
    }

    /** A paragraph's runs: the heading it may start with in that heading's font. */
    private static String runIn(Paragraph paragraph) {
        var heading = Prose.runIn(paragraph);
        var rest = paragraph.text().substring(heading.map(h -> h.text().length()).orElse(0));
        return heading.map(h -> "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"" + (h.level() == 1 ? "黑体" : "楷体_GB2312")
                + "\"/></w:rPr>" + text(h.text()) + "</w:r>").orElse("") + "<w:r>" + RUN + text(rest) + "</w:r>";
    }

    /** Quotes, dashes and dots are Chinese here; without the hint Word takes the Latin face for them. */
    static final String RUN = "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>";

    static String lines(List<String> lines) {
        return String.join("<w:br/>", lines.stream().map(Body::text).toList());
    }

    static String text(String text) {
        return "<w:t xml:space=\"preserve\">" + Xml.escape(text.replace('\t', ' ')) + "</w:t>";
    }
}
