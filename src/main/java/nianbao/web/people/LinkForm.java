package nianbao.web.people;

import java.util.List;
import nianbao.store.people.OneTimeLink;
import nianbao.web.frame.AgencyFields;

/**
 * What somebody fills in who has come by a one-time link.
 *
 * @param invites      whether it makes an account; otherwise it gives one another password
 * @param username     as typed, or that of the account
 * @param withPassword whether a password is chosen: not by those who will sign in with the agency's provider
 */
public record LinkForm(String path, boolean invites, String agency, String name, String roles, String username,
        boolean withPassword, List<AgencyFields.Fault> faults) {

    static LinkForm of(String path, OneTimeLink link, String roles, String username, boolean withPassword,
            List<AgencyFields.Fault> faults) {
        return link.isInvitation()
                ? new LinkForm(path, true, link.agency.name, link.name, roles, username, withPassword, faults)
                : new LinkForm(path, false, link.agency.name, link.account.name, roles, link.account.username, true, faults);
    }

    public String fault(String field) {
        return faults.stream().filter(f -> f.field().equals(field)).map(AgencyFields.Fault::message).findFirst().orElse(null);
    }
}
