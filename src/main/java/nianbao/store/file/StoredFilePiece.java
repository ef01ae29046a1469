package nianbao.store.file;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A part of a file, small enough for every database. */
@Entity
@Table(name = "stored_file_piece")
@IdClass(StoredFilePiece.PieceKey.class)
class StoredFilePiece extends PanacheEntityBase {

    record PieceKey(long fileId, int number) {
    }

    @Id
    @Column(name = "file_id")
    public long fileId;

    /** From 1. */
    @Id
    public int number;

    public byte[] bytes;
}
