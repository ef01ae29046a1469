package nianbao.account;

import java.security.Principal;
import java.util.Set;
import nianbao.store.who.Role;

/**
 * Who is signed in, as every request finds it.
 *
 * @param agency the agency's name, for the frame of every page
 * @param sample whether that is the invented agency
 * @param roles  what the person does in the agency
 * @param epoch  raised when all sessions of an account are to end
 */
public record SessionUser(long accountId, long agencyId, String agency, boolean sample, String name, Set<Role> roles,
        int epoch) implements Principal {

    /** Whether one of those roles is the person's. */
    public boolean isAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }

    @Override
    public String getName() {
        return name;
    }
}
