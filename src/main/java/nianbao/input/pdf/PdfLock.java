package nianbao.input.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import nianbao.report.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;

/**
 * Unlocks the streams of a PDF that is encrypted with an empty password, as files are whose owner forbids copying, so
 * that they can be looked at before the file is opened. The key comes from a small file with the same lock.
 */
final class PdfLock {

    private static final Pattern LOCKED = Pattern.compile("/Encrypt\\s*(\\d+\\s+\\d+\\s+R\\b|<<)");
    private static final Pattern NAME = Pattern.compile("/[^\\s/<>\\[\\]()%]*#[^\\s/<>\\[\\]()%]*");
    private static final Pattern ID = Pattern.compile("/ID\\s*\\[");
    private static final Pattern OBJECT = Pattern.compile("(\\d{1,10})\\s+(\\d{1,5})\\s+obj\\b");

    private static final int BLOCK = 16;
    private static final int LINE_END = 2;

    private final SecurityHandler<?> handler;

    private PdfLock(SecurityHandler<?> handler) {
        this.handler = handler;
    }

    /**
     * The lock of a file; null when it has none, or one that an empty password does not open.
     *
     * @throws Unreadable when the file does not say clearly how it is locked
     */
    static PdfLock of(byte[] file) throws Unreadable {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var locks = new LinkedHashSet<String>();
        LOCKED.matcher(text).results().forEach(found -> locks.add(found.group(1).replaceAll("\\s+", " ").equals("<<")
                ? value(text, found.end() - 2) : found.group(1).replaceAll("\\s+", " ")));
        if (locks.isEmpty() && NAME.matcher(text).results().noneMatch(name -> plain(name.group()).equals("/Encrypt"))) {
            return null;
        }
        if (locks.size() != 1) {
            throw unclear();
        }
        var lock = locks.iterator().next();
        if (lock.endsWith("R")) {
            var number = lock.split(" ");
            var objects = Pattern.compile("(?<!\\d)" + number[0] + "\\s+" + number[1] + "\\s+obj\\s*(?=<<)").matcher(text).results().toList();
            if (objects.size() != 1) {
                throw unclear();
            }
            lock = value(text, objects.getFirst().end());
        }
        return opened(lock, ID.matcher(text).results().map(found -> value(text, found.end() - 1)).findFirst().orElse("[<00><00>]"));
    }

    private static PdfLock opened(String lock, String id) throws Unreadable {
        var small = new StringBuilder("%PDF-1.7\n");
        int catalog = small.length();
        small.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        int pages = small.length();
        small.append("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
        int encrypt = small.length();
        small.append("3 0 obj\n").append(lock).append("\nendobj\n");
        int table = small.length();
        small.append("xref\n0 4\n0000000000 65535 f \n").append(String.format("%010d 00000 n %n%010d 00000 n %n%010d 00000 n %n", catalog, pages, encrypt)
                .replace(System.lineSeparator(), "\n")).append("trailer\n<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID ").append(id)
                .append(">>\nstartxref\n").append(table).append("\n%%EOF\n");
        try (var document = Loader.loadPDF(small.toString().getBytes(StandardCharsets.ISO_8859_1), "")) {
            return document.getEncryption() == null ? null : new PdfLock(document.getEncryption().getSecurityHandler());
        } catch (IOException | RuntimeException e) {
            // A password, or damage: opening the file itself will say which, and reads no stream of it.
            return null;
        }
    }

    /** @param before the words before the stream, its object's number among them */
    byte[] unlocked(byte[] packed, String before) {
        var object = OBJECT.matcher(before).results().reduce((a, b) -> b).orElse(null);
        if (object == null || before.substring(object.start()).contains("/XRef")) {
            return packed;
        }
        // Blocks of sixteen bytes; what is over is the line's end before "endstream".
        int length = packed.length % BLOCK <= LINE_END ? packed.length - packed.length % BLOCK : packed.length;
        try (var buffer = new RandomAccessReadBuffer(packed);
                var stream = new COSStream(IOUtils.createMemoryOnlyStreamCache().create(), new RandomAccessReadView(buffer, 0, length))) {
            handler.decryptStream(stream, Long.parseLong(object.group(1)), Long.parseLong(object.group(2)));
            var out = new ByteArrayOutputStream();
            try (var in = stream.createRawInputStream()) {
                in.transferTo(out);
            }
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            return packed;
        }
    }

    /** A dictionary or list as it stands in the file, brackets within it and in its strings taken into account. */
    private static String value(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                i = endOfString(text, i);
            } else if (c == '<' || c == '[') {
                depth++;
            } else if ((c == '>' || c == ']') && --depth == 0) {
                return text.substring(from, i + 1);
            }
        }
        return "";
    }

    private static int endOfString(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {
                }
            }
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** A name with its characters written as numbers put plainly. */
    private static String plain(String name) {
        return Pattern.compile("#([0-9A-Fa-f]{2})").matcher(name).replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private static Unreadable unclear() {
        return new Unreadable("PDF 文件的加密方式不明确，无法读取，请另存为不加密的 PDF 再导入");
    }
}
