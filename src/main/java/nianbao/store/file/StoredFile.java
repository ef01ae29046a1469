package nianbao.store.file;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file as somebody brought it; {@link Files} holds what is in it. */
@Entity
@Table(name = "stored_file")
public class StoredFile extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Without folders; for showing, never for opening. */
    public String name;

    /** In bytes. */
    public int size;

    @Column(name = "created_at")
    public Instant createdAt;
}
