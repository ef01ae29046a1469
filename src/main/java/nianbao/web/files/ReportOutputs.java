package nianbao.web.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Optional;
import nianbao.document.Document;
import nianbao.output.Comparison;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.PageImages;
import nianbao.store.edit.StoredReport;
import nianbao.store.file.Files;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;
import nianbao.store.publication.Signing;
import nianbao.store.report.Reports;

/** Makes a report's files. They and the pictures of the PDF's pages are kept a while: a preview asks for each in turn. */
@ApplicationScoped
public class ReportOutputs {

    /** Of pictures and files together. */
    private static final long MOST_BYTES = 64L << 20;
    /** Sharp enough to read on a screen: A4 is 1,158 dots wide. */
    static final int DPI = 140;

    /** @param part the file's ending, or the number of a page */
    private record OutputKey(long report, int version, boolean draft, String title, String part) {
    }

    private final Reports reports;
    private final Publications publications;
    private final Files files;
    private final FileSignature signature;
    private final Cache<OutputKey, byte[]> kept = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((OutputKey key, byte[] bytes) -> bytes.length).build();

    ReportOutputs(Reports reports, Publications publications, Files files, FileSignature signature) {
        this.reports = reports;
        this.publications = publications;
        this.files = files;
        this.signature = signature;
    }

    /**
     * A report as its files have it.
     *
     * @param version     the edit after which it was read
     * @param publication whose files are fixed; {@code null} for what is not published
     */
    public record PrintedReport(StoredReport stored, Manuscript manuscript, int version, Publication publication) {

        Document document() {
            return manuscript.document();
        }
    }

    /** As it stands: a draft, or what is in force. */
    PrintedReport printed(StoredReport stored) {
        if (stored.isPublished()) {
            return printed(stored, publications.inForce(stored));
        }
        var snapshot = reports.load(stored);
        return new PrintedReport(stored, Manuscript.of(snapshot.report().withTotals(), true), snapshot.version(), null);
    }

    public PrintedReport printed(StoredReport stored, Publication publication) {
        return new PrintedReport(stored, Manuscript.of(publications.report(stored, publication), publication.title(stored)),
                publication.version, publication);
    }

    /** What was public before it and what it is now: of a correction under way, or of one that is out; empty when there is but one version. */
    Optional<Comparison> comparison(StoredReport stored) {
        var versions = publications.of(stored);
        int behind = stored.isPublished() ? 1 : 0;
        return versions.size() <= behind ? Optional.empty()
                : Optional.of(new Comparison(printed(stored, versions.get(behind)).manuscript(), printed(stored).manuscript()));
    }

    /**
     * Every file of a report as it is published now, the PDF signed where a certificate is configured.
     *
     * @throws nianbao.output.Unprintable                   when a character is in no font, or there is far too much
     * @throws nianbao.output.signature.SigningKey.Unusable when the certificate has expired
     */
    public Signing.Typeset typeset(StoredReport stored) {
        var snapshot = reports.load(stored);
        var report = snapshot.report().withTotals();
        var printed = new PrintedReport(stored, Manuscript.of(report, false), snapshot.version(), null);
        var files = new EnumMap<OutputKind, byte[]>(OutputKind.class);
        for (var kind : OutputKind.values()) {
            files.put(kind, file(printed, kind));
        }
        files.computeIfPresent(OutputKind.PDF, (kind, pdf) -> signature.on(pdf));
        return new Signing.Typeset(printed.version(), report.title(), report.agency(), files);
    }

    /**
     * What was fixed when it was signed; else it is made.
     *
     * @throws nianbao.output.Unprintable when a character is in no font that the file would have to hold, or there is far too much
     */
    byte[] file(PrintedReport printed, OutputKind kind) {
        return publications.output(printed.publication(), kind).map(files::bytes).orElseGet(() -> made(printed, kind));
    }

    private byte[] made(PrintedReport printed, OutputKind kind) {
        return kept.get(key(printed, kind.ending()), key -> {
            var out = new ByteArrayOutputStream();
            try {
                kind.write(printed.manuscript(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    int pages(PrintedReport printed) {
        return PageImages.count(file(printed, OutputKind.PDF));
    }

    /** @param page from 1 */
    byte[] picture(PrintedReport printed, int page) {
        return kept.get(key(printed, Integer.toString(page)), key -> PageImages.render(file(printed, OutputKind.PDF), page, DPI));
    }

    private static OutputKey key(PrintedReport printed, String part) {
        return new OutputKey(printed.stored().id, printed.version(), printed.document().draft(), printed.document().name(), part);
    }
}
