package nianbao.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
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
import nianbao.document.Drawing;
import nianbao.document.Drawing.Box;
import nianbao.document.Drawing.DrawnLabel;
import nianbao.document.Drawing.DrawnLine;

/** A drawing as PNG. */
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
                case DrawnLabel t -> {
                    g.setColor(Color.decode(t.color()));
                    g.fill(LetterOutlines.of(t));
                }
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
}
