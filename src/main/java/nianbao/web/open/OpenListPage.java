package nianbao.web.open;

import java.util.List;

/**
 * Published reports of a year.
 *
 * @param year  0 when there is none of any year
 * @param years to choose from
 * @param next  address of the page after this one, {@code null} at the end
 * @param data  query of the same choice for the data's addresses
 */
public record OpenListPage(String title, int year, List<OpenLink> years, OpenPlace place, OpenSearch search, List<OpenReportRow> rows, String next,
        String data) {

    /**
     * Which agencies are listed.
     *
     * @param top   number of the agency whose reports and those below it are shown, {@code null}: of all
     * @param above those above it
     * @param below those right below it, level by level
     */
    public record OpenPlace(Long top, List<OpenLink> above, List<Level> below) {
    }

    /** Agencies of a kind. */
    public record Level(String label, List<OpenLink> agencies) {
    }

    /**
     * @param name  what was searched for, "" for nothing
     * @param whole whether only whole names are found
     * @param kind  the kind of agencies that is shown, "" for all
     * @param kinds to choose from, none where agencies are too many to be looked through
     */
    public record OpenSearch(String name, boolean whole, String kind, List<OpenLink> kinds) {
    }

    /** @param path {@code null} for the one that is shown */
    public record OpenLink(String name, String path) {
    }

    /** @param printed the name that the report bears, "" where it is the registered one */
    public record OpenReportRow(String name, String printed, String path, String kind, String above, String at) {
    }
}
