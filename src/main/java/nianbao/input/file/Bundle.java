package nianbao.input.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nianbao.report.Unreadable;

/**
 * Several files in one zip, unpacked one at a time and never to disk. Names are only for showing: whatever folders,
 * dots or slashes they hold, nothing is ever written under them.
 */
public final class Bundle implements AutoCloseable {

    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_NAME = 100;
    /** Text packs to a tenth, an empty table to a hundredth; what packs better was made to burst. */
    private static final int HIGHEST_RATIO = 200;
    /** Unpacked, all files together are at most as long as this many of the largest. */
    private static final int MOST_FILES = 10;

    private final ZipInputStream zip;
    private final long packed;
    private final int largest;
    private final List<String> leftOut = new ArrayList<>();
    private long unpacked;
    private int entries;

    /**
     * Takes over the stream.
     *
     * @param packed  its length
     * @param largest bytes that one file in it may have
     */
    public Bundle(InputStream bytes, long packed, int largest) {
        // Unmarked names come as their bytes, one a character, and are decoded below.
        zip = new ZipInputStream(new BufferedInputStream(bytes), StandardCharsets.ISO_8859_1);
        this.packed = packed;
        this.largest = largest;
    }

    /** A file of the zip; {@code fault} says why it was not unpacked. */
    public record BundleItem(String name, byte[] bytes, String fault) {
    }

    /**
     * Whether a file is meant as a zip of several: Word and Excel files are zips too, but say what they are inside.
     *
     * @param head its first bytes
     */
    public static boolean is(String name, byte[] head) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") && head.length > 4 && head[0] == 'P' && head[1] == 'K'
                && !contains(head, "[Content_Types].xml");
    }

    private static boolean contains(byte[] bytes, String name) {
        return new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1).contains(name);
    }

    /**
     * The next file, {@code null} at the end.
     *
     * @throws Unreadable when the zip itself is damaged, locked or made to burst
     */
    public BundleItem next() throws Unreadable {
        try {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Unreadable("压缩包里超过 " + MOST_ENTRIES + " 个文件，请分几次上传");
                }
                var path = decoded(entry.getName());
                var name = fileName(path);
                var bytes = unpack();
                if (!entry.isDirectory() && !isSystem(path)) {
                    return item(name, bytes);
                }
                if (!entry.isDirectory()) {
                    leftOut.add(name);
                }
            }
            return null;
        } catch (EOFException e) {
            throw new Unreadable("压缩包不完整");
        } catch (ZipException e) {
            throw new Unreadable(e.getMessage() != null && e.getMessage().contains("encrypted")
                    ? "压缩包有密码，请解开后再上传" : "压缩包损坏，无法打开");
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("压缩包损坏，无法打开");
        }
    }

    /** Names of the files passed over so far: systems make them, nobody wrote them. */
    public List<String> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    private BundleItem item(String name, byte[] bytes) {
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(zip|rar|7z|gz|tar)")) {
            return new BundleItem(name, null, "压缩包里又有压缩包，请解开后再上传");
        }
        return bytes == null ? new BundleItem(name, null, "文件超过 " + (largest >> 20) + " MB，不像年度报告") : new BundleItem(name, bytes, null);
    }

    /** The whole entry, {@code null} when it is too large. What is left out is unpacked too, and so it counts too. */
    private byte[] unpack() throws IOException, Unreadable {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16_384];
        boolean tooLarge = false;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > Math.min((long) HIGHEST_RATIO * packed + largest / 8, (long) MOST_FILES * largest)) {
                throw new Unreadable("压缩包解开后异常庞大，已停止读取");
            }
            tooLarge |= out.size() + read > largest;
            if (!tooLarge) {
                out.write(buffer, 0, read);
            }
        }
        return tooLarge ? null : out.toByteArray();
    }

    /** UTF-8 when it is valid, as Macs leave it unmarked; else what Chinese Windows writes. */
    private static String decoded(String name) {
        if (name.chars().anyMatch(c -> c > 0xff)) {
            return name;
        }
        var bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static boolean isSystem(String path) {
        return path.startsWith("__MACOSX/") || path.matches("(?s).*(?:^|/)(?:\\.[^/]*|Thumbs\\.db|desktop\\.ini)");
    }

    /** The last part of a path, without what cannot be shown, of bounded length, its ending kept. */
    public static String fileName(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}]", "").strip();
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST_NAME) {
            int dot = name.lastIndexOf('.');
            var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - ending.length())) + "…" + ending;
        }
        return name.isEmpty() || name.matches("\\.+") ? "无名文件" : name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
