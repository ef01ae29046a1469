package nianbao.store.analysis;

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

/** A version of an office's briefing on a year and a group of agencies. Versions are added, never changed. */
@Entity
@Table(name = "briefing")
@IdClass(StoredBriefing.BriefingKey.class)
public class StoredBriefing extends PanacheEntityBase {

    record BriefingKey(long agencyId, int year, String ofGroup, int number) {
    }

    @Id
    @Column(name = "agency_id")
    public long agencyId;

    @Id
    @Column(name = "report_year")
    public int year;

    /** Which agencies it is about, as the address of the analysis says it; "" for all right below. */
    @Id
    @Column(name = "of_group")
    public String ofGroup;

    /** 1, 2, 3 … */
    @Id
    public int number;

    /** As written, with references to figures. */
    public String text;

    /** As it read when it was kept. */
    public String words;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    public Instant at;
}
