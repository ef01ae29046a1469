import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Its one entity. */
@Entity
@Table(name = "bare_row")
public class BareRow extends PanacheEntity {

    public String text;
}
