package nianbao.web.frame;

import java.util.Set;
import nianbao.account.Act;
import nianbao.store.who.Role;

/**
 * What every page's frame shows.
 *
 * @param at             which entry of the main navigation is current: reports, imports, inspections, board, below,
 *                       notices, accounts, agency, or ""
 * @param sessionSeconds how long the session lives without a request
 * @param sample         whether the agency is the invented one
 * @param unread         how many notices to the agency the person has not read
 * @param waiting        how many reports others have laid on the person's desk
 * @param above          whether there are agencies below one's own
 */
public record Chrome(String title, String at, boolean signedIn, long agencyId, String agency, long accountId,
                     String account, Set<Role> roles, long sessionSeconds, boolean sample, int unread, int waiting, boolean above) {

    public static Chrome signedOut(String title) {
        return new Chrome(title, "", false, 0, "", 0, "", Set.of(), 0, false, 0, 0, false);
    }

    /** Whether what was read from files is theirs to go through. */
    public boolean isDecider() {
        return roles.stream().anyMatch(Act.DECIDE.own()::contains);
    }

    public boolean isWriter() {
        return roles.contains(Role.WRITER);
    }

    public boolean isSupervisor() {
        return roles.contains(Role.SUPERVISOR);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether the person reads reports that are not published. */
    public boolean isReader() {
        return roles.stream().anyMatch(Act.READ.own()::contains);
    }

    public String agencyPath() {
        return Paths.agency(agencyId);
    }

    public String accountsPath() {
        return agencyPath() + "/accounts";
    }

    public String importsPath() {
        return agencyPath() + "/imports";
    }

    public String inspectionsPath() {
        return agencyPath() + "/inspections";
    }

    public String reportsPath() {
        return agencyPath() + "/reports";
    }

    public String boardPath() {
        return agencyPath() + "/board";
    }

    public String belowPath() {
        return agencyPath() + "/below";
    }

    public String noticesPath() {
        return agencyPath() + "/notices";
    }
}
