package nianbao.store.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** A link that lets somebody make an account, or choose a new password, once. Its secret is kept nowhere. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** SHA-256 of the secret: the secret has 256 bits of chance, so nothing slower is called for. */
    @Column(name = "token_hash")
    public String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id")
    public Agency agency;

    /** Whose password it resets; {@code null} when it invites somebody new. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    /** Of the person invited; {@code null} when it resets a password. */
    public String name;

    /** What the person invited will do. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "one_time_link_role", joinColumns = @JoinColumn(name = "link_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    public Set<Role> roles = EnumSet.noneOf(Role.class);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** When it was used, withdrawn or replaced by another. */
    @Column(name = "ended_at")
    public Instant endedAt;

    public boolean isInvitation() {
        return account == null;
    }
}
