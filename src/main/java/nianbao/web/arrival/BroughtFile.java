package nianbao.web.arrival;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it came. What was uploaded stays on disk until its turn to be read has come, see {@link ReadingTurns}. */
public final class BroughtFile {

    /** How much of a file tells whether it is a bundle of others. */
    private static final int HEAD = 4096;

    private final String name;
    private final Path stored;
    private final byte[] pasted;
    private final long size;
    private final boolean tooLarge;

    private BroughtFile(String name, Path stored, byte[] pasted, long size, boolean tooLarge) {
        this.name = name;
        this.stored = stored;
        this.pasted = pasted;
        this.size = size;
        this.tooLarge = tooLarge;
    }

    /** @param largest in bytes; what is larger is not looked at */
    static BroughtFile stored(String name, Path file, long size, int largest) {
        return new BroughtFile(name, file, null, size, size > largest);
    }

    public static BroughtFile pasted(String name, byte[] bytes) {
        return new BroughtFile(name, null, bytes, bytes.length, false);
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    /** Whether it is larger than what is looked at. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    public InputStream open() throws IOException {
        return stored == null ? new ByteArrayInputStream(pasted) : Files.newInputStream(stored);
    }

    public byte[] head() throws IOException {
        try (var in = open()) {
            return in.readNBytes(HEAD);
        }
    }

    /** All of it: only in a turn. */
    public byte[] bytes() throws IOException {
        return stored == null ? pasted : Files.readAllBytes(stored);
    }
}
