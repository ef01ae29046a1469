package nianbao.store.report;

import java.time.Instant;
import java.util.List;
import nianbao.report.Rollup;
import nianbao.store.edit.StoredReport;
import nianbao.store.publication.PublishedReport;
import nianbao.store.who.Agency;

/**
 * The agencies right below a government in a year, and what they published, added up.
 *
 * @param parts  those whose report is out, in the order of {@code rollup.reports()}
 * @param absent those whose report is not
 * @param closed those that ceased to exist in that year or later and published none
 */
public record ReportsBelow(List<PublishedReport> parts, List<AbsentReport> absent, List<Agency> closed, Rollup rollup) {

    /**
     * An agency whose report is not out yet.
     *
     * @param state {@code null} when it was not begun
     * @param since when it came to stand there; {@code null} when it was not begun
     */
    public record AbsentReport(Agency agency, StoredReport.ReportState state, Instant since) {

        public String label() {
            return state == null ? "未开始" : state.label();
        }
    }

    /** How history and forms name where the figures come from. */
    String source() {
        return "汇总 " + parts.size() + " 个机关";
    }
}
