package nianbao;

import java.util.HashMap;
import java.util.Map;
import nianbao.format.CellType;
import nianbao.format.Formats;
import nianbao.report.Report;

/** Reports for tests, invented. */
public final class Drafts {

    public static final String AGENCY = "清河县水务局";

    private Drafts() {
    }

    /** A report of that year with these fields: code, text, code, text … */
    public static Report draft(int year, String... fieldsAndTexts) {
        return new Report(Formats.ofYear(year).orElseThrow(), AGENCY, year, fields(Map.of(), fieldsAndTexts));
    }

    /** The same with 0 in every number cell but those given; totals are left to compute themselves. */
    public static Report zeros(int year, String... fieldsAndTexts) {
        var format = Formats.ofYear(year).orElseThrow();
        var zeros = new HashMap<String, String>();
        format.cells().values().stream()
                .filter(c -> c.type() != CellType.TEXT && !format.totals().containsKey(c.code()))
                .forEach(c -> zeros.put(c.code(), "0"));
        return new Report(format, AGENCY, year, fields(zeros, fieldsAndTexts));
    }

    /** Fields of a report in which nothing is missing and nothing is wrong. */
    public static Map<String, String> complete(int year, String agency) {
        return zeros(year, "preface", "本报告由" + agency + "编制。", "overview", "全年公开工作平稳有序。", "problems", "图解还不够细，下一步逐项补齐。",
                "other-matters", "没有收取信息处理费。", "signature", agency, "date", (year + 1) + "年1月12日").fields();
    }

    /** The same report with other texts in some fields. */
    public static Report with(Report report, String... fieldsAndTexts) {
        return new Report(report.format(), report.agency(), report.year(), fields(report.fields(), fieldsAndTexts));
    }

    /** Every total typed, every relation holds. */
    public static Report inOrder() {
        return zeros(2025, "applications.received.natural", "10", "applications.received.legal", "2",
                "applications.granted.natural", "9", "applications.partial.legal", "2",
                "applications.carried-out.natural", "1").withTotals();
    }

    /** Results and balance of one column both want 10 for its total; its row, which holds, wants the 9 that is there. */
    public static Report torn() {
        return with(inOrder(), "applications.granted.natural", "10", "applications.granted.total", "10",
                "applications.received.natural", "11", "applications.received.total", "13",
                "applications.denied.law.total", "/", "applications.carried-out.total", "/");
    }

    private static Map<String, String> fields(Map<String, String> base, String... fieldsAndTexts) {
        var fields = new HashMap<>(base);
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            fields.put(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
        }
        return fields;
    }
}
