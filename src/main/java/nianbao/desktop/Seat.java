package nianbao.desktop;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import nianbao.store.base.OwnerOnly;

/**
 * Who works on the data of a folder: one program at a time, which says where it can be found. It is held by a lock on a file,
 * which the system lets go of however the program ends. The address stands in a file beside it, for on Windows nobody else can
 * read a locked one. While that is there, start scripts take it that a program runs.
 */
public final class Seat implements AutoCloseable {

    private final Path lock;
    private final Path address;
    private final Path last;
    private FileChannel held;

    /** @param data the folder; it is made where it is not there */
    public Seat(Path data) throws IOException {
        OwnerOnly.folder(data);
        lock = data.resolve("running.lock");
        address = data.resolve("running.address");
        last = data.resolve("last.address");
    }

    /** Takes the seat, unless somebody has it. */
    boolean take() throws IOException {
        var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            held = channel;
            // Of one that a power cut ended.
            Files.deleteIfExists(address);
            return true;
        }
        channel.close();
        return false;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** Where the one that has the seat answers; empty while it has not said so. */
    Optional<URI> address() throws IOException {
        return read(address);
    }

    /** Where the one before answered: browsers remember what was typed by its address. */
    Optional<URI> lastAddress() throws IOException {
        return read(last);
    }

    private static Optional<URI> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty()).map(URI::create) : Optional.empty();
    }

    /** Says where this program answers. */
    void answersAt(URI here) throws IOException {
        Files.writeString(last, here.toString());
        Files.writeString(address, here.toString());
    }

    /** Leaves the seat, when it was taken. */
    @Override
    public void close() throws IOException {
        if (held != null) {
            Files.deleteIfExists(address);
            held.close();
        }
    }
}
