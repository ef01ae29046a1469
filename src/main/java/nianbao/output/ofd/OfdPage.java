package nianbao.output.ofd;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntSupplier;
import nianbao.output.font.Face;
import nianbao.output.html.Xml;
import nianbao.output.page.Pages.PageMark;
import nianbao.output.page.Pages.PageRule;
import nianbao.output.page.Pages.SetPage;
import nianbao.output.page.Pages.Shape;
import nianbao.output.page.Pages.Text;

/** One page's content. */
final class OfdPage {

    private static final float ABOVE = 1.13f;
    private static final float BELOW = 0.37f;

    /** A font of the file: its number, and its glyphs by character. */
    record Font(int id, Map<Integer, Integer> glyphs) {
    }

    private final Map<Face, Font> fonts;
    private final IntSupplier ids;
    private final StringBuilder out = new StringBuilder(16_384);

    /** @param ids gives the next number no other object of the file has */
    OfdPage(Map<Face, Font> fonts, IntSupplier ids) {
        this.fonts = fonts;
        this.ids = ids;
    }

    String of(SetPage sheet, String box) {
        out.append("<ofd:Page ").append(OfdFile.NAMESPACE).append("><ofd:Area><ofd:PhysicalBox>").append(box)
                .append("</ofd:PhysicalBox></ofd:Area><ofd:Content>");
        layer(sheet, "Background", true, box);
        layer(sheet, "Body", false, box);
        return out.append("</ofd:Content></ofd:Page>").toString();
    }

    private void layer(SetPage sheet, String type, boolean shapes, String box) {
        var marks = sheet.marks().stream().filter(mark -> (mark instanceof Shape shape && shape.tag() == null) == shapes).toList();
        if (marks.isEmpty()) {
            return;
        }
        out.append("<ofd:Layer ID=\"").append(ids.getAsInt()).append("\" Type=\"").append(type).append("\">\n");
        for (PageMark mark : marks) {
            switch (mark) {
                case Text text -> text(text);
                case PageRule rule -> rule(rule);
                case Shape shape -> shape(shape, box);
            }
        }
        out.append("</ofd:Layer>");
    }

    /** Only in the plane of common characters does every reader count a character as one: others stand alone. */
    private void text(Text text) {
        int[] c = text.string().codePoints().toArray();
        float x = text.x();
        for (int from = 0, to; from < c.length; from = to) {
            for (to = from + 1; to < c.length && c[from] <= 0xffff && c[to] <= 0xffff;) {
                to++;
            }
            float width = 0;
            for (int i = from; i < to; i++) {
                width += text.advances()[i];
            }
            piece(text, new String(c, from, to - from), x, width, from, to);
            x += width;
        }
    }

    private void piece(Text text, String string, float x, float width, int from, int to) {
        float top = text.y() - ABOVE * text.size();
        out.append("<ofd:TextObject ID=\"").append(ids.getAsInt()).append("\" Boundary=\"");
        lengths(x, top, width, (ABOVE + BELOW) * text.size());
        out.append("\" Font=\"").append(fonts.get(text.face()).id()).append("\" Size=\"");
        lengths(text.size());
        out.append(text.narrow() == 1 ? "" : "\" HScale=\"" + text.narrow());
        out.append("\">");
        if (string.codePointAt(0) > 0xffff) {
            // Its glyph is named, for readers that look up only characters of one unit.
            out.append("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>")
                    .append(fonts.get(text.face()).glyphs().get(string.codePointAt(0))).append("</ofd:Glyphs></ofd:CGTransform>");
        }
        out.append("<ofd:TextCode X=\"0\" Y=\"");
        lengths(ABOVE * text.size());
        out.append('"');
        if (to - from > 1) {
            out.append(" DeltaX=\"");
            deltas(text.advances(), from, to - 1);
            out.append('"');
        }
        out.append('>').append(Xml.escape(string)).append("</ofd:TextCode></ofd:TextObject>\n");
    }

    /** "g 5 5.6" five times 5.6. Positions are rounded, not their differences: so errors do not add up. */
    private void deltas(float[] advances, int from, int to) {
        double at = 0;
        long[] steps = new long[to - from];
        for (int i = from; i < to; i++) {
            long before = Math.round(at * OfdFile.MM * 1000);
            at += advances[i];
            steps[i - from] = Math.round(at * OfdFile.MM * 1000) - before;
        }
        for (int i = 0, next; i < steps.length; i = next) {
            for (next = i + 1; next < steps.length && steps[next] == steps[i];) {
                next++;
            }
            out.append(i == 0 ? "" : " ");
            if (next - i > 2) {
                out.append("g ").append(next - i).append(' ').append(OfdFile.number(steps[i]));
            } else {
                out.append(OfdFile.number(steps[i])).append(next - i == 2 ? " " + OfdFile.number(steps[i]) : "");
            }
        }
    }

    /** A stroke along its middle, as in the PDF. */
    private void rule(PageRule rule) {
        boolean across = rule.width() > rule.height();
        out.append("<ofd:PathObject ID=\"").append(ids.getAsInt()).append("\" Boundary=\"");
        lengths(rule.x(), rule.y(), rule.width(), rule.height());
        out.append("\" LineWidth=\"");
        lengths(across ? rule.height() : rule.width());
        out.append("\"><ofd:StrokeColor Value=\"0 0 0\"/><ofd:AbbreviatedData>M ");
        lengths(across ? 0 : rule.width() / 2, across ? rule.height() / 2 : 0);
        out.append(" L ");
        lengths(across ? rule.width() : rule.width() / 2, across ? rule.height() / 2 : rule.height());
        out.append("</ofd:AbbreviatedData></ofd:PathObject>\n");
    }

    private void shape(Shape shape, String box) {
        int color = shape.color();
        out.append("<ofd:PathObject ID=\"").append(ids.getAsInt()).append("\" Boundary=\"").append(box)
                .append("\" Fill=\"true\" Stroke=\"false\"><ofd:FillColor Value=\"").append(color >> 16).append(' ').append(color >> 8 & 0xff)
                .append(' ').append(color & 0xff).append("\"/><ofd:AbbreviatedData>");
        path(shape.path());
        out.append("</ofd:AbbreviatedData></ofd:PathObject>\n");
    }

    private void path(GeneralPath path) {
        float[] p = new float[6];
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(p);
            out.append("MLQBC".charAt(kind)).append(kind == PathIterator.SEG_CLOSE ? "" : " ");
            lengths(Arrays.copyOf(p, new int[]{2, 2, 4, 6, 0}[kind]));
            out.append(' ');
        }
    }

    private void lengths(float... points) {
        for (int i = 0; i < points.length; i++) {
            out.append(i == 0 ? "" : " ").append(OfdFile.number(Math.round(points[i] * OfdFile.MM * 1000)));
        }
    }
}
