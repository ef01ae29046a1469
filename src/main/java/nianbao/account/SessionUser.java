package nianbao.account;

import java.security.Principal;

/**
 * Who is signed in, as every request finds it.
 *
 * @param epoch raised when all sessions of an account are to end
 */
public record SessionUser(long accountId, long agencyId, String name, String username, int epoch)
        implements Principal {

    @Override
    public String getName() {
        return name;
    }

    String token() {
        return accountId + "." + epoch;
    }
}
