package nianbao.input.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What the first look at a file shows: its first bytes, and the names of the parts inside a zip or an OLE file. */
final class FileHead {

    private static final int LENGTH = 2048;
    /** A file of ours has some dozen; nobody needs more to be told apart. */
    private static final int MOST_NAMES = 5_000;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final Pattern MIME = Pattern.compile("(?im)\\A(?:[\\w-]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*)*?(?:mime-version|content-type):");

    private static final Pattern PAGE = Pattern.compile("(?i)(?:\\u00ef\\u00bb\\u00bf)?\\s*<(?:!doctype html|html)\\b");

    private final byte[] bytes;
    private final String start;
    private Set<String> parts;

    FileHead(byte[] bytes) {
        this.bytes = bytes;
        start = new String(bytes, 0, Math.min(LENGTH, bytes.length), StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether the file begins with these bytes, one a character. */
    boolean starts(String magic) {
        return start.startsWith(magic);
    }

    boolean holds(String magic, int within) {
        int at = start.indexOf(magic);
        return at >= 0 && at < within;
    }

    boolean isZip() {
        return starts("PK\u0003\u0004") || starts("PK\u0005\u0006");
    }

    /** A zip as Office makes them since 2007, of a kind that may hold a report. */
    boolean isPackage() {
        return isZip() && has("[Content_Types].xml") && !hasAny("ppt/") && !hasAny("FixedDoc");
    }

    /** A page of the web that says so at its very beginning. */
    boolean isPage() {
        return PAGE.matcher(start).lookingAt();
    }

    /** An OpenDocument file of no other kind than text: its kind stands first in it, unless somebody packed it anew. */
    boolean isOpenText() {
        return isZip() && has("content.xml") && has("META-INF/manifest.xml")
                && (!holds("mimetypeapplication/vnd.oasis.opendocument", 200) || holds("opendocument.text", 200));
    }

    boolean isOpenSheet() {
        return isZip() && has("content.xml") && holds("opendocument.spreadsheet", 200);
    }

    /** PNG, JPEG or TIFF. */
    boolean isPicture() {
        return starts("\u0089PNG") || starts("\u00ff\u00d8\u00ff") || starts("II*\u0000") || starts("MM\u0000*");
    }

    /** Not so RTF, which begins with {\rtf, nor a wiki's table, which begins with {|. */
    boolean isJson() {
        var text = new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        return text.startsWith("{") && !text.startsWith("{\\") && !text.startsWith("{|");
    }

    boolean isOle() {
        return starts("\u00d0\u00cf\u0011\u00e0");
    }

    /** A message in MIME, as browsers save a page in one file. */
    boolean isMime() {
        return MIME.matcher(start.stripLeading()).lookingAt();
    }

    /** A part inside the zip or OLE file. */
    boolean has(String part) {
        return parts().contains(part);
    }

    boolean hasAny(String prefix) {
        return parts().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private Set<String> parts() {
        if (parts == null) {
            parts = isOle() ? oleParts() : isZip() ? zipParts() : Set.of();
        }
        return parts;
    }

    private Set<String> oleParts() {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return Set.copyOf(file.getRoot().getEntryNames());
        } catch (IOException | RuntimeException e) {
            // Damaged: none of its parts can be named.
            return Set.of();
        }
    }

    /** By the list at the zip's end; where it is lost, by the parts themselves. */
    private Set<String> zipParts() {
        var names = new HashSet<String>();
        for (int at = bytes.length - END_LENGTH; at >= 0 && at > bytes.length - END_LENGTH - LONGEST_COMMENT; at--) {
            if (number(at, 4) == END) {
                named(names, (int) number(at + 16, 4), CENTRAL);
                break;
            }
        }
        if (names.isEmpty()) {
            for (int at = 0; at + 30 < bytes.length && names.size() < MOST_NAMES; at++) {
                if (bytes[at] == 'P' && number(at, 4) == LOCAL) {
                    name(names, at + 30, (int) number(at + 26, 2));
                }
            }
        }
        return names;
    }

    private void named(Set<String> names, int from, int signature) {
        int at = from;
        while (at >= 0 && at + 46 <= bytes.length && number(at, 4) == signature && names.size() < MOST_NAMES) {
            int length = (int) number(at + 28, 2);
            name(names, at + 46, length);
            at += 46 + length + (int) number(at + 30, 2) + (int) number(at + 32, 2);
        }
    }

    private void name(Set<String> names, int at, int length) {
        if (at + length <= bytes.length) {
            names.add(new String(bytes, at, length, StandardCharsets.UTF_8).replace('\\', '/'));
        }
    }

    private long number(int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | (at + i < bytes.length ? bytes[at + i] & 0xff : 0);
        }
        return number;
    }
}
