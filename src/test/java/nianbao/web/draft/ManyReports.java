package nianbao.web.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.Drafts;
import nianbao.output.JsonWriter;
import nianbao.report.ReadReport;
import nianbao.report.Report;

/** Files of reports as offices send them in, invented. */
public final class ManyReports {

    private ManyReports() {
    }

    /** A report in order, but for the fields given. */
    public static byte[] file(String agency, int year, String... fieldsAndTexts) {
        var written = Drafts.with(Drafts.inOrder(), "overview", "本机关依法公开信息，专人管理栏目，按月核对。", "problems",
                year + "年发现第" + agency.length() + "栏目更新晚了" + year % 100 + "天，已改为每周一核对。", "other-matters", "本年度没有收取信息处理费。",
                "signature", agency, "date", year + 1 + "年1月20日");
        var report = Drafts.with(written, fieldsAndTexts);
        return file(new Report(report.format(), agency, year, report.fields()));
    }

    /** One that carries in other than the year before carried out, and whose sums do not hold. */
    public static byte[] wrong(String agency, int year) {
        return file(agency, year, "applications.carried-in.natural", "7");
    }

    static byte[] file(Report report) {
        var read = new ReadReport(report.format(), report.agency(), report.year(), report.title(), report.fields(), List.of());
        return JsonWriter.write(read).getBytes(StandardCharsets.UTF_8);
    }
}
