package nianbao.web.people;

import java.util.List;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.Outcome;
import nianbao.web.frame.StateTag;

/**
 * One account, as an administrator sees and changes it.
 *
 * @param agency with the list of its accounts
 * @param seen   its roles as shown, so that another's change in between is noticed
 * @param roles  as stored, or as ticked when that could not be kept
 */
public record AccountPage(String path, AgencyHead agency, AccountHolder person, StateTag state, Ways ways, String seen, List<RoleChoice> roles,
        Outcome outcome) {

    public record AccountHolder(String name, String username, String created, String lastSignIn) {
    }

    /**
     * What can be done with it.
     *
     * @param self   whether it is the visitor's own
     * @param linked whether it is linked to a person of the agency's provider
     */
    public record Ways(boolean disabled, boolean self, boolean linked, boolean resettable) {
    }
}
