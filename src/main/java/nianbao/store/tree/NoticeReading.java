package nianbao.store.tree;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import nianbao.store.who.Account;
import org.hibernate.annotations.Immutable;

/** That a person has seen a notice. */
@Entity
@Immutable
@Table(name = "notice_reading")
@IdClass(NoticeReading.NoticeReadingKey.class)
public class NoticeReading extends PanacheEntityBase {

    public record NoticeReadingKey(long noticeId, long accountId) {
    }

    @Id
    @Column(name = "notice_id")
    public long noticeId;

    @Id
    @Column(name = "account_id")
    public long accountId;

    /** The same, to be read along. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", insertable = false, updatable = false)
    public Account account;

    public Instant at;
}
