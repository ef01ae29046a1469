package nianbao.output.layout;

import java.awt.Rectangle;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import nianbao.output.font.Face;
import nianbao.output.font.Faces;
import nianbao.output.font.Metrics;
import nianbao.output.font.Style;
import nianbao.output.page.Pages.PageMark;
import nianbao.output.page.Pages.SetPage;
import nianbao.output.page.Pages.Text;
import nianbao.output.page.Tag;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;
import org.xhtmlrenderer.render.BorderPainter;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Writes down what Flying Saucer draws: text in pieces of one font, the rules of tables. Pages are windows on one long
 * strip; what lies outside the window is left out here, for no file clips.
 */
final class Recorder extends NullDevice {

    /** Of a line under or through characters, in points. */
    private static final float LINE = 0.6f;

    private final Tags tags;
    private final List<SetPage> sheets = new ArrayList<>();
    private List<PageMark> marks;
    private RuledLines rules;
    private Rectangle window;
    private double left;
    private double top;

    Recorder(Tags tags) {
        this.tags = tags;
    }

    void startPage() {
        marks = new ArrayList<>();
        rules = new RuledLines();
        window = null;
    }

    /** Rules lie under text. */
    void endPage() {
        marks.addAll(0, rules.merged());
        sheets.add(new SetPage(marks));
        tags.endPage();
    }

    List<SetPage> sheets() {
        return sheets;
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        var string = text.getSubstring();
        if (string == null || string.isEmpty()) {
            return;
        }
        var box = text.getParent();
        var font = (SetFont) box.getStyle().getFSFont(context);
        float x = (float) (left + box.getAbsX() + text.getX()), y = (float) (top + box.getAbsY() + box.getBaseline());
        if (window == null || window.contains(window.x, y - top)) {
            int heading = RunIn.length(text, string);
            var own = font.style();
            var style = RunIn.style(text, own);
            var places = pieces(string.codePoints().toArray(), i -> i < heading ? style : own, font, Spread.gap(text, own, font.size()), x, y, tags.of(text));
            Lined.lines(text, string, (from, to, raised) -> line(places[from], places[to], y - raised * font.size()));
        }
    }

    private void line(float from, float to, float y) {
        int thick = Math.round(LINE * Glyphs.PER_POINT);
        rules.add(new Rectangle(Math.round(from), Math.round(y), Math.round(to - from), thick));
    }

    /** How a character is drawn: characters alike in this are one piece. */
    private record DrawnStyle(Face face, float narrow, float raised) {
    }

    private static DrawnStyle drawn(Style style, Style own, SetFont font, int character) {
        var face = Faces.pick(style, character);
        return face == null ? new DrawnStyle(null, 1, 0)
                : new DrawnStyle(face, font.narrow() * Metrics.narrow(own, face, character), Metrics.raised(own, face, character));
    }

    /** Gives where each character begins, and where the last one ends. */
    private float[] pieces(int[] c, IntFunction<Style> styles, SetFont font, float gap, float x, float y, Tag tag) {
        float at = x;
        var places = new float[c.length + 1];
        for (int from = 0, to; from < c.length; from = to) {
            var drawn = drawn(styles.apply(from), font.style(), font, c[from]);
            var advances = new float[c.length - from];
            float start = at + offset(drawn, font, c[from]);
            for (to = from; to < c.length && drawn(styles.apply(to), font.style(), font, c[to]).equals(drawn); to++) {
                float advance = Glyphs.advance(font.style(), font.size(), c[to]) * font.narrow();
                if (to + 1 < c.length) {
                    advance += Glyphs.kern(font.style(), font.size(), c[to], c[to + 1]) * font.narrow()
                            + (Glyphs.isStretchable(c[to], c[to + 1]) ? gap : 0);
                }
                advances[to - from] = (advance - offset(drawn, font, c[to]) + (to + 1 < c.length ? offset(drawn, font, c[to + 1]) : 0)) / Glyphs.PER_POINT;
                places[to] = at;
                at += advance;
            }
            if (drawn.face != null) {
                marks.add(new Text(tag, drawn.face, font.size() / Glyphs.PER_POINT, drawn.narrow, start / Glyphs.PER_POINT,
                        (y - drawn.raised * font.size()) / Glyphs.PER_POINT, new String(c, from, to - from), Arrays.copyOf(advances, to - from)));
            }
        }
        places[c.length] = at;
        return places;
    }

    /** A 1, narrower than the other digits, stands in the middle of its place. */
    private static float offset(DrawnStyle drawn, SetFont font, int character) {
        return drawn.face == null || character < '0' || character > '9' ? 0
                : (drawn.face.advance('0') - drawn.face.advance(character)) * drawn.narrow * font.size() / 2000;
    }

    @Override
    public void paintCollapsedBorder(RenderingContext context, BorderPropertySet border, Rectangle bounds, int side) {
        var rule = switch (side) {
            case BorderPainter.TOP -> new Rectangle(bounds.x, bounds.y, bounds.width, (int) border.top());
            case BorderPainter.LEFT -> new Rectangle(bounds.x, bounds.y, (int) border.left(), bounds.height);
            case BorderPainter.BOTTOM -> new Rectangle(bounds.x, bounds.y + bounds.height - (int) border.bottom(),
                    bounds.width, (int) border.bottom());
            default -> new Rectangle(bounds.x + bounds.width - (int) border.right(), bounds.y, (int) border.right(), bounds.height);
        };
        // At the sides nothing is cut: the outer rules stand half outside the text block.
        int upper = Math.max(rule.y, window.y), lower = Math.min(rule.y + rule.height, window.y + window.height);
        if (side == BorderPainter.TOP || side == BorderPainter.BOTTOM) {
            // Nor is it above a page's first row, whose upper half stands on the page before: it is drawn whole, and here alone.
            int middle = rule.y + rule.height / 2;
            if (upper <= middle && middle < lower && rule.width > 0) {
                rules.add(new Rectangle((int) left + rule.x, (int) top + rule.y, rule.width, rule.height));
            }
        } else if (lower - upper > rule.width && rule.width > 0) {
            rules.add(new Rectangle((int) left + rule.x, (int) top + upper, rule.width, lower - upper));
        }
    }

    /** Narrower and narrower windows are not needed: there is one a page. */
    @Override
    public void clip(Shape shape) {
        if (window == null) {
            window = shape.getBounds();
        }
    }

    @Override
    public Shape getClip() {
        return window;
    }

    @Override
    public void setClip(Shape shape) {
        window = shape == null ? null : shape.getBounds();
    }

    /** The window moves the other way: it stands still on the page. */
    @Override
    public void translate(double x, double y) {
        left += x;
        top += y;
        if (window != null) {
            window.translate((int) -x, (int) -y);
        }
    }
}
