package nianbao.web.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nianbao.web.frame.Problem;

/** Uploads are unpacked, taken into memory and read a few at a time; the others wait on disk, and not for long. */
@ApplicationScoped
public class ReadingTurns {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Semaphore readers;
    private final Duration patience;

    /** Too many others are being read. */
    public static final class ReadersBusy extends Problem {

        private static final long serialVersionUID = 1;

        ReadersBusy() {
            super(503, "正在读入的文件太多", "请过一两分钟再试一次。", "/", "回到首页", List.of());
        }
    }

    /** What is done in a turn. */
    @FunctionalInterface
    public interface TurnWork<T, E extends Exception> {
        T done() throws E;
    }

    /** Reads all of a file. */
    @FunctionalInterface
    public interface UploadReading<T, E extends Exception> {
        T read(byte[] bytes) throws E;
    }

    @Inject
    ReadingTurns(UploadSettings settings) {
        this(new Semaphore(settings.readers(), true), PATIENCE);
    }

    /** @param patience how long somebody waits for a turn */
    public ReadingTurns(Semaphore readers, Duration patience) {
        this.readers = readers;
        this.patience = patience;
    }

    /**
     * Does it when its turn has come. Nobody who has a turn asks for another.
     *
     * @throws ReadersBusy when too many others are being read
     */
    public <T, E extends Exception> T take(TurnWork<T, E> work) throws E {
        enter();
        try {
            return work.done();
        } finally {
            readers.release();
        }
    }

    /**
     * Takes a file into memory and reads it when its turn has come.
     *
     * @throws ReadersBusy when too many others are being read
     */
    public <T, E extends Exception> T read(BroughtFile file, UploadReading<T, E> reader) throws E, IOException {
        enter();
        try {
            return reader.read(file.bytes());
        } finally {
            readers.release();
        }
    }

    private void enter() {
        try {
            if (!readers.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ReadersBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadersBusy();
        }
    }
}
