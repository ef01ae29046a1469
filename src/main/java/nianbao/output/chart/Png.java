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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import nianbao.output.chart.Drawing.Box;
import nianbao.output.chart.Drawing.DrawnLine;
import nianbao.output.chart.Drawing.Label;
import nianbao.output.font.Faces;

/** A drawing as PNG. Letters are drawn as outlines of our own fonts: a server need have none. */
public final class Png {

    /** Twice as fine as a plain screen: sharp on a phone and on paper. */
    private static final int SCALE = 2;
    /** Millimetres: GB/T 9704-2012, 5.2. */
    private static final int TEXT_WIDTH = 156;

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
            write(image, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With its size: put into a document it is as wide as the text. */
    private static void write(BufferedImage image, ByteArrayOutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var physical = new IIOMetadataNode("pHYs");
        var dots = Integer.toString(Math.round(image.getWidth() * 1000f / TEXT_WIDTH));
        physical.setAttribute("pixelsPerUnitXAxis", dots);
        physical.setAttribute("pixelsPerUnitYAxis", dots);
        physical.setAttribute("unitSpecifier", "meter");
        var root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static void label(Label label, Graphics2D g) {
        g.setColor(Color.decode(label.color()));
        var style = LabelFont.style(label.bold());
        float width = LabelFont.width(label.text(), label.bold(), label.size());
        float x = label.x() - switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        for (int c : label.text().codePoints().toArray()) {
            var face = Faces.pick(style, c);
            if (face != null) {
                var place = AffineTransform.getTranslateInstance(x, label.y());
                place.scale(label.size(), -label.size());
                g.fill(face.outline(c).createTransformedShape(place));
                x += LabelFont.advance(style, c, label.size());
            }
        }
    }
}
