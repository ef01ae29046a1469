package nianbao.store.register;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Some lines of a register. */
@Entity
@Table(name = "request_register_piece")
@IdClass(RequestRegisterPiece.RegisterPieceKey.class)
public class RequestRegisterPiece extends PanacheEntityBase {

    /** Of a piece. */
    public record RegisterPieceKey(Long registerId, int number) implements Serializable {
    }

    @Id
    @Column(name = "register_id")
    public Long registerId;

    @Id
    public int number;

    /** As {@link RequestLines} writes them. */
    public String lines;
}
