package nianbao.output.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.document.Document;
import nianbao.document.Document.Closing;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.Picture;
import nianbao.document.Document.ProseTable;
import nianbao.document.Drawing;
import nianbao.document.Prose;
import nianbao.output.font.Style;
import nianbao.output.html.Markup;
import nianbao.output.html.Xml;

/** The markup of a report with what paper wants: title and closing placed, bookmarks, tables in points. */
class PrintMarkup extends Markup {

    static final float PITCH = 28.95f;
    private static final float TITLE_PITCH = 36;
    /** 20 characters of 22 pt fill the text block; a title wants some air. */
    private static final int TITLE_LENGTH = 19;
    private static final float BODY = 16;
    private static final int SIGNATURE_LENGTH = 22;
    /**
     * A line without height behind a paragraph's last: Flying Saucer counts one line too many when it keeps lines together,
     * and would take two lines with one that is left over.
     */
    private static final String END = "<br/>";
    /** Lines on a signature's page besides its own: two of text, a blank one. */
    private static final int WITH_SIGNATURE = 3;
    /** A name or a number with its label: shorter ones are not broken. */
    private static final int NARROW = 30;

    /** A heading as bookmarks name it, without the stop behind it. */
    record HeadingMark(String id, String name, int level) {
    }

    private final List<HeadingMark> headings = new ArrayList<>();
    /** Whether a table of several blocks may break between two of them. */
    private final boolean open;
    private final List<String> tables = new ArrayList<>();
    private final Map<String, Drawing> pictures = new LinkedHashMap<>();
    private boolean merged;
    private boolean closed;
    /** Code of the last table. */
    private String table;
    private final List<String> under = new ArrayList<>();

    /** A whole page for Flying Saucer. */
    String page(Document document) {
        return "<html lang=\"zh-CN\"><head><title>" + Xml.escape(document.name()) + "</title></head><body>\n" + of(document) + "</body></html>";
    }

    PrintMarkup(boolean open) {
        this.open = open;
    }

    /** Names of the headings right before tables of several blocks. */
    List<String> tables() {
        return tables;
    }

    /** All headings in order, those a paragraph starts with too. */
    List<HeadingMark> headings() {
        return headings;
    }

    /** Pictures by the elements that keep their places. */
    Map<String, Drawing> pictures() {
        return pictures;
    }

    @Override
    protected String text(String text) {
        return Xml.escape(Printable.text(text));
    }

    /** The title takes whole lines of the grid, so that the text under it stands on the grid. */
    @Override
    protected void title(List<String> title) {
        var lines = title.stream().flatMap(line -> Lines.even(Printable.text(line), TITLE_LENGTH).stream()).toList();
        float height = lines.size() * TITLE_PITCH + PITCH;
        float above = (float) Math.ceil((height + 10) / PITCH) * PITCH - height;
        element("h1", " style=\"padding:" + above + "pt 0 " + PITCH + "pt\"",
                String.join("<br/>", lines.stream().map(Xml::escape).toList()));
    }

    /** The last paragraph carries the closing in itself: so some of its lines always stay with the signature. */
    @Override
    protected void block(DocumentBlock block, DocumentBlock next) {
        if (block instanceof Paragraph paragraph && next instanceof Closing closing) {
            var signed = signed(closing);
            int lines = signed.split("<br/>").length - 1;
            element("p", " style=\"widows:" + (lines + WITH_SIGNATURE) + "\"" + runIn(paragraph), text(paragraph.text()) + "<br/>" + signed + END);
            merged = true;
        } else if (block instanceof Paragraph line && table != null && line.field().startsWith(table + ".")) {
            underTable(line, next);
        } else if (block instanceof Paragraph paragraph) {
            element("p", runIn(paragraph), text(paragraph.text()) + END);
        } else if (block instanceof Closing) {
            if (!merged) {
                super.block(block, next);
            }
            closed = true;
        } else {
            super.block(block, next);
        }
    }

    /** What of a paragraph is set as a heading, for {@link RunIn}: an element of its own would be a seam where lines break. */
    private String runIn(Paragraph paragraph) {
        return Prose.runIn(paragraph).map(heading -> mark(heading) + " data-level=\"" + heading.level() + "\" data-length=\""
                + Printable.text(heading.text()).length() + "\"").orElse("");
    }

    /** Who filled in the table and when: in a row under it, as the form has them. Notes follow, each on lines of its own. */
    private void underTable(Paragraph paragraph, DocumentBlock next) {
        var line = text(paragraph.text());
        under.add(!paragraph.isNote() && line.length() < NARROW ? "<span>" + line + "</span>" : line);
        if (paragraph.isNote() || !(next instanceof Paragraph other) || !other.field().startsWith(table + ".") || other.isNote()) {
            element("p", " class=\"under\"", String.join("　", under));
            under.clear();
        }
    }

    @Override
    protected void closing(Closing closing) {
        element("p", " class=\"closing\"", signed(closing));
    }

    @Override
    protected void heading(Heading heading) {
        // What follows the signature is an annex: on a page of its own, its title in the middle.
        element("h" + (heading.level() + 1), mark(heading) + (heading.level() == 1 && closed ? " class=\"annex\"" : ""), text(heading.text()));
    }

    private String mark(Heading heading) {
        var id = "s" + (headings.size() + 1);
        headings.add(new HeadingMark(id, Printable.text(heading.text()).replaceAll("[。：]$", ""), heading.level()));
        return " id=\"" + id + "\"";
    }

    @Override
    protected void table(ProseTable table) {
        super.table(table);
        int at = out.lastIndexOf("<table");
        var columns = new StringBuilder();
        for (float width : ProseColumns.widths(table)) {
            columns.append("<col style=\"width:").append(width).append("pt\"/>");
        }
        out.insert(out.indexOf(">", at) + 1, columns);
        if (table.rows().size() > ProseColumns.KEPT + 1) {
            out.insert(row(ProseColumns.KEPT), "</tbody><tbody class=\"last\">");
        }
    }

    /** Where the row begins that is so many before the end. */
    private int row(int fromEnd) {
        int at = out.length();
        for (int i = 0; i < fromEnd; i++) {
            at = out.lastIndexOf("<tr>", at - 1);
        }
        return at;
    }

    /** A place as high as the picture is, in whole lines of the grid; what stands there is drawn when the pages are made. */
    @Override
    protected void picture(Picture picture) {
        var drawing = picture.drawing();
        var id = "p" + (pictures.size() + 1);
        pictures.put(id, drawing);
        float height = (float) Math.ceil(drawing.height() * PictureShapes.scale(drawing) / PITCH) * PITCH;
        element("figure", " id=\"" + id + "\" summary=\"" + Xml.escape(drawing.title() + "。" + drawing.description()) + "\" style=\"height:" + height + "pt\"",
                "");
    }

    @Override
    protected void grid(Grid grid) {
        boolean blocks = grid.rows().getLast().block() > 0;
        if (blocks && !headings.isEmpty()) {
            tables.add(headings.getLast().name());
        }
        new PrintGrid(grid, open && blocks).write(out);
        table = grid.code();
    }

    /**
     * As on a document without a seal (GB/T 9704-2012, 7.3.5.2): the signature ends two characters from the margin, the
     * date starts two characters right of it. A long date ends there itself, and the signature stands further left.
     */
    private static String signed(Closing closing) {
        var names = closing.signature().isEmpty() ? List.<String>of() : Lines.even(Printable.text(closing.signature()), SIGNATURE_LENGTH);
        var date = Printable.text(closing.date());
        float widest = (float) names.stream().mapToDouble(PrintMarkup::width).max().orElse(0), end = Columns.BLOCK - 2 * BODY;
        float left = date.isEmpty() || names.isEmpty() ? end - widest : end - Math.max(widest, width(date) + 2 * BODY);
        var lines = new StringBuilder();
        names.forEach(name -> line(name, left + (widest - width(name)) / 2, lines));
        if (!date.isEmpty()) {
            line(date, names.isEmpty() ? end - width(date) : left + 2 * BODY, lines);
        }
        return lines.toString();
    }

    private static void line(String text, float left, StringBuilder to) {
        to.append("<br/><span style=\"padding-left:").append(Math.max(0, left)).append("pt\">").append(Xml.escape(text)).append("</span>");
    }

    private static float width(String line) {
        return Glyphs.width(Style.FANG, Glyphs.BODY, line) / Glyphs.PER_POINT;
    }
}
