package nianbao.store.edit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** An agency's report of one year. Its row is the lock under which its edits are numbered. */
@Entity
@Table(name = "report")
public class StoredReport extends PanacheEntityBase {

    /** Where a report stands between its first field and its publication. */
    public enum ReportState {
        DRAFT("填写中", Role.WRITER),
        REVIEW("待审核", Role.REVIEWER),
        SIGNING("待签发", Role.SIGNER),
        /** Signed here, or kept from its published file: not edited any more. */
        PUBLISHED("已公布", Role.SIGNER);

        private final String label;
        private final Role desk;

        ReportState(String label, Role desk) {
            this.label = label;
            this.desk = desk;
        }

        /** Whose work it is there; of a published one, who may take it up again. */
        public Role desk() {
            return desk;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id")
    public Agency agency;

    @Column(name = "report_year")
    public int year;

    @Enumerated(EnumType.STRING)
    public ReportState state = ReportState.DRAFT;

    /** Since when it stands there. */
    @Column(name = "state_at")
    public Instant stateAt;

    /** Number of the last handover, 0 before the first. */
    public int handovers;

    /** Whether a version of it was ever made public, be it under correction now. {@link Publication} keeps it. */
    @Column(name = "has_publication")
    public boolean hasPublication;

    /** The key of its format: a report keeps the edition it was begun with. */
    public String edition;

    /** Number of the last edit, 0 before the first. */
    public int version;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by")
    public Account changedBy;

    /** Whether it can be written in, by those who may. */
    public boolean isEditable() {
        return state == ReportState.DRAFT;
    }

    public boolean isPublished() {
        return state == ReportState.PUBLISHED;
    }

    public ReportFormat format() {
        return Formats.of(edition).orElseThrow();
    }
}
