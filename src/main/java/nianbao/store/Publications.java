package nianbao.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.input.ReadReport;
import nianbao.output.JsonWriter;
import nianbao.report.Report;

/** What was made public, the version in force and the earlier ones. */
@ApplicationScoped
public class Publications {

    /** Reports read with one query. */
    private static final int MANY = 100;

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** All publications of a report, the one in force first. */
    @Transactional
    public List<Publication> of(StoredReport report) {
        return em.createQuery("select p from Publication p left join fetch p.file join fetch p.account"
                        + " where p.reportId = ?1 order by p.number desc", Publication.class)
                .setParameter(1, report.id).getResultList();
    }

    /** @throws java.util.NoSuchElementException when the report is not published */
    @Transactional
    public Publication inForce(StoredReport report) {
        return of(report).getFirst();
    }

    /** The files fixed when it was signed here, by kind; none when it was read from a file. */
    @Transactional
    public List<PublicationOutput> outputs(Publication publication) {
        return em.createQuery("select o from PublicationOutput o join fetch o.file where o.reportId = ?1 and o.number = ?2"
                        + " order by o.kind", PublicationOutput.class)
                .setParameter(1, publication.reportId).setParameter(2, publication.number).getResultList();
    }

    /** The report as it stood in that publication. */
    @Transactional
    public Report report(StoredReport stored, Publication publication) {
        return report(stored, publication, ledger.textsAt(stored.id, publication.version));
    }

    /** What was signed here computes its totals; what was read from a file stands as it was printed. */
    private static Report report(StoredReport stored, Publication publication, Map<String, String> texts) {
        var report = new Report(publication.format(), publication.agency(stored), stored.year, texts);
        return publication.file == null ? report.withTotals() : report;
    }

    /** The tables of many publications, each as it stood in it, without prose. */
    @Transactional
    public List<Report> tables(List<Published> published) {
        var versions = published.stream().collect(Collectors.toMap(p -> p.report().id, p -> p.publication().version));
        var texts = new HashMap<Long, Map<String, String>>();
        versions.keySet().forEach(id -> texts.put(id, new HashMap<>()));
        var changed = new HashSet<Long>();
        var ids = List.copyOf(versions.keySet());
        for (int from = 0; from < ids.size(); from += MANY) {
            em.createQuery("select f.reportId, f.code, f.text, f.number from StoredField f where f.reportId in ?1 and f.code like '%.%'",
                    Object[].class).setParameter(1, ids.subList(from, Math.min(ids.size(), from + MANY))).getResultList().forEach(row -> {
                        if ((int) row[3] > versions.get(row[0])) {
                            changed.add((long) row[0]);
                        }
                        texts.get(row[0]).put((String) row[1], (String) row[2]);
                    });
        }
        // Something was written since: what was published then is in the edits, and only there.
        changed.forEach(id -> texts.put(id, tables(ledger.textsAt(id, versions.get(id)))));
        return published.stream().map(p -> report(p.report(), p.publication(), texts.get(p.report().id))).toList();
    }

    /** Cells' codes name their table; those of prose are one word. */
    private static Map<String, String> tables(Map<String, String> texts) {
        texts.keySet().removeIf(code -> code.indexOf('.') < 0);
        return texts;
    }

    /** Makes a report, whose lock the caller holds, the published one that the file holds, field by field. */
    void publish(StoredReport report, ReadReport read, StoredFile file, Account who) {
        var present = ledger.fields(report.id);
        var texts = new LinkedHashMap<>(read.fields());
        present.keySet().forEach(code -> texts.putIfAbsent(code, ""));
        var source = source(file);
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            var field = present.get(entry.getKey());
            if (field == null || !field.text.equals(entry.getValue())) {
                ledger.write(report, field,
                        ledger.edit(entry.getKey(), entry.getValue(), Edit.Kind.IMPORTED, source, who), clock.instant());
            }
        }
        report.edition = read.format().edition();
        report.state = StoredReport.State.PUBLISHED;
        report.changedAt = clock.instant();
        report.stateAt = report.changedAt;
        report.changedBy = em.getReference(Account.class, who.id);
        var publication = new Publication();
        publication.reportId = report.id;
        publication.number = of(report).stream().mapToInt(p -> p.number).max().orElse(0) + 1;
        publication.version = report.version;
        publication.edition = report.edition;
        publication.file = file;
        publication.reading = JsonWriter.write(new ReadReport(read.format(), read.agency(), read.year(), read.title(),
                Map.of(), read.notes()));
        publication.account = report.changedBy;
        publication.at = report.changedAt;
        em.persist(publication);
    }

    /** How history and forms name a file. */
    static String source(StoredFile file) {
        return "文件“" + file.name + "”";
    }
}
