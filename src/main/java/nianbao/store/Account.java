package nianbao.store;

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

    @Column(name = "password_hash")
    public String passwordHash;

    /** Sign-ins tried since the last one that succeeded. */
    public int failures;

    @Column(name = "locked_until")
    public Instant lockedUntil;

    /** Sessions of an earlier epoch are over. */
    @Column(name = "session_epoch")
    public int sessionEpoch;

    @Column(name = "created_at")
    public Instant createdAt;
}
