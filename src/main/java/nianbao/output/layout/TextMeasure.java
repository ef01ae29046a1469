package nianbao.output.layout;

import java.awt.Rectangle;
import org.xhtmlrenderer.extend.FSGlyphVector;
import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.extend.TextRenderer;
import org.xhtmlrenderer.render.FSFontMetrics;
import org.xhtmlrenderer.render.JustificationInfo;

/** Measures text as it will be drawn: each character in the font that has it, with tracking. */
final class TextMeasure implements TextRenderer<Recorder, FontContext, SetFont> {

    private static final float ROUNDING = 0.01f;

    private final Breaks breaks;

    /** @param breaks says where the pieces of a line that are measured one after the other meet */
    TextMeasure(Breaks breaks) {
        this.breaks = breaks;
    }

    @Override
    public int getWidth(FontContext context, SetFont font, String text) {
        float width = Glyphs.width(font.style(), font.size(), text) + breaks.seam(font, text);
        return (int) Math.ceil(width * font.narrow() - ROUNDING);
    }

    /** The same for all fonts, whatever their files say: so the grid holds, and lines of mixed fonts keep their height. */
    @Override
    public FSFontMetrics getFSFontMetrics(FontContext context, SetFont font, String text) {
        return new SetMetrics(font.size() * Glyphs.ASCENT, font.size() * Glyphs.DESCENT);
    }

    private record SetMetrics(float ascent, float descent) implements FSFontMetrics {

        @Override
        public float getAscent() {
            return ascent;
        }

        @Override
        public float getDescent() {
            return descent;
        }

        @Override
        public float getStrikethroughOffset() {
            return 0;
        }

        @Override
        public float getStrikethroughThickness() {
            return 0;
        }

        @Override
        public float getUnderlineOffset() {
            return 0;
        }

        @Override
        public float getUnderlineThickness() {
            return 0;
        }
    }

    @Override
    public void setup(FontContext context) {
        // Nothing to set up: measuring needs no device.
    }

    @Override
    public void setFontScale(float scale) {
        // Paper has one scale.
    }

    @Override
    public float getFontScale() {
        return 1;
    }

    @Override
    public void setSmoothingThreshold(float size) {
        // Nothing is drawn in dots.
    }

    @Override
    public void drawString(Recorder device, String text, float x, float y) {
        throw new UnsupportedOperationException("text is recorded by line");
    }

    @Override
    public void drawString(Recorder device, String text, float x, float y, JustificationInfo info) {
        throw new UnsupportedOperationException("text is recorded by line");
    }

    @Override
    public void drawGlyphVector(Recorder device, FSGlyphVector vector, float x, float y) {
        throw new UnsupportedOperationException("no glyph vectors");
    }

    @Override
    public FSGlyphVector getGlyphVector(Recorder device, SetFont font, String text) {
        throw new UnsupportedOperationException("no glyph vectors");
    }

    @Override
    public float[] getGlyphPositions(Recorder device, SetFont font, FSGlyphVector vector) {
        throw new UnsupportedOperationException("no glyph vectors");
    }

    @Override
    public Rectangle getGlyphBounds(Recorder device, SetFont font, FSGlyphVector vector, int index, float x, float y) {
        throw new UnsupportedOperationException("no glyph vectors");
    }
}
