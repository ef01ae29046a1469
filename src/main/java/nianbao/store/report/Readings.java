package nianbao.store.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Optional;
import nianbao.report.Report;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;

/**
 * What "the report" says depends on who asks, and on where it lies:
 *
 * <table>
 * <caption>The text that is read</caption>
 * <tr><th></th><th>being written</th><th>published</th><th>published, being corrected</th></tr>
 * <tr><td>{@link #entered}: who writes</td><td>the fields</td><td>the fields</td><td>the fields</td></tr>
 * <tr><td>{@link #read}: who reads</td><td>the fields, with totals</td><td>as printed</td><td>the fields, with totals</td></tr>
 * <tr><td>{@link #counted}: whose own report builds on it</td><td>the fields, with totals</td><td>as printed</td><td>the publication in force</td></tr>
 * <tr><td>{@link #countedAsEntered}: the same, as typed</td><td>the fields</td><td>the fields</td><td>the publication in force, without its totals</td></tr>
 * </table>
 *
 * Totals are those that nobody typed, computed. Callers are in a transaction.
 */
@ApplicationScoped
class Readings {

    private final EditLog ledger;
    private final Publications publications;

    Readings(EditLog ledger, Publications publications) {
        this.ledger = ledger;
        this.publications = publications;
    }

    /** Its version is the newest edit among the fields read, never a newer one. */
    Snapshot entered(StoredReport report) {
        // Under the name that was printed, once it was: the agency may have another by now.
        return entered(report, inForce(report).map(p -> p.agency(report)).orElse(report.agency.name));
    }

    Report read(StoredReport report) {
        if (!report.isPublished()) {
            return entered(report).report().withTotals();
        }
        var inForce = publications.inForce(report);
        return inForce.read(entered(report, inForce.agency(report)).report());
    }

    Report counted(StoredReport report) {
        return corrected(report).map(p -> publications.report(report, p)).orElseGet(() -> read(report));
    }

    Report countedAsEntered(StoredReport report) {
        return corrected(report).map(p -> publications.entered(report, p)).orElseGet(() -> entered(report).report());
    }

    private Snapshot entered(StoredReport report, String agency) {
        var fields = ledger.fields(report.id);
        var texts = new HashMap<String, String>();
        int version = 0;
        for (var field : fields.values()) {
            texts.put(field.code, field.text);
            version = Math.max(version, field.number);
        }
        return new Snapshot(new Report(report.format(), agency, report.year, texts), fields, version);
    }

    /** One that never left its first desk, and is no published file, has none: it is not looked for. */
    private Optional<Publication> inForce(StoredReport report) {
        return report.isPublished() || report.handovers > 0 ? publications.latest(report) : Optional.empty();
    }

    /** Of a report that is being corrected, what is in force until then. */
    private Optional<Publication> corrected(StoredReport report) {
        return report.isPublished() ? Optional.empty() : inForce(report);
    }
}
