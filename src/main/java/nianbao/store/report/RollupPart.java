package nianbao.store.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A publication that a government's figures were last added up from. */
@Entity
@Table(name = "summed_part")
@IdClass(RollupPart.RollupPartKey.class)
public class RollupPart extends PanacheEntityBase {

    public record RollupPartKey(long reportId, long partId) {
    }

    /** The government's report. */
    @Id
    @Column(name = "report_id")
    public long reportId;

    /** The report that was added. */
    @Id
    @Column(name = "part_id")
    public long partId;

    /** Of the part's publication. */
    public int number;
}
