package nianbao.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nianbao.document.Document;
import nianbao.output.layout.Printable;
import nianbao.output.pdf.PdfFile;

/** A report as PDF, set as GB/T 9704 sets official documents, as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask. */
public final class PdfWriter {

    private PdfWriter() {
    }

    /** The characters no bundled font has, in the order of the report, each once a field. */
    public static List<MissingGlyph> missing(Document document) {
        return Printable.missing(document);
    }

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws Unprintable when a character is in no font, or there is far too much; nothing is written then
     */
    public static void write(Document document, OutputStream out) throws IOException {
        out.write(PdfFile.write(document, PrintedPages.of(document), ReportDate.of(document)));
    }
}
