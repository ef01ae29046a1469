package nianbao.web.people;

import java.time.Clock;
import nianbao.store.people.OneTimeLinks;
import nianbao.web.frame.Moments;
import nianbao.web.frame.PublicAddress;

/**
 * A one-time link, shown to the administrator this once.
 *
 * @param link    whole, or the path alone where the server's address is not configured
 * @param whole   which of the two
 * @param invites whether it makes an account; otherwise it resets a password
 * @param roles   of the person invited
 */
public record LinkShown(String link, boolean whole, boolean invites, String name, String roles, String until, String back) {

    static LinkShown of(OneTimeLinks.MadeLink made, String name, String roles, String back, PublicAddress address, Clock clock) {
        return new LinkShown(address.of("/links/" + made.secret()), address.known(), made.link().isInvitation(), name, roles,
                Moments.of(made.link().expiresAt, clock), back);
    }
}
