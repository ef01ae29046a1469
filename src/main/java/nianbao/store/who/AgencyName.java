package nianbao.store.who;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What an agency was called before it got another name. Kept by {@link Agencies}. */
@Entity
@Table(name = "agency_name")
@IdClass(AgencyName.AgencyNameKey.class)
public class AgencyName extends PanacheEntityBase {

    public record AgencyNameKey(long agencyId, LocalDate usedUntil) {
    }

    @Id
    @Column(name = "agency_id")
    public long agencyId;

    /** The last day of that name. */
    @Id
    @Column(name = "used_until")
    public LocalDate usedUntil;

    public String name;
}
