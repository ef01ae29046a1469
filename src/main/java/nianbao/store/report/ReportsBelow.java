package nianbao.store.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.report.Rollup;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.publication.Publication.PublicationKey;

/**
 * The agencies right below a government in a year, and what they published, added up. There may be thousands, so what is said of each is
 * no entity.
 *
 * @param parts  those whose report is out, in the order of {@code rollup.reports()}
 * @param absent those whose report is not
 * @param closed those that ceased to exist in that year or later and published none
 */
public record ReportsBelow(List<AddedReport> parts, List<AbsentReport> absent, List<ClosedAgency> closed, Rollup rollup) {

    /**
     * A report that is added.
     *
     * @param agency  as it is registered, whatever a file that was read in says
     * @param state   of the report: one that is being corrected counts as it was published
     * @param key     of the publication
     * @param edition of the publication
     */
    public record AddedReport(long agencyId, String agency, int year, ReportState state, PublicationKey key, String edition) {

        public ReportFormat format() {
            return Formats.of(edition).orElseThrow();
        }
    }

    /**
     * An agency whose report is not out yet.
     *
     * @param state {@code null} when it was not begun
     * @param since when it came to stand there; {@code null} when it was not begun
     */
    public record AbsentReport(long agencyId, String agency, ReportState state, Instant since) {

        public String label() {
            return state == null ? "未开始" : state.label();
        }
    }

    /** @param successor its name, {@code null} when there is none */
    public record ClosedAgency(String agency, LocalDate on, String successor) {
    }

    /** How history and forms name where the figures come from. */
    String source() {
        return "汇总 " + parts.size() + " 个机关";
    }
}
