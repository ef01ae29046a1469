package nianbao.store.report;

import java.time.LocalDate;
import nianbao.report.ReportYears;
import nianbao.store.base.Rejected;

/** A report was asked for a year that none can be written for. */
public class NoEdition extends Rejected {

    private NoEdition(int year, int first, int newest) {
        super("不能编制" + year + "年的报告：可以编制" + first + "年至" + newest + "年的报告。");
    }

    /** @throws NoEdition when no report can be written for that year (yet) */
    public static void unlessAllowed(int year, LocalDate today) {
        if (!ReportYears.allows(year, today)) {
            throw new NoEdition(year, ReportYears.FIRST, ReportYears.newest(today));
        }
    }
}
