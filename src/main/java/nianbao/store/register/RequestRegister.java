package nianbao.store.register;

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
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** The register an agency's year was last counted from. */
@Entity
@Table(name = "request_register")
public class RequestRegister extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id")
    public Agency agency;

    @Column(name = "report_year")
    public int year;

    /** Of the file. */
    public String name;

    /** Whether it has a column for 复议 or 诉讼. */
    public boolean disputes;

    /** What was said of the whole file, as JSON. */
    public String remarks;

    /** The figures of the register before this one, as JSON; {@code null} when there was none. */
    @Column(name = "last_figures")
    public String last;

    @Column(name = "created_at")
    public Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;
}
