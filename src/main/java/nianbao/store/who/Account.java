package nianbao.store.who;

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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A person who signs in. */
@Entity
public class Account extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id")
    public Agency agency;

    /** Lower case. */
    public String username;

    /** The person's name, as history shows it. */
    public String name;

    /** What the person does in the agency. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    public Set<Role> roles = EnumSet.noneOf(Role.class);

    /** Where reminders are sent too; {@code null} when the person has given none. */
    public String email;

    /** {@code null} when the person signs in with the agency's provider only. */
    @Column(name = "password_hash")
    public String passwordHash;

    /** Issuer and subject, as the agency's OpenID Connect provider calls the person; may be null. */
    public String subject;

    /** Sessions of an earlier epoch are over. */
    @Column(name = "session_epoch")
    public int sessionEpoch;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Since when it is out of use; {@code null} while it is in use. */
    @Column(name = "disabled_at")
    public Instant disabledAt;

    @Column(name = "last_sign_in")
    public Instant lastSignIn;

    /** The account, to be named in what is kept; it is not read. */
    public static Account reference(long id) {
        return getEntityManager().getReference(Account.class, id);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
