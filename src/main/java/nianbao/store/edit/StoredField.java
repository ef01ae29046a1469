package nianbao.store.edit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The text that a field has now. */
@Entity
@Table(name = "field")
@IdClass(StoredField.StoredFieldKey.class)
public class StoredField extends PanacheEntityBase {

    public record StoredFieldKey(long reportId, String code) {
    }

    @Id
    @Column(name = "report_id")
    public long reportId;

    @Id
    public String code;

    public String text;

    /** The edit that wrote it. */
    public int number;

    /** Where a prefilled text came from, in words; null once a person has entered or confirmed it. */
    public String source;
}
