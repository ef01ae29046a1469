package nianbao.store.handover;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** What a return, or the beginning of a 更正, says about one field or one section. Never changed. */
@Entity
@IdClass(Remark.RemarkKey.class)
public class Remark extends PanacheEntityBase {

    public record RemarkKey(long reportId, int handover, int number) {
    }

    @Id
    @Column(name = "report_id")
    public long reportId;

    /** Of the handover it belongs to. */
    @Id
    public int handover;

    /** 1, 2, 3 … within it. */
    @Id
    public int number;

    /** A field's code, or a section's. */
    public String code;

    public String text;

    /** The words it is about, as they stood; {@code null} when it is about the whole. */
    public String words;

    /** Where in the field's text the words began then; {@code null} without words. */
    public Integer begins;
}
