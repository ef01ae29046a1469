package nianbao.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import nianbao.output.chart.Drawing.Box;
import nianbao.output.chart.Drawing.DrawnLine;
import nianbao.output.chart.Drawing.Label;
import nianbao.output.font.Faces;

/** A drawing as PNG. Letters are drawn as outlines of our own fonts: a server need have none. */
public final class Png {

    /** Twice as fine as a plain screen: sharp on a phone and on paper. */
    private static final int SCALE = 2;

    private Png() {
    }

    public static byte[] write(Drawing drawing) {
        var image = new BufferedImage(Math.round(drawing.width() * SCALE), Math.round(drawing.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(SCALE, SCALE);
        g.setStroke(new BasicStroke(1));
        for (var part : drawing.parts()) {
            switch (part) {
                case Box b -> {
                    g.setColor(Color.decode(b.color()));
                    g.fill(new Rectangle2D.Float(b.x(), b.y(), b.width(), b.height()));
                }
                case DrawnLine l -> {
                    g.setColor(Color.decode(l.color()));
                    g.draw(new Line2D.Float(l.x1(), l.y1(), l.x2(), l.y2()));
                }
                case Label t -> label(t, g);
            }
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void label(Label label, Graphics2D g) {
        g.setColor(Color.decode(label.color()));
        float width = LabelFont.width(label.text(), label.size());
        float x = label.x() - switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        for (int c : label.text().codePoints().toArray()) {
            var face = Faces.pick(LabelFont.style(), c);
            if (face != null) {
                var place = AffineTransform.getTranslateInstance(x, label.y());
                place.scale(label.size(), -label.size());
                g.fill(face.outline(c).createTransformedShape(place));
                x += face.advance(c) * label.size() / 1000;
            }
        }
    }
}
