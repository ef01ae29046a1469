package nianbao.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import nianbao.document.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Short cuts for tests of PDF files. */
final class Pdf {

    private Pdf() {
    }

    static byte[] of(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            PdfWriter.write(document, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(int year, Map<String, String> fields) {
        return of(Samples.compose(year, "清河县卫生健康局", fields));
    }

    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
