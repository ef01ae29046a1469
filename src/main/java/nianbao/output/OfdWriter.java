package nianbao.output;

import java.io.IOException;
import java.io.OutputStream;
import nianbao.document.Document;
import nianbao.output.ofd.OfdFile;

/** A report as OFD (GB/T 33190-2016): the same pages as the PDF, to the line. */
public final class OfdWriter {

    private OfdWriter() {
    }

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws Unprintable when a character is in no font, or there is far too much; nothing is written then
     */
    public static void write(Document document, OutputStream out) throws IOException {
        out.write(OfdFile.write(document, PrintedPages.of(document), ReportDate.of(document)));
    }
}
