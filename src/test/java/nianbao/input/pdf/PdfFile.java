package nianbao.input.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF of one page put together by hand, for what no library writes: object 4 is its content, 5 its font F, 6 its form X. */
public final class PdfFile {

    private PdfFile() {
    }

    public static byte[] of(byte[] content, byte[]... more) throws IOException {
        var objects = new ArrayList<byte[]>(List.of(ascii("<</Type/Catalog/Pages 2 0 R>>"), ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>"),
                content, ascii("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")));
        objects.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        var places = new StringBuilder();
        out.writeBytes(ascii("%PDF-1.7\n"));
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(ascii(i + 1 + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(ascii("\nendobj\n"));
        }
        int table = out.size(), size = objects.size() + 1;
        out.writeBytes(ascii("xref\n0 " + size + "\n0000000000 65535 f \n" + places + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n"
                + table + "\n%%EOF"));
        return out.toByteArray();
    }

    public static byte[] stream(String dictionary, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("<<" + dictionary + "/Length " + content.length + ">>stream\n"));
        out.writeBytes(content);
        out.writeBytes(ascii("\nendstream"));
        return out.toByteArray();
    }

    /** A text again and again, packed. */
    public static byte[] packed(long length, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            for (long written = 0; written < length; written += text.length()) {
                out.write(ascii(text));
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
