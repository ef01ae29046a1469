package nianbao.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Allowance;
import nianbao.check.rule.Dossier;
import nianbao.check.rule.WholeChecks;
import nianbao.document.Composer;
import nianbao.output.PdfWriter;
import nianbao.report.AgencyKind;
import nianbao.report.ReadReport;
import nianbao.report.Report;

/** Everything there is to remark on a report: what the checks find, and what shows only in its file or on paper. */
public final class Inspection {

    /** Since the regulation of 2019; before, every report was due by 31 March. */
    private static final int DUE_SINCE = 2019;
    private static final Logger LOG = Logger.getLogger(Inspection.class.getName());

    private Inspection() {
    }

    /** What the checks find, and the characters no font has: they would stop signing, so whoever writes is told. */
    public static List<Finding> of(Dossier dossier) {
        var findings = new ArrayList<>(AllChecks.all(dossier));
        try {
            glyphs(dossier.report(), findings);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, "A report could not be laid out", e);
            findings.add(Finding.of("check.failed", List.of(), "“字库里没有的字”没有核对成", "其余各项已核对。请把这份报告交给管理员查看原因。"));
        }
        return AllChecks.inOrder(dossier, findings);
    }

    /**
     * What there is to remark on a published report: also what reading saw of its form.
     *
     * @param earlier earlier years' reports of the same agency, in any order
     */
    public static List<Finding> of(ReadReport read, List<Report> earlier) {
        return of(read, Dossier.published(read.report(), earlier));
    }

    /** The same beside others of one upload. */
    public static List<Finding> of(ReadReport read, List<Report> earlier, Allowance allowance) {
        return of(read, Dossier.published(read.report(), earlier).within(allowance));
    }

    private static List<Finding> of(ReadReport read, Dossier published) {
        var report = read.report();
        var dossier = published;
        if (report.year() >= DUE_SINCE && !report.agency().isEmpty()) {
            var kind = AgencyKind.named(report.agency());
            dossier = dossier.due(kind.deadline(report.year()));
        }
        var findings = new ArrayList<>(of(dossier));
        WholeChecks.title(report, read.title()).ifPresent(findings::add);
        findings.addAll(ReadingFindings.of(read));
        return AllChecks.inOrder(dossier, findings);
    }

    private static void glyphs(Report report, List<Finding> findings) {
        for (var glyph : PdfWriter.missing(Composer.compose(report, false))) {
            var field = glyph.field();
            findings.add(Finding.of("glyph.missing", field == null ? List.of() : List.of(field),
                    (field == null ? "标题" : report.format().nameOf(field)) + "：字库里没有 " + glyph.name(),
                    "排印时会缺字。请核对这个字，或者改用通用写法。"));
        }
    }
}
