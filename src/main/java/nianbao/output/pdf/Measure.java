package nianbao.output.pdf;

import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/** Measures text as it will be drawn: each character in the font that has it, with tracking. */
final class Measure extends ITextTextRenderer {

    private static final float ROUNDING = 0.01f;

    @Override
    public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
        float width = Glyphs.width(Faces.of(font.getFontDescription()), font.getSize2D(), text);
        return (int) Math.ceil(width - ROUNDING);
    }
}
