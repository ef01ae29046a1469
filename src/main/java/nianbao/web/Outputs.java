package nianbao.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.output.PageImages;
import nianbao.output.PdfWriter;
import nianbao.store.Publications;
import nianbao.store.Reports;
import nianbao.store.StoredReport;

/** Makes a report's files. A PDF and its pages' pictures are kept a while, for a preview asks for each page in turn. */
@ApplicationScoped
public class Outputs {

    /** Of pictures and PDFs together. */
    private static final long MOST_BYTES = 64L << 20;
    /** Sharp enough to read on a screen: A4 is 1,158 dots wide. */
    private static final int DPI = 140;

    private record Key(long report, int version, String title, int page) {
    }

    private final Reports reports;
    private final Publications publications;
    private final Cache<Key, byte[]> kept = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] bytes) -> bytes.length).build();

    Outputs(Reports reports, Publications publications) {
        this.reports = reports;
        this.publications = publications;
    }

    /** A report as it will be published, with the version it was made from. */
    record Edition(StoredReport stored, Document document, int version) {
    }

    Edition edition(StoredReport stored) {
        var snapshot = reports.load(stored);
        var document = stored.isEditable() ? Composer.compose(snapshot.report().withTotals(), true)
                : Composer.compose(snapshot.report(), publications.inForce(stored).title(stored), false);
        return new Edition(stored, document, snapshot.version());
    }

    /** @throws nianbao.output.MissingGlyphs when a character is in no font */
    byte[] pdf(Edition edition) {
        return kept.get(key(edition, 0), key -> {
            var out = new ByteArrayOutputStream();
            try {
                PdfWriter.write(edition.document(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    int pages(Edition edition) {
        return PageImages.count(pdf(edition));
    }

    /** @param page from 1 */
    byte[] picture(Edition edition, int page) {
        return kept.get(key(edition, page), key -> PageImages.render(pdf(edition), page, DPI));
    }

    private static Key key(Edition edition, int page) {
        return new Key(edition.stored().id, edition.version(), edition.document().name(), page);
    }
}
