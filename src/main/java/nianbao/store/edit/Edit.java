package nianbao.store.edit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import nianbao.store.who.Account;

/** One change of one field, never changed afterwards. What the text was before is in the field's edit before. */
@Entity
@IdClass(Edit.EditKey.class)
public class Edit extends PanacheEntityBase {

    public record EditKey(long reportId, int number) {
    }

    public enum EditKind {
        TYPED("填写"),
        PREFILLED("预填"),
        /** Somebody has looked at a prefilled text and left it as it is. */
        CONFIRMED("确认"),
        RESTORED("恢复"),
        /** Taken from a file that was read; the source names it. */
        IMPORTED("读入"),
        /** Added up from the reports of the agencies below. */
        SUMMED("汇总");

        private final String label;

        EditKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @Column(name = "report_id")
    public long reportId;

    /** 1, 2, 3 … in the order of commits, without gaps within a report. */
    @Id
    public int number;

    public String code;

    public String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    public Instant at;

    @Enumerated(EnumType.STRING)
    public EditKind kind;

    /** Where a prefilled or imported text came from. */
    public String source;
}
