package nianbao.web.view;

import nianbao.format.ReportFormat;
import nianbao.store.edit.StoredReport;
import nianbao.web.frame.Paths;

/**
 * Which report a page is about.
 *
 * @param base  its address
 * @param title what a page about it is headed with
 */
public record ReportHead(String base, int year, String title, ReportFormat format) {

    public static ReportHead of(StoredReport stored) {
        return of(stored, stored.year + "年政府信息公开工作年度报告");
    }

    public static ReportHead of(StoredReport stored, String title) {
        return new ReportHead(Paths.report(stored), stored.year, title, stored.format());
    }
}
