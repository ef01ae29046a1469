package nianbao.input.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import nianbao.report.Unreadable;

/** Bytes to text: byte order mark, then UTF-8 where it fits, UTF-16 by its zeros, else GB 18030 (which holds GBK). */
public final class Charsets {

    private static final Charset GB = Charset.forName("GB18030");
    private static final Pattern META = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w\\-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private Charsets() {
    }

    public static String text(byte[] bytes) throws Unreadable {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        var wide = wide(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        var utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        var gb = strict(bytes, GB);
        return gb != null ? gb : damaged(bytes);
    }

    /**
     * Which UTF-16 it is, {@code null} for neither: line ends and digits have a zero byte there, Chinese has none.
     *
     * @throws Unreadable when there are too many zeros for any text
     */
    private static Charset wide(byte[] bytes) throws Unreadable {
        int even = 0, odd = 0, head = Math.min(bytes.length, HEAD);
        for (int i = 0; i < head; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (odd > even * 4 && odd * 100 > head) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > odd * 4 && even * 100 > head) {
            return StandardCharsets.UTF_16BE;
        }
        if (even + odd > head / 20) {
            throw new Unreadable("文件不是文本，也不是能读取的其他文件（Word、WPS、PDF、OFD、网页、Excel）");
        }
        return null;
    }

    /** Cut or damaged somewhere: what the page says of itself, else the one that loses less. */
    private static String damaged(byte[] bytes) {
        var meta = META.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        if (meta.find()) {
            return new String(bytes, meta.group(1).toLowerCase(Locale.ROOT).startsWith("gb") ? GB : StandardCharsets.UTF_8);
        }
        var one = new String(bytes, StandardCharsets.UTF_8);
        var other = new String(bytes, GB);
        return lost(one) <= lost(other) ? one : other;
    }

    private static boolean starts(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static long lost(String text) {
        return text.chars().filter(c -> c == '\ufffd').count();
    }
}
