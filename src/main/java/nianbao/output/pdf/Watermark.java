package nianbao.output.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** 草稿 across each page behind the text: as outlines, so that neither copying nor searching finds it among the text. */
final class Watermark extends PdfPageEventHelper {

    private static final String WORD = "草稿";
    private static final float SIZE = 190;
    private static final int GREY = 0xec;

    /** Made at the first draft only. */
    private static final class Outline {
        static final GeneralPath PATH = path();
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var under = writer.getDirectContentUnder();
        under.saveState();
        under.setRGBColorFill(GREY, GREY, GREY);
        var page = document.getPageSize();
        var place = AffineTransform.getTranslateInstance(page.getWidth() / 2, page.getHeight() / 2);
        place.rotate(Math.toRadians(50));
        place.translate(-SIZE * WORD.length() / 2, -SIZE * 0.38);
        draw(Outline.PATH.getPathIterator(place), under);
        under.fill();
        under.restoreState();
    }

    private static void draw(PathIterator path, PdfContentByte to) {
        float[] p = new float[6];
        float x = 0, y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> to.moveTo(x = p[0], y = p[1]);
                case PathIterator.SEG_LINETO -> to.lineTo(x = p[0], y = p[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF has cubic curves only.
                    to.curveTo(x + (p[0] - x) * 2 / 3, y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3, p[3] + (p[1] - p[3]) * 2 / 3, p[2], p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> to.curveTo(p[0], p[1], p[2], p[3], x = p[4], y = p[5]);
                default -> to.closePath();
            }
        }
    }

    private static GeneralPath path() {
        try (var in = Watermark.class.getResourceAsStream("/fonts/nianbao-hei.ttf");
             var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            var path = new GeneralPath();
            float scale = SIZE / font.getUnitsPerEm();
            for (int i = 0; i < WORD.length(); i++) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(WORD.charAt(i));
                var place = AffineTransform.getTranslateInstance(SIZE * i, 0);
                place.scale(scale, scale);
                path.append(font.getGlyph().getGlyph(glyph).getPath().getPathIterator(place), false);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
