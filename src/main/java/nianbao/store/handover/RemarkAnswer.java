package nianbao.store.handover;

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

/** What became of a remark: the writer has done what it asks, or said why not; then who made it may take it as settled. */
@Entity
@Table(name = "remark_answer")
@IdClass(Remark.RemarkKey.class)
public class RemarkAnswer extends PanacheEntityBase {

    @Id
    @Column(name = "report_id")
    public long reportId;

    @Id
    public int handover;

    @Id
    public int number;

    /** Blank when it was done as was asked. */
    public String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    public Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "settled_by")
    public Account settledBy;

    /** {@code null} until it is settled. */
    @Column(name = "settled_at")
    public Instant settledAt;

    public Remark.RemarkKey key() {
        return new Remark.RemarkKey(reportId, handover, number);
    }
}
