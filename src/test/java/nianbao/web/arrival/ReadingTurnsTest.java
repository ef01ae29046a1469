package nianbao.web.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty uploads at once: two are in memory, the others on disk. */
class ReadingTurnsTest {

    private final Semaphore readers = new Semaphore(2);
    private final ReadingTurns turns = new ReadingTurns(readers, Duration.ZERO);

    @TempDir
    Path folder;

    @Test
    void aFileIsTakenIntoMemoryWhenItsTurnHasCome() throws IOException {
        // It is not there: whoever opened it would know.
        var file = BroughtFile.stored("a.docx", folder.resolve("none"), 31 << 20, 40 << 20);
        readers.acquireUninterruptibly(2);
        assertThrows(ReadingTurns.ReadersBusy.class, () -> turns.read(file, bytes -> bytes.length));
        readers.release();
        assertThrows(NoSuchFileException.class, () -> turns.read(file, bytes -> bytes.length));
        assertEquals(1, readers.availablePermits());
    }

    @Test
    void aTurnEndsHoweverItsWorkDoes() throws IOException {
        var file = BroughtFile.stored("a.txt", Files.writeString(folder.resolve("a"), "年报"), 6, 10);
        assertEquals("年报", turns.read(file, bytes -> new String(bytes, StandardCharsets.UTF_8)));
        assertThrows(IllegalStateException.class, () -> turns.take(() -> {
            throw new IllegalStateException();
        }));
        assertEquals(2, readers.availablePermits());
    }

    @Test
    void whatIsTooLargeIsKnownWithoutOpeningIt() {
        assertTrue(BroughtFile.stored("a.pdf", folder.resolve("none"), 21, 20).isTooLarge());
        assertFalse(BroughtFile.stored("a.pdf", folder.resolve("none"), 20, 20).isTooLarge());
    }
}
