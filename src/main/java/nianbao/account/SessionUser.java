package nianbao.account;

import java.security.Principal;

/**
 * Who is signed in, as every request finds it.
 *
 * @param agency the agency's name, for the frame of every page
 * @param sample whether that is the invented agency
 * @param epoch  raised when all sessions of an account are to end
 */
public record SessionUser(long accountId, long agencyId, String agency, boolean sample, String name, int epoch)
        implements Principal {

    @Override
    public String getName() {
        return name;
    }

    String token() {
        return accountId + "." + epoch;
    }
}
