package nianbao.store.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.output.JsonWriter;
import nianbao.output.OutputKind;
import nianbao.report.CellTexts;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.store.edit.Edit;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.StoredField;
import nianbao.store.edit.StoredReport;
import nianbao.store.file.Files;
import nianbao.store.file.StoredFile;
import nianbao.store.handover.Handover;
import nianbao.store.publication.Publication.PublicationKey;
import nianbao.store.who.Account;
import org.hibernate.jpa.HibernateHints;

/** What was made public, the version in force and the earlier ones. */
@ApplicationScoped
public class Publications {

    /** Reports read with one query. */
    private static final int MANY = 100;

    private final EditLog ledger;
    private final Files files;
    private final KeptProfiles profiles;
    private final Clock clock;

    Publications(EditLog ledger, Files files, KeptProfiles profiles, Clock clock) {
        this.ledger = ledger;
        this.files = files;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** All publications of a report, the one in force first. */
    @Transactional
    public List<Publication> of(StoredReport report) {
        return Publication.list("select p from Publication p left join fetch p.file join fetch p.account"
                + " where p.reportId = ?1 order by p.number desc", report.id);
    }

    /** @throws java.util.NoSuchElementException when the report is not published */
    @Transactional
    public Publication inForce(StoredReport report) {
        return of(report).getFirst();
    }

    /** The files fixed when it was signed here, by kind; none when it was read from a file. */
    @Transactional
    public List<PublicationOutput> outputs(Publication publication) {
        return PublicationOutput.list("select o from PublicationOutput o join fetch o.file where o.reportId = ?1 and o.number = ?2"
                + " order by o.kind", publication.reportId, publication.number);
    }

    /** One of them; empty when there is none, or nothing is published at all ({@code null}). */
    @Transactional
    public Optional<StoredFile> output(Publication publication, OutputKind kind) {
        return publication == null ? Optional.empty() : outputs(publication).stream().filter(o -> o.kind.equals(kind.ending()))
                .map(o -> o.file).findFirst();
    }

    /** The one in force, be it that the report is being corrected; empty when it was never made public. */
    @Transactional
    public Optional<Publication> latest(StoredReport report) {
        return of(report).stream().findFirst();
    }

    /** The report as it stood in that publication, as its readers get it. */
    @Transactional
    public Report report(StoredReport stored, Publication publication) {
        return publication.read(entered(stored, publication));
    }

    /** The same as it was entered: totals that nobody typed are blank. */
    public Report entered(StoredReport stored, Publication publication) {
        return new Report(publication.format(), publication.agency(stored), stored.year,
                ledger.textsAt(stored.id, publication.version));
    }

    /** The tables of many publications, each as it stood in it, without prose. */
    @Transactional
    public List<Report> tables(List<PublishedReport> published) {
        return read(published, false);
    }

    /** The cells of many publications, see {@link CellTexts}: as they are kept, of the rest as they stood in it. */
    @Transactional
    public Map<PublicationKey, String> cells(Collection<PublicationKey> keys) {
        var cells = new HashMap<>(profiles.cells(keys));
        var missing = keys.stream().filter(key -> !cells.containsKey(key)).toList();
        for (int from = 0; from < missing.size(); from += MANY) {
            var published = published(missing.subList(from, Math.min(missing.size(), from + MANY)));
            var reports = tables(published);
            for (int i = 0; i < published.size(); i++) {
                cells.put(published.get(i).publication().key(), CellTexts.of(reports.get(i)).lines());
            }
        }
        return cells;
    }

    /** To be read only: what may change is looked through at each later query. */
    private static List<PublishedReport> published(List<PublicationKey> keys) {
        var wanted = Set.copyOf(keys);
        return StoredReport.find("select r, p from StoredReport r join fetch r.agency join Publication p on p.reportId = r.id where r.id in ?1",
                keys.stream().map(PublicationKey::reportId).toList()).project(Object[].class).withHint(HibernateHints.HINT_READ_ONLY, true).stream()
                .map(row -> new PublishedReport((StoredReport) row[0], (Publication) row[1])).filter(it -> wanted.contains(it.publication().key())).toList();
    }

    /** Many publications, each as it stood, with their prose. */
    @Transactional
    public List<Report> whole(List<PublishedReport> published) {
        return read(published, true);
    }

    private List<Report> read(List<PublishedReport> published, boolean prose) {
        var which = prose ? "" : " and f.code like '%.%'";
        var versions = published.stream().collect(Collectors.toMap(p -> p.report().id, p -> p.publication().version));
        var texts = new HashMap<Long, Map<String, String>>();
        versions.keySet().forEach(id -> texts.put(id, new HashMap<>()));
        var changed = new HashSet<Long>();
        // Of a million texts nearly all are the same few numbers, under the same few codes.
        var same = new HashMap<String, String>();
        var ids = List.copyOf(versions.keySet());
        // Once for all: each query would look for changes in whatever the caller has loaded, of a province fifty times fifteen thousand rows.
        Publication.flush();
        for (int from = 0; from < ids.size(); from += MANY) {
            StoredField.find("select f.reportId, f.code, f.text, f.number from StoredField f where f.reportId in ?1" + which,
                    ids.subList(from, Math.min(ids.size(), from + MANY))).project(Object[].class)
                    .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT).list().forEach(row -> {
                        if ((int) row[3] > versions.get(row[0])) {
                            changed.add((long) row[0]);
                        }
                        texts.get(row[0]).put(same.computeIfAbsent((String) row[1], code -> code), same.computeIfAbsent((String) row[2], text -> text));
                    });
        }
        // Something was written since: what was published then is in the edits, and only there.
        changed.forEach(id -> {
            var then = ledger.textsAt(id, versions.get(id));
            texts.put(id, prose ? then : tables(then));
        });
        return published.stream().map(p -> p.publication().read(new Report(
                p.publication().format(), p.agency(), p.report().year, texts.get(p.report().id)))).toList();
    }

    /** Cells' codes name their table; those of prose are one word. */
    private static Map<String, String> tables(Map<String, String> texts) {
        texts.keySet().removeIf(code -> code.indexOf('.') < 0);
        return texts;
    }

    /** Makes a report, whose lock the caller holds, the published one that the file holds, field by field. */
    public void publish(StoredReport report, ReadReport read, StoredFile file, Account who) {
        var present = ledger.fields(report.id);
        var texts = new LinkedHashMap<>(read.fields());
        present.keySet().forEach(code -> texts.putIfAbsent(code, ""));
        var source = source(file);
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            var field = present.get(entry.getKey());
            if (field == null || !field.text.equals(entry.getValue())) {
                ledger.write(report, field,
                        ledger.edit(entry.getKey(), entry.getValue(), Edit.EditKind.IMPORTED, source, who), clock.instant());
            }
        }
        report.edition = read.format().edition();
        report.state = StoredReport.ReportState.PUBLISHED;
        report.changedAt = clock.instant();
        report.stateAt = report.changedAt;
        report.changedBy = Account.reference(who.id);
        var publication = next(report, report.changedBy, report.changedAt);
        publication.file = file;
        publication.reading = JsonWriter.write(new ReadReport(read.format(), read.agency(), read.year(), read.title(), Map.of(), read.notes()));
        publication.persist();
        profile(report, publication);
    }

    /** Fixes what was signed, with every file. The caller holds the report's lock. */
    void sign(StoredReport report, Signing.Typeset typeset, Handover handover) {
        var publication = next(report, handover.account, handover.at);
        publication.reason = handover.reason;
        publication.reading = JsonWriter.write(new ReadReport(report.format(), typeset.agency(), report.year, typeset.title(), Map.of(), List.of()));
        publication.persist();
        typeset.files().forEach((kind, bytes) -> {
            var output = new PublicationOutput();
            output.reportId = report.id;
            output.number = publication.number;
            output.kind = kind.ending();
            output.file = files.keep(typeset.title() + "." + kind.ending(), bytes);
            output.sha256 = Sha256.of(bytes);
            output.persist();
        });
        profile(report, publication);
    }

    /** What the analysis needs of it stands ready from now on. */
    private void profile(StoredReport report, Publication publication) {
        var texts = ledger.fields(report.id).values().stream().collect(Collectors.toMap(field -> field.code, field -> field.text));
        profiles.keep(publication.key(), publication.read(new Report(publication.format(), report.agency.name, report.year, texts)));
    }

    private Publication next(StoredReport report, Account who, Instant at) {
        var publication = new Publication();
        publication.reportId = report.id;
        publication.number = latest(report).map(p -> p.number).orElse(0) + 1;
        publication.version = report.version;
        publication.edition = report.edition;
        publication.account = who;
        publication.at = at;
        return publication;
    }

    /** How history and forms name a file. */
    public static String source(StoredFile file) {
        return "文件“" + file.name + "”";
    }
}
