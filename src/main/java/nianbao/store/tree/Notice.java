package nianbao.store.tree;

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
import java.time.LocalDate;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.hibernate.annotations.Immutable;

/** A reminder from a supervising office about an agency's report of a year. Added by {@link Notices}, never changed. */
@Entity
@Immutable
public class Notice extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Whom it is for. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id")
    public Agency agency;

    /** Whose office it came from. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sender_id")
    public Agency sender;

    /** Who sent it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    @Column(name = "report_year")
    public int year;

    public String text;

    public Instant at;

    /** The day it was sent: there is one a day at most. */
    @Column(name = "on_day")
    public LocalDate onDay;
}
