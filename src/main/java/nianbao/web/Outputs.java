package nianbao.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nianbao.document.Document;
import nianbao.output.OutputKind;
import nianbao.output.PageImages;
import nianbao.output.Manuscript;
import nianbao.store.Publications;
import nianbao.store.Reports;
import nianbao.store.StoredReport;

/** Makes a report's files. They and the pictures of the PDF's pages are kept a while: a preview asks for each in turn. */
@ApplicationScoped
public class Outputs {

    /** Of pictures and files together. */
    private static final long MOST_BYTES = 64L << 20;
    /** Sharp enough to read on a screen: A4 is 1,158 dots wide. */
    private static final int DPI = 140;

    /** @param part the file's ending, or the number of a page */
    private record Key(long report, int version, boolean draft, String title, String part) {
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
    record Edition(StoredReport stored, Manuscript manuscript, int version) {

        Document document() {
            return manuscript.document();
        }
    }

    Edition edition(StoredReport stored) {
        var snapshot = reports.load(stored);
        var manuscript = stored.isPublished() ? Manuscript.of(snapshot.report(), publications.inForce(stored).title(stored))
                : Manuscript.of(snapshot.report().withTotals(), true);
        return new Edition(stored, manuscript, snapshot.version());
    }

    /** @throws nianbao.output.MissingGlyphs when a character is in no font that the file would have to hold */
    byte[] file(Edition edition, OutputKind kind) {
        return kept.get(key(edition, kind.ending()), key -> {
            var out = new ByteArrayOutputStream();
            try {
                kind.write(edition.manuscript(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    int pages(Edition edition) {
        return PageImages.count(file(edition, OutputKind.PDF));
    }

    /** @param page from 1 */
    byte[] picture(Edition edition, int page) {
        return kept.get(key(edition, Integer.toString(page)), key ->
                PageImages.render(file(edition, OutputKind.PDF), page, DPI));
    }

    private static Key key(Edition edition, String part) {
        return new Key(edition.stored().id, edition.version(), !edition.stored().isPublished(), edition.document().name(), part);
    }
}
