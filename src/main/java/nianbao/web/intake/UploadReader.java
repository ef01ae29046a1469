package nianbao.web.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nianbao.input.file.ReportFileReader;
import nianbao.input.source.Source.Block;
import nianbao.input.source.Source.Grid;
import nianbao.input.source.Source.Paragraph;
import nianbao.input.source.SourcedReport;
import nianbao.report.Unreadable;
import nianbao.store.file.Files;
import nianbao.store.file.PendingImport;
import nianbao.web.arrival.UploadSettings;
import nianbao.web.frame.Problem;
import org.jboss.logging.Logger;

/** Files as they are read, a few at a time. The last ones are kept a while, for a review shows the source again and again. */
@ApplicationScoped
public class UploadReader {

    private static final Logger LOG = Logger.getLogger(UploadReader.class);
    /** Of all kept sources together, in characters. */
    private static final int MOST = 8_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Files files;
    private final Semaphore readers;
    private final Duration patience;
    private final Cache<Long, SourcedReport> kept = Caffeine.newBuilder().maximumWeight(MOST)
            .weigher((Long id, SourcedReport reading) -> 1_000 + size(reading.source().blocks())).build();

    /** Too many others are being read. */
    static final class Busy extends Problem {

        private static final long serialVersionUID = 1;

        Busy() {
            super(503, "正在读入的文件太多", "请过一两分钟再试一次。", "/", "回到首页", List.of());
        }
    }

    @Inject
    UploadReader(Files files, UploadSettings settings) {
        this(files, new Semaphore(settings.readers(), true), PATIENCE);
    }

    /** @param patience how long a file waits for its turn */
    UploadReader(Files files, Semaphore readers, Duration patience) {
        this.files = files;
        this.readers = readers;
        this.patience = patience;
    }

    /**
     * @param name the file's, which may say whose report it is
     * @throws Busy when too many others are being read
     */
    SourcedReport read(byte[] bytes, String name) throws Unreadable {
        try {
            if (!readers.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("读取被中断，请再试一次");
        }
        try {
            return ReportFileReader.reading(bytes, name);
        } catch (IllegalStateException e) {
            LOG.error("A file could not be read", e);
            throw new Unreadable("文件读不出来，可能已经损坏");
        } finally {
            readers.release();
        }
    }

    void remember(PendingImport pending, SourcedReport reading) {
        kept.put(pending.id, reading);
    }

    /** What the file holds beside the report; empty when it cannot be read any more. */
    Optional<SourcedReport> of(PendingImport pending) {
        var reading = kept.getIfPresent(pending.id);
        if (reading == null) {
            try {
                reading = read(files.bytes(pending.file), pending.file.name);
                remember(pending, reading);
            } catch (Unreadable e) {
                return Optional.empty();
            }
        }
        return Optional.of(reading);
    }

    private static int size(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> switch (block) {
            case Paragraph paragraph -> paragraph.text().length();
            case Grid grid -> grid.rows().stream().flatMap(List::stream).mapToInt(cell -> cell.text().length() + 20).sum();
        }).sum();
    }
}
