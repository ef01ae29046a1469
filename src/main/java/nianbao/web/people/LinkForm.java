package nianbao.web.people;

import java.util.List;
import nianbao.store.people.OneTimeLink;
import nianbao.store.people.OneTimeLinks;
import nianbao.web.frame.AgencyFields;

/**
 * What somebody fills in who has come by a one-time link.
 *
 * @param purpose      whether it makes an account; otherwise it gives one another password
 * @param username     as typed, or that of the account
 * @param withPassword whether a password is chosen: not by those who will sign in with the agency's provider
 */
public record LinkForm(String path, Purpose purpose, String agency, String name, String roles, String username,
        boolean withPassword, List<AgencyFields.FieldFault> faults) {

    /** {@code SOMEBODY} of an agency is invited, who gives a name. */
    enum Purpose { PERSON, SOMEBODY, RESET }

    static boolean asksName(OneTimeLink link) {
        return link.isInvitation() && link.name.equals(OneTimeLinks.SOMEBODY);
    }

    public boolean isInvites() {
        return purpose != Purpose.RESET;
    }

    public boolean isNamed() {
        return purpose != Purpose.SOMEBODY;
    }

    static LinkForm of(String path, OneTimeLink link, String roles, String name, String username, boolean withPassword,
            List<AgencyFields.FieldFault> faults) {
        return link.isInvitation()
                ? new LinkForm(path, asksName(link) ? Purpose.SOMEBODY : Purpose.PERSON, link.agency.name, name, roles, username, withPassword, faults)
                : new LinkForm(path, Purpose.RESET, link.agency.name, link.account.name, roles, link.account.username, true, faults);
    }

    public String fault(String field) {
        return faults.stream().filter(f -> f.field().equals(field)).map(AgencyFields.FieldFault::message).findFirst().orElse(null);
    }
}
