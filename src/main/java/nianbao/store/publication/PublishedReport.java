package nianbao.store.publication;

import nianbao.store.edit.StoredReport;

/**
 * A report with one of its publications.
 *
 * @param report      with its agency
 * @param publication in force, unless said otherwise
 */
public record PublishedReport(StoredReport report, Publication publication) {

    /** The agency as it is registered, whatever a file that was read in says. */
    public String agency() {
        return report.agency.name;
    }

    /** The agency as printed where that is another name, "" where it is not. */
    public String printedAgency() {
        var printed = publication.agency(report);
        return printed.equals(agency()) ? "" : printed;
    }

    public String title() {
        return publication.title(report);
    }
}
