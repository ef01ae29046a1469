package nianbao.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import nianbao.report.AgencyKind;
import nianbao.report.Contact;

/** An administrative organ that publishes reports. */
@Entity
public class Agency extends PanacheEntityBase {

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

    /** Made up, to try things on. */
    public boolean sample;

    @Column(name = "created_at")
    public Instant createdAt;

    /** What a first draft takes from the agency. */
    Map<String, String> facts() {
        return Map.of("agency", name, "contact", Contact.sentence(name, website, address, phone));
    }
}
