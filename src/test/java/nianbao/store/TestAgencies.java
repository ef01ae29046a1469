package nianbao.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import nianbao.report.AgencyKind;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** Agencies and those who work there, as they are stored: what all that tests begin with is made of. */
@Singleton
public class TestAgencies {

    @Inject
    AgencyRegister register;

    @Inject
    Clock clock;

    /** @param parent the one above it, {@code null} for the top of a tree */
    public Agency found(String name, Agency parent) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var agency = new Agency();
            agency.name = name;
            agency.kind = AgencyKind.DEPARTMENT;
            return register.found(agency, parent);
        });
    }

    /** An account made without the work that a real password's hash takes. */
    public Account person(Agency agency, String username, String name, Set<Role> roles, String passwordHash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = new Account();
            account.agency = agency;
            account.username = username;
            account.name = name;
            account.roles.addAll(roles);
            account.passwordHash = passwordHash;
            account.createdAt = clock.instant();
            account.persist();
            return account;
        });
    }
}
