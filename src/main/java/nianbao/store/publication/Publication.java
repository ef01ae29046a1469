package nianbao.store.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import java.time.Instant;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.store.edit.StoredReport;
import nianbao.store.file.PendingImport;
import nianbao.store.file.StoredFile;
import nianbao.store.who.Account;

/** A report as it was made public. The one with the highest number is in force; the others are earlier versions. */
@Entity
@IdClass(Publication.PublicationKey.class)
public class Publication extends PanacheEntityBase {

    /** In a query, that {@code p} is the publication in force of the report {@code r}. */
    public static final String IN_FORCE = "p.number = (select max(q.number) from Publication q where q.reportId = r.id)";

    public record PublicationKey(long reportId, int number) {
    }

    @Id
    @Column(name = "report_id")
    public long reportId;

    /** 1, 2, 3 … */
    @Id
    public int number;

    /** The report's last edit when it was made public: its fields are those after that edit. */
    public int version;

    public String edition;

    /** The published file it was read from, byte for byte; {@code null} when it was signed here. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    public StoredFile file;

    /** Of a 更正: what was wrong; {@code null} for the first publication. */
    public String reason;

    /** Title and agency as printed, and the notes, as JSON without fields. */
    public String reading;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    public Instant at;

    /** The report's own row says so too: the public list is found by it. */
    @PrePersist
    void toPublic() {
        StoredReport.<StoredReport>findById(reportId).hasPublication = true;
    }

    public PublicationKey key() {
        return new PublicationKey(reportId, number);
    }

    /** Whether it was signed here, and not kept from a published file. */
    public boolean isSigned() {
        return file == null;
    }

    /** As its readers get it: a signed one with its totals filled in, a file as it was printed. */
    public Report read(Report entered) {
        return isSigned() ? entered.withTotals() : entered;
    }

    public ReportFormat format() {
        return Formats.of(edition).orElseThrow();
    }

    /** The agency as printed: it may have had another name then. */
    public String agency(StoredReport report) {
        var printed = printed().agency();
        return printed.isBlank() ? report.agency.name : printed;
    }

    /** The title as printed, or the usual one where none was found. */
    public String title(StoredReport report) {
        var printed = printed().title();
        return printed.isBlank() ? format().title(agency(report), report.year) : printed;
    }

    /** What was printed around the fields: title, agency; and the notes. Its fields are empty. */
    public ReadReport printed() {
        return PendingImport.parse(reading);
    }
}
