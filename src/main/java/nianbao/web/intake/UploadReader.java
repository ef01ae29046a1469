package nianbao.web.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nianbao.input.file.ReadingBudget;
import nianbao.input.file.ReportFileReader;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.input.source.SourcedReport;
import nianbao.report.Unreadable;
import nianbao.store.file.Files;
import nianbao.store.file.PendingImport;
import nianbao.web.arrival.ReadingTurns;
import org.jboss.logging.Logger;

/** Files as they are read. The last ones are kept a while, for a review shows the source again and again. */
@ApplicationScoped
public class UploadReader {

    private static final Logger LOG = Logger.getLogger(UploadReader.class);
    /** Of all kept sources together, in characters. */
    private static final int MOST = 8_000_000;

    private final Files files;
    private final ReadingTurns turns;
    private final Cache<Long, SourcedReport> kept = Caffeine.newBuilder().maximumWeight(MOST)
            .weigher((Long id, SourcedReport reading) -> 1_000 + size(reading.source().blocks())).build();

    UploadReader(Files files, ReadingTurns turns) {
        this.files = files;
        this.turns = turns;
    }

    /**
     * A file whose turn has come.
     *
     * @param name   the file's, which may say whose report it is
     * @param budget of all files that came with it
     */
    SourcedReport read(byte[] bytes, String name, ReadingBudget budget) throws Unreadable {
        try {
            return ReportFileReader.reading(bytes, name, budget);
        } catch (IllegalStateException e) {
            LOG.error("A file could not be read", e);
            throw new Unreadable("文件读不出来，可能已经损坏");
        }
    }

    void remember(PendingImport pending, SourcedReport reading) {
        kept.put(pending.id, reading);
    }

    /**
     * What the file holds beside the report; empty when it cannot be read any more.
     *
     * @throws ReadingTurns.Busy when too many others are being read
     */
    Optional<SourcedReport> of(PendingImport pending) {
        var reading = kept.getIfPresent(pending.id);
        if (reading == null) {
            try {
                reading = turns.take(() -> read(files.bytes(pending.file), pending.file.name, ReadingBudget.ofUpload()));
                remember(pending, reading);
            } catch (Unreadable e) {
                return Optional.empty();
            }
        }
        return Optional.of(reading);
    }

    private static int size(List<SourceBlock> blocks) {
        return blocks.stream().mapToInt(block -> switch (block) {
            case SourceParagraph paragraph -> paragraph.text().length();
            case SourceGrid grid -> grid.rows().stream().flatMap(List::stream).mapToInt(cell -> cell.text().length() + 20).sum();
        }).sum();
    }
}
