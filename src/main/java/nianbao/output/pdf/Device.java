package nianbao.output.pdf;

import java.awt.Shape;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.RenderingContext;

/** Draws text in runs: a run ends where the font changes, and where the space between characters changes. */
final class Device extends ITextOutputDevice {

    Device() {
        super(Glyphs.PER_POINT);
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        var string = text.getSubstring();
        if (string == null || string.isEmpty()) {
            return;
        }
        var box = text.getParent();
        var font = (ITextFSFont) box.getStyle().getFSFont(context);
        var own = Faces.of(font.getFontDescription());
        setColor(box.getStyle().getColor());
        setFontSpecification(box.getStyle().getFontSpecification());
        float gap = Spread.gap(text, own, font.getSize2D());
        draw(string, own, font.getSize2D(), gap, box.getAbsX() + text.getX(), box.getAbsY() + box.getBaseline());
    }

    /**
     * Pages are windows on one long strip, so the clip of a page is needed above and below; at the sides it would only
     * cut the outer rules of tables, which stand half outside the text block, to half their weight.
     */
    @Override
    public void clip(Shape shape) {
        var page = shape.getBounds();
        page.grow((int) Glyphs.PER_POINT, 0);
        super.clip(page);
    }

    private void draw(String text, Face own, float size, float gap, float x, float y) {
        int from = 0;
        while (from < text.length()) {
            int c = text.codePointAt(from), to = from + Character.charCount(c);
            var face = Faces.pick(own, c);
            float width = Glyphs.advance(own, size, c);
            Boolean spread = null;
            while (to < text.length()) {
                int next = text.codePointAt(to);
                boolean stretchable = Glyphs.isStretchable(c, next);
                if (Faces.pick(own, next) != face || spread != null && spread != stretchable) {
                    break;
                }
                spread = stretchable;
                width += Glyphs.advance(own, size, next) + (stretchable ? gap : 0);
                to += Character.charCount(next);
                c = next;
            }
            if (face != null) {
                run(text.substring(from, to), face, size, Boolean.TRUE.equals(spread) ? gap : 0, x, y);
            }
            if (to < text.length() && Glyphs.isStretchable(c, text.codePointAt(to))) {
                width += gap;
            }
            x += width;
            from = to;
        }
    }

    private void run(String text, Face face, float size, float gap, float x, float y) {
        setFont(new ITextFSFont(face.description(), size));
        if (gap != 0) {
            getCurrentPage().setCharacterSpacing(gap / Glyphs.PER_POINT);
        }
        drawString(text, x, y, null);
        if (gap != 0) {
            getCurrentPage().setCharacterSpacing(0);
        }
    }
}
