package nianbao.store.edit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import nianbao.store.who.Account;

/** Why a finding stands, as the writer told the reviewer. Never changed afterwards. */
@Entity
public class Explanation extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "report_id")
    public long reportId;

    /** Which finding: its check, its fields and the values they had. With other values it stands unexplained again. */
    public String finding;

    /** "" where an explanation was taken back. */
    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    public Instant at;
}
