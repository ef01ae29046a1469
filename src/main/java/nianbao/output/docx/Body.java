package nianbao.output.docx;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Document;
import nianbao.document.Document.Closing;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.Picture;
import nianbao.document.Document.ProseTable;
import nianbao.document.Prose;
import nianbao.output.html.Xml;

/** The text of a report in paragraphs and tables. Lengths in twentieths of a point, as Word has them. */
public final class Body {

    /** A4, and a text block of 156 × 225 mm: 37 mm above it, 28 mm left of it. */
    private static final String PAGE = """
            <w:footerReference w:type="default" r:id="footer-odd"/><w:footerReference w:type="even" r:id="footer-even"/>\
            <w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>\
            <w:docGrid w:type="lines" w:linePitch="579"/>""";
    private static final String HEADERS = """
            <w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="even" r:id="header"/>""";
    /** Between a table and what follows. */
    private static final String UNDER_TABLE = "<w:spacing w:before=\"200\"/>";
    /** Before a long address a line is left as it is: spread, it would have gaps; broken anywhere, years and telephone numbers would be too. */
    private static final String RAGGED = "<w:jc w:val=\"left\"/>";
    private static final int LONG_WORD = 12;
    private static final int PITCH = 579;
    private static final int TITLE_PITCH = 720;
    /** 20 characters of 22 pt fill a line. */
    private static final int TITLE_LENGTH = 20;

    private final StringBuilder out = new StringBuilder(65_536);
    private boolean closed;
    private int pictures;
    private Grid last;
    private int depth;
    private final List<String> under = new ArrayList<>();
    private String spaceAbove = "";

    private Body() {
    }

    /** The whole part, without the XML declaration. */
    public static String of(Document document) {
        var body = new Body();
        body.out.append("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        // A long agency's name is left to Word to wrap: a hard break within would stay there when the name is edited.
        body.paragraph("Title", onGrid(document.title()), lines(document.title()));
        var blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            body.block(i == 0 ? null : blocks.get(i - 1), blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        if (blocks.getLast() instanceof Grid || blocks.getLast() instanceof ProseTable) {
            // Word wants a paragraph behind a table.
            body.paragraph("TableNote", "", "");
        }
        return body.out.append("<w:sectPr>").append(document.draft() ? HEADERS : "").append(PAGE)
                .append("</w:sectPr></w:body></w:document>").toString();
    }

    /** The title takes whole lines of the grid, so that the text under it stands on the grid. */
    private static String onGrid(List<String> title) {
        int lines = title.stream().mapToInt(line -> Math.ceilDiv(Math.ceilDiv(Ems.halves(line), 2), TITLE_LENGTH)).sum();
        int height = lines * TITLE_PITCH + PITCH;
        return "<w:spacing w:before=\"" + (Math.ceilDiv(height + PITCH / 3, PITCH) * PITCH - height) + "\"/>";
    }

    private void block(DocumentBlock before, DocumentBlock block, DocumentBlock next) {
        var space = before instanceof Grid || before instanceof ProseTable ? UNDER_TABLE : "";
        switch (block) {
            case Heading heading -> heading(heading, heading.level() == 1 && closed ? annex() : space);
            case Paragraph line when isUnderTable(line) -> underTable(line, space, next);
            case Paragraph paragraph -> runs(null, (next instanceof Closing ? "<w:keepNext/>" : "")
                    + space + (Ems.longestPiece(paragraph.text()) > LONG_WORD ? RAGGED : ""), runIn(paragraph));
            case Picture picture -> WordPicture.write(picture.drawing(), ++pictures, out);
            case Closing closing -> {
                closed = true;
                WordClosing.write(closing, out);
            }
            case ProseTable table -> new WordTable(table, out).write();
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

    /** Levels skip none, whatever their numbers do: the navigation pane would have a gap. The face is that of the number. */
    private void heading(Heading heading, String properties) {
        depth = Math.min(heading.level(), depth + 1);
        runs("Heading" + depth, properties, "<w:r>" + (depth == heading.level() ? RUN : face(heading, "")) + text(heading.text()) + "</w:r>");
    }

    private boolean isUnderTable(DocumentBlock block) {
        return last != null && block instanceof Paragraph line && line.field() != null && line.field().startsWith(last.code() + ".");
    }

    /** Who filled in the table and when: in a row under it, as the form has them. Notes follow, each a paragraph. */
    private void underTable(Paragraph line, String space, DocumentBlock next) {
        spaceAbove = under.isEmpty() ? space : spaceAbove;
        under.add(line.text());
        if (line.isNote() || !isUnderTable(next) || next instanceof Paragraph other && other.isNote()) {
            paragraph("TableNote", spaceAbove, text(String.join("　", under)));
            under.clear();
        }
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

    /** A paragraph's runs: the heading it may start with in that heading's style for characters, which the navigation pane lists. */
    private static String runIn(Paragraph paragraph) {
        var heading = Prose.runIn(paragraph);
        var rest = paragraph.text().substring(heading.map(h -> h.text().length()).orElse(0));
        return heading.map(h -> "<w:r>" + face(h, "<w:rStyle w:val=\"Heading" + h.level() + "Char\"/>") + text(h.text()) + "</w:r>").orElse("")
                + "<w:r>" + RUN + text(rest) + "</w:r>";
    }

    private static String face(Heading heading, String style) {
        return "<w:rPr>" + style + "<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"" + FACES.get(Math.min(heading.level(), 3) - 1) + "\"/></w:rPr>";
    }

    /** Of headings by level: 一、, （一）, others. */
    private static final List<String> FACES = List.of("黑体", "楷体_GB2312", "仿宋_GB2312");

    /** Quotes, dashes and dots are Chinese here; without the hint Word takes the Latin face for them. */
    static final String RUN = "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>";

    static String lines(List<String> lines) {
        return String.join("<w:br/>", lines.stream().map(Body::text).toList());
    }

    static String text(String text) {
        return "<w:t xml:space=\"preserve\">" + Xml.escape(text.replace('\t', ' ')) + "</w:t>";
    }
}
