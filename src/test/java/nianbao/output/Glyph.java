package nianbao.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A character on a page, as PDFBox finds it: points from the upper left corner, {@code y} of its baseline. */
record Glyph(String text, int page, float x, float y, float width, float size) {

    float right() {
        return x + width;
    }

    /** Glyphs of one size that stand on one line, in reading order. */
    record Line(List<Glyph> glyphs) {
        String text() {
            return String.join("", glyphs.stream().map(Glyph::text).toList());
        }

        Glyph first() {
            return glyphs.getFirst();
        }

        Glyph last() {
            return glyphs.getLast();
        }
    }

    static List<Glyph> of(byte[] pdf) {
        var glyphs = new ArrayList<Glyph>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    glyphs.add(new Glyph(at.getUnicode(), getCurrentPageNo(), at.getXDirAdj(), at.getYDirAdj(),
                            at.getWidthDirAdj(), at.getFontSizeInPt()));
                }
            };
            stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }

    /** The lines of body text, tables and page numbers left out. */
    static List<Line> body(byte[] pdf) {
        var lines = new ArrayList<Line>();
        for (var glyph : of(pdf)) {
            if (Math.abs(glyph.size() - 16) > 0.1) {
                continue;
            }
            var last = lines.isEmpty() ? null : lines.getLast().last();
            if (last == null || last.page() != glyph.page() || Math.abs(last.y() - glyph.y()) > 3) {
                lines.add(new Line(new ArrayList<>()));
            }
            lines.getLast().glyphs().add(glyph);
        }
        return lines;
    }
}
