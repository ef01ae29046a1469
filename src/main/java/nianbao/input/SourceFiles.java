package nianbao.input;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Bytes of a file to what it holds. The kind of file is seen from its content, never from its name. */
public final class SourceFiles {

    private static final Pattern HTML = Pattern.compile("<(?:!doctype|html|head|body|meta|div|p|table|span|h1)\\b", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 2048;

    private SourceFiles() {
    }

    /** @throws Unreadable when the file is of no kind we read, locked, damaged or too large */
    public static Source read(byte[] bytes) throws Unreadable {
        var text = Charsets.text(bytes);
        return HTML.matcher(text.substring(0, Math.min(HEAD, text.length()))).find() ? HtmlReader.read(text) : TextReader.read(text);
    }
}
