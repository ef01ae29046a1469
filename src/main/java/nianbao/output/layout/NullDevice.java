package nianbao.output.layout;

import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.extend.OutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.RenderingContext;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.TextDecoration;

/** A device that draws nothing: what a report has none of, pictures, backgrounds, colours. */
abstract class NullDevice implements OutputDevice<FSImage, SetFont> {

    @Override
    public void drawSelection(RenderingContext context, InlineText text) {
    }

    @Override
    public void drawTextDecoration(RenderingContext context, LineBox line) {
    }

    @Override
    public void drawTextDecoration(RenderingContext context, InlineLayoutBox box, TextDecoration decoration) {
    }

    @Override
    public void paintBorder(RenderingContext context, Box box) {
    }

    @Override
    public void paintBorder(RenderingContext context, CalculatedStyle style, Rectangle edge, int sides) {
    }

    @Override
    public void paintBackground(RenderingContext context, Box box) {
    }

    @Override
    public void paintBackground(RenderingContext context, CalculatedStyle style, Rectangle bounds, Rectangle container,
            BorderPropertySet border) {
    }

    @Override
    public void paintReplacedElement(RenderingContext context, BlockBox box) {
    }

    @Override
    public void drawDebugOutline(RenderingContext context, Box box, FSColor color) {
    }

    @Override
    public void setFont(SetFont font) {
    }

    @Override
    public void setColor(FSColor color) {
    }

    @Override
    public void setOpacity(float opacity) {
    }

    @Override
    public void drawRect(int x, int y, int width, int height) {
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
    }

    @Override
    public void drawBorderLine(Shape bounds, int side, int width, boolean solid) {
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
    }

    @Override
    public void drawLinearGradient(FSLinearGradient gradient, int x, int y, int width, int height) {
    }

    @Override
    public void draw(Shape shape) {
    }

    @Override
    public void fill(Shape shape) {
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
    }

    @Override
    public void setStroke(Stroke stroke) {
    }

    @Override
    public Stroke getStroke() {
        return null;
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
    }

    @Override
    public boolean isSupportsSelection() {
        return false;
    }

    @Override
    public boolean isSupportsCMYKColors() {
        return false;
    }
}
