package nianbao.store.file;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;
import nianbao.report.json.JsonReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** What was read from a file, as corrected so far, until somebody accepts or discards it. */
@Entity
@Table(name = "pending_import")
public class PendingImport extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id")
    public Agency agency;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    public StoredFile file;

    /** The report and its notes, as JsonWriter writes them. */
    public String content;

    /** How often it was corrected. */
    public int version;

    @Column(name = "created_at")
    public Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;

    @Column(name = "changed_at")
    public Instant changedAt;

    public ReadReport report() {
        return parse(content);
    }

    public static ReadReport parse(String content) {
        try {
            return JsonReport.read(content);
        } catch (Unreadable e) {
            throw new IllegalStateException("stored by ourselves", e);
        }
    }
}
