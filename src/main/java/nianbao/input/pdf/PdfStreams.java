package nianbao.input.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.input.source.Deadline;
import nianbao.report.Unreadable;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Looks at the packed streams of a PDF before it is opened: one that unpacks to far more than a report needs is refused.
 * PDFBox itself unpacks what it meets in memory, without end. Pictures are left alone, because nobody looks at them.
 */
final class PdfStreams {

    private static final int LARGEST = 40 * 1024 * 1024;
    private static final int LARGEST_TOGETHER = 160 * 1024 * 1024;
    private static final int LONGEST_ROW = 100_000;
    private static final int LONGEST_DICTIONARY = 4_000;
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern FILTERS = Pattern.compile("/Filter\\s*(/[A-Za-z0-9]+|\\[[^\\]]*\\])");
    private static final Pattern FILTER = Pattern.compile("/([A-Za-z0-9]+)");
    private static final Pattern ROW = Pattern.compile("/Columns\\s+(\\d+)");
    private static final Set<String> OF_TEXT = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL",
            "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private final byte[] file;
    /** Null when the file is not locked. */
    private final PdfLock lock;
    private long together;

    private PdfStreams(byte[] file) throws Unreadable {
        this.file = file;
        lock = PdfLock.of(file);
    }

    static void check(byte[] file) throws Unreadable {
        new PdfStreams(file).check();
    }

    private void check() throws Unreadable {
        int at = indexOf(BEGIN, 0);
        while (at >= 0) {
            Deadline.check();
            int from = at + BEGIN.length;
            from += from < file.length && file[from] == '\r' ? 1 : 0;
            from += from < file.length && file[from] == '\n' ? 1 : 0;
            int end = indexOf(END, from);
            end = end < 0 ? file.length : end;
            stream(before(at), from, end);
            at = indexOf(BEGIN, end + END.length);
        }
    }

    private int indexOf(byte[] word, int from) {
        for (int i = from; i + word.length <= file.length; i++) {
            int same = 0;
            while (same < word.length && file[i + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return i;
            }
        }
        return -1;
    }

    private String before(int at) {
        int from = Math.max(0, at - LONGEST_DICTIONARY);
        return new String(file, from, at - from, StandardCharsets.ISO_8859_1);
    }

    /** @param before the words before the stream, those of its object last */
    private void stream(String before, int from, int end) throws Unreadable {
        var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        // A name may be written in another way (#49mage); then the stream is no picture to us, and looked at.
        if (PICTURE.matcher(dictionary).find() && dictionary.indexOf('#') < 0 && !dictionary.contains("/First")) {
            return;
        }
        var row = ROW.matcher(dictionary);
        while (row.find()) {
            if (row.group(1).length() > 9 || Integer.parseInt(row.group(1)) > LONGEST_ROW) {
                throw tooLarge();
            }
        }
        var filters = filters(dictionary);
        if (filters.stream().allMatch(OF_TEXT::contains)) {
            together += unpacked(filters, packed(before, from, end));
        }
        if (together > LARGEST_TOGETHER) {
            throw tooLarge();
        }
    }

    /** By what is said before the stream; where that only points elsewhere, by how the stream begins. */
    private static List<String> filters(String dictionary) {
        var said = FILTERS.matcher(dictionary);
        if (!said.find()) {
            return List.of("FlateDecode");
        }
        var filters = new ArrayList<String>();
        FILTER.matcher(said.group(1)).results().forEach(name -> filters.add(name.group(1)));
        return filters;
    }

    private ByteArrayInputStream packed(String before, int from, int end) {
        return lock == null ? new ByteArrayInputStream(file, from, end - from)
                : new ByteArrayInputStream(lock.unlocked(Arrays.copyOfRange(file, from, end), before));
    }

    private long unpacked(List<String> filters, ByteArrayInputStream packed) throws Unreadable {
        var in = packed;
        long size = 0;
        for (int i = 0; i < filters.size(); i++) {
            var out = new Counted(i + 1 < filters.size());
            try {
                FilterFactory.INSTANCE.getFilter(COSName.getPDFName(filters.get(i))).decode(in, out, new COSDictionary(), 0);
            } catch (IOException | RuntimeException e) {
                // Damaged, or not packed this way: what came out so far counts.
            }
            if (out.size > LARGEST) {
                throw tooLarge();
            }
            size += out.size;
            in = new ByteArrayInputStream(out.kept.toByteArray());
        }
        return size;
    }

    private static Unreadable tooLarge() {
        return new Unreadable("PDF 文件解压后异常庞大，已拒绝读取");
    }

    /** Counts, and keeps where another filter follows; ends the unpacking past the limit. */
    private static final class Counted extends OutputStream {

        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Counted(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            size += length;
            if (size > LARGEST) {
                throw new IOException("too large");
            }
            if (keeps) {
                kept.write(bytes, from, length);
            }
        }
    }
}
