package nianbao.input.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Printed pages as a scanner gives them. */
public final class Scans {

    /** Grey noise of a scanner; a power of two. */
    private static final int NOISES = 1 << 8;

    private Scans() {
    }

    /** The pages of a PDF at 200 dots an inch. */
    public static List<BufferedImage> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<BufferedImage>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(new PDFRenderer(document).renderImageWithDPI(i, 200, ImageType.RGB));
            }
            return pages;
        }
    }

    public static byte[] png(BufferedImage page) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(page, "png", out);
        return out.toByteArray();
    }

    /** A PDF of nothing but pictures. */
    public static byte[] pdf(List<BufferedImage> pages, double skew, boolean stamped) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (var image : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(JPEGFactory.createFromImage(document, worn(image, skew, stamped), 0.8f), 0, 0, PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A PDF of which one page is but a picture of itself. */
    public static byte[] replaced(byte[] pdf, int number) throws IOException {
        var picture = pages(pdf).get(number);
        try (var document = Loader.loadPDF(pdf); var out = new ByteArrayOutputStream()) {
            var page = document.getPage(number);
            page.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true, true)) {
                content.drawImage(JPEGFactory.createFromImage(document, picture, 0.9f), 0, 0, page.getCropBox().getWidth(), page.getCropBox().getHeight());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Turned by some degrees, with specks and grey noise, and a round red stamp over part of it. */
    public static BufferedImage worn(BufferedImage page, double skew, boolean stamped) {
        int width = page.getWidth(), height = page.getHeight();
        var worn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = worn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.drawImage(page, AffineTransform.getRotateInstance(Math.toRadians(skew), width / 2.0, height / 2.0), null);
        if (stamped) {
            graphics.setColor(new Color(214, 40, 40, 150));
            graphics.setStroke(new BasicStroke(10));
            graphics.drawOval(width * 6 / 11, height / 4, width / 5, width / 5);
            graphics.fillOval(width * 7 / 11, height * 3 / 10, width / 30, width / 30);
        }
        graphics.dispose();
        var random = new Random(7);
        int[] noises = IntStream.generate(() -> (int) (random.nextGaussian() * 12) - 10).limit(NOISES).toArray();
        int[] dots = ((DataBufferInt) worn.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < dots.length; i++) {
            int chance = random.nextInt(), noise = noises[chance & NOISES - 1];
            boolean speck = (chance >>> 8) % 2_000 == 0;
            dots[i] = speck ? 0x303030 : shade(dots[i] >> 16, noise) << 16 | shade(dots[i] >> 8, noise) << 8 | shade(dots[i], noise);
        }
        return worn;
    }

    private static int shade(int value, int noise) {
        return Math.clamp((value & 0xff) + noise, 0, 255);
    }
}
