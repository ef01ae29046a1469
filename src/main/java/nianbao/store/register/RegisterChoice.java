package nianbao.store.register;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What an agency has said a column, or a word, of its registers means. */
@Entity
@Table(name = "register_choice")
@IdClass(RegisterChoice.ChoiceKey.class)
public class RegisterChoice extends PanacheEntityBase {

    /** Of a choice. */
    public record ChoiceKey(Long agencyId, String subject, String word) implements Serializable {
    }

    @Id
    @Column(name = "agency_id")
    public Long agencyId;

    /** column, outcome, kind or dispute. */
    @Id
    public String subject;

    /** The column's heads, or the word. */
    @Id
    public String word;

    /** A role's name, or a code. */
    public String meaning;
}
