package nianbao.store.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nianbao.store.file.StoredFile;

/** One file of a report signed here, as it was made at that moment. It stays the same when the program changes. */
@Entity
@Table(name = "publication_output")
@IdClass(PublicationOutput.PublicationOutputKey.class)
public class PublicationOutput extends PanacheEntityBase {

    public record PublicationOutputKey(long reportId, int number, String kind) {
    }

    @Id
    @Column(name = "report_id")
    public long reportId;

    /** Of the publication. */
    @Id
    public int number;

    /** The file's ending: pdf, docx, ofd, … */
    @Id
    public String kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    public StoredFile file;

    /** Of its bytes, in hexadecimal. */
    public String sha256;
}
