package nianbao.store.who;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import nianbao.report.AgencyKind;
import nianbao.report.Contact;

/** An administrative organ that publishes reports. */
@Entity
public class Agency extends PanacheEntityBase {

    /** In the order of the list they were last read in from, those that came by themselves last, in the order they were made. */
    public static final Comparator<Agency> AS_LISTED = Comparator
            .comparing((Agency agency) -> agency.listPlace, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(agency -> agency.id);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** As in the report's title: 清溪县教育局. */
    public String name;

    /** How colleagues call it; may be null. */
    @Column(name = "short_name")
    public String shortName;

    @Enumerated(EnumType.STRING)
    public AgencyKind kind;

    public String address;

    public String phone;

    /** Where the electronic version of the report is found. */
    public String website;

    /** The one above it: its 主管部门, or the government whose report adds its figures up; null at the top. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    public Agency parent;

    /** 统一社会信用代码, 18 characters; may be null. */
    @Column(name = "credit_code")
    public String creditCode;

    /** The first day it existed; null when nobody has said. */
    @Column(name = "founded_on")
    public LocalDate foundedOn;

    /** The last day it existed; null while it does. */
    @Column(name = "closed_on")
    public LocalDate closedOn;

    /** The one it was merged into, which carries its reports on. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    public Agency successor;

    /** Whether somebody who wrote in a report may be the only one who signs it. */
    @Column(name = "signs_alone")
    public boolean signsAlone;

    /** Its place in the list it was last read in from; {@code null} when it came by itself. */
    @Column(name = "list_place")
    public Integer listPlace;

    /** Made up, to try things on. */
    public boolean sample;

    @Column(name = "created_at")
    public Instant createdAt;

    /** The agency, to be named in what is kept; it is not read. */
    public static Agency reference(long id) {
        return getEntityManager().getReference(Agency.class, id);
    }

    /** What a first draft takes from the agency. */
    public Map<String, String> facts() {
        return Map.of("agency", name, "contact",
                Contact.sentence(shortName == null || shortName.isBlank() ? name : name + "（以下简称“" + shortName.strip() + "”）", website, address, phone));
    }
}
