package nianbao.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipOutputStream;
import nianbao.document.Document;
import nianbao.output.docx.Body;
import nianbao.output.docx.DocxPart;

/**
 * A report as a Word document that colleagues go on editing: page, grid and type of GB/T 9704, everything set by styles
 * (正文, 标题 1 …), which stand in {@code src/main/resources/word}. Only markup that Word itself has written since 2007.
 */
public final class DocxWriter {

    private DocxWriter() {
    }

    /** Writes the file and leaves the stream open. */
    public static void write(Document document, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var part : DocxPart.of(document, Body.of(document))) {
            Zips.add(zip, part.name(), part.content());
        }
        zip.finish();
    }
}
