package nianbao.store.handover;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;

/** A report going from one desk to another: handed in, sent to be signed, returned, published, taken up for a correction. */
@Entity
@IdClass(Handover.HandoverKey.class)
public class Handover extends PanacheEntityBase {

    public record HandoverKey(long reportId, int number) {
    }

    @Id
    @Column(name = "report_id")
    public long reportId;

    /** 1, 2, 3 … within the report. */
    @Id
    public int number;

    @Enumerated(EnumType.STRING)
    public Step step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    public StoredReport.ReportState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    public StoredReport.ReportState to;

    /** The report's last edit at that moment. */
    public int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    public Instant at;

    /** Why it was returned, or is corrected; {@code null} on the way forward, and when all is said in remarks. */
    public String reason;
}
