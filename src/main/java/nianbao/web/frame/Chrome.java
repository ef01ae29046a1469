package nianbao.web.frame;

import java.util.Set;
import nianbao.account.Act;
import nianbao.store.who.Role;

/**
 * What every page's frame shows.
 *
 * @param at     which entry of the main navigation is current: reports, imports, inspections, board, analysis, below, notices, accounts,
 *               agency, or ""
 * @param person who has signed in, {@code null} when nobody has; like {@code office}
 */
public record Chrome(String title, String at, OwnAccount person, OwnAgency office, WaitingCounts waiting) {

    /** @param sessionSeconds how long the session lives without a request */
    public record OwnAccount(long id, String name, Set<Role> roles, long sessionSeconds) {
    }

    /**
     * The person's agency.
     *
     * @param sample whether it is the invented one
     * @param above  whether there are agencies below it
     */
    public record OwnAgency(long id, String name, boolean sample, boolean above) {
    }

    /**
     * What waits for the person.
     *
     * @param notices to the agency that the person has not read
     * @param reports that others have laid on the person's desk
     */
    public record WaitingCounts(int notices, int reports) {
    }

    public static Chrome signedOut(String title) {
        return new Chrome(title, "", null, null, new WaitingCounts(0, 0));
    }

    public boolean isSignedIn() {
        return person != null;
    }

    public boolean isSample() {
        return office != null && office.sample();
    }

    /** Whether there are agencies below the person's own. */
    public boolean isAbove() {
        return office != null && office.above();
    }

    private boolean has(Role role) {
        return person != null && person.roles().contains(role);
    }

    /** Whether what was read from files is theirs to go through. */
    public boolean isDecider() {
        return person != null && person.roles().stream().anyMatch(Act.DECIDE.own()::contains);
    }

    public boolean isWriter() {
        return has(Role.WRITER);
    }

    public boolean isSupervisor() {
        return has(Role.SUPERVISOR);
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }

    /** Whether the person reads reports that are not published. */
    public boolean isReader() {
        return person != null && person.roles().stream().anyMatch(Act.READ.own()::contains);
    }

    public String agencyPath() {
        return Paths.agency(office.id());
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

    public String analysisPath() {
        return agencyPath() + "/analysis";
    }

    public String belowPath() {
        return agencyPath() + "/below";
    }

    public String noticesPath() {
        return agencyPath() + "/notices";
    }
}
