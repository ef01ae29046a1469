package nianbao.store.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session that its person ended by signing out: its cookie opens nothing any more, whoever kept it. */
@Entity
@Table(name = "ended_session")
public class EndedSession extends PanacheEntityBase {

    @Id
    public String id;

    /** When it would have ended by itself: from then on nobody needs to know. */
    public Instant until;
}
