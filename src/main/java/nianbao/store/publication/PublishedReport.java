package nianbao.store.publication;

import nianbao.store.edit.StoredReport;

/**
 * A report with one of its publications.
 *
 * @param report      with its agency
 * @param publication in force, unless said otherwise
 */
public record PublishedReport(StoredReport report, Publication publication) {

    /** The agency as printed. */
    public String agency() {
        return publication.agency(report);
    }

    public String title() {
        return publication.title(report);
    }
}
