package nianbao.web;

/**
 * What every page's frame shows.
 *
 * @param at             which entry of the main navigation is current: reports, imports, inspections, agency, or ""
 * @param sessionSeconds how long the session lives without a request
 * @param sample         whether the agency is the invented one
 */
public record Chrome(String title, String at, boolean signedIn, long agencyId, String agency, long accountId,
                     String account, long sessionSeconds, boolean sample) {

    static Chrome signedOut(String title) {
        return new Chrome(title, "", false, 0, "", 0, "", 0, false);
    }

    public String agencyPath() {
        return "/agencies/" + agencyId;
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
}
