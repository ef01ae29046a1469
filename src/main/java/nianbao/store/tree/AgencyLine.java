package nianbao.store.tree;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That one agency stands above another, or is that one itself. Kept by {@link Agencies}. */
@Entity
@Table(name = "agency_line")
@IdClass(AgencyLine.AgencyLineKey.class)
public class AgencyLine extends PanacheEntityBase {

    record AgencyLineKey(long aboveId, long agencyId) {
    }

    @Id
    @Column(name = "above_id")
    public long aboveId;

    @Id
    @Column(name = "agency_id")
    public long agencyId;

    /** Steps from one to the other; 0 when they are the same. */
    public int distance;
}
