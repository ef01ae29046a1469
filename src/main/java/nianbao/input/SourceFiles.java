package nianbao.input;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Bytes of a file to what it holds. The kind of file is seen from its content, never from its name. */
public final class SourceFiles {

    public static final int LARGEST = 50 * 1024 * 1024;

    private static final Pattern HTML = Pattern.compile("<(?:!doctype|html|head|body|meta|div|p|table|span|h1)\\b", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 2048;
    /** The PDF header may stand behind some stray bytes. */
    private static final int PDF_HEAD = 1024;

    private SourceFiles() {
    }

    /** @throws Unreadable when the file is of no kind we read, locked, damaged or too large */
    public static Source read(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable("文件是空的");
        }
        if (bytes.length > LARGEST) {
            throw new Unreadable("文件超过 50 MB，不像年度报告");
        }
        if (new String(bytes, 0, Math.min(PDF_HEAD, bytes.length), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PdfReader.read(bytes);
        }
        var text = Charsets.text(bytes);
        return HTML.matcher(text.substring(0, Math.min(HEAD, text.length()))).find() ? HtmlReader.read(text) : TextReader.read(text);
    }
}
