package nianbao.register.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as LibreOffice saves it. */
final class OdsFile {

    private static final String KIND = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String BEGIN = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body>""";
    private static final String END = "</office:body></office:document-content>";

    private OdsFile() {
    }

    /** @param body the element of its sheets */
    static byte[] of(String body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var kind = new ZipEntry("mimetype");
            var bytes = KIND.getBytes(StandardCharsets.US_ASCII);
            kind.setMethod(ZipEntry.STORED);
            kind.setSize(bytes.length);
            var crc = new CRC32();
            crc.update(bytes);
            kind.setCrc(crc.getValue());
            zip.putNextEntry(kind);
            zip.write(bytes);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write((BEGIN + body + END).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
