package nianbao.store.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import nianbao.store.who.Account;

/** That a person has a report open, and where. Means nothing once it is old. */
@Entity
@Table(name = "open_report")
@IdClass(OpenReport.OpenReportKey.class)
public class OpenReport extends PanacheEntityBase {

    public record OpenReportKey(long reportId, long accountId) {
    }

    @Id
    @Column(name = "report_id")
    public long reportId;

    @Id
    @Column(name = "account_id")
    public long accountId;

    /** The same, to be read along. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", insertable = false, updatable = false)
    public Account account;

    /** Code of the section that is open. */
    public String section;

    @Column(name = "seen_at")
    public Instant seenAt;
}
