package nianbao.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Allowance;
import nianbao.format.Severity;
import nianbao.input.file.Bundle;
import nianbao.input.file.ReadingBudget;
import nianbao.inspect.Folder.CheckedFile;
import nianbao.inspect.Inspection;
import nianbao.inspect.SameAgency;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Unreadable;
import nianbao.web.arrival.BroughtFile;
import nianbao.web.view.FindingView;
import org.jboss.logging.Logger;

/** Reads and checks the files of one upload, each with the earlier years that came with it. */
@ApplicationScoped
public class Inspections {

    private static final Logger LOG = Logger.getLogger(Inspections.class);

    private static final int MOST_NAMED = 20;

    private final Uploads uploads;
    private final UploadReader readings;

    Inspections(Uploads uploads, UploadReader readings) {
        this.uploads = uploads;
        this.readings = readings;
    }

    /** A file of an upload: what was read of it, or why nothing was. */
    record OpenedUpload(String name, ReadReport read, String fault) {
    }

    /** One row a file, those with most errors first, those that are no report last. */
    List<InspectionsPage.InspectionRow> of(List<BroughtFile> brought) {
        var opened = opened(brought);
        var reports = opened.stream().filter(o -> o.read() != null).map(o -> o.read().report()).toList();
        var allowance = Allowance.ofUpload();
        return opened.stream().map(o -> row(o, reports, allowance)).sorted(Comparator
                .comparing((InspectionsPage.InspectionRow r) -> r.refused() != null)
                .thenComparing(Comparator.comparingLong((InspectionsPage.InspectionRow r) -> r.count().errors()).reversed())
                .thenComparing(Comparator.comparingLong((InspectionsPage.InspectionRow r) -> r.count().warnings()).reversed())).toList();
    }

    /** All files of an upload, those of zips among them, in order. */
    List<OpenedUpload> opened(List<BroughtFile> brought) {
        var opened = new ArrayList<OpenedUpload>();
        uploads.each(brought, (item, budget) -> opened.add(open(item, budget)),
                busy -> opened.add(new OpenedUpload(busy, null, "正在读入的文件太多，请过一两分钟再检查这一份")),
                (zip, left) -> opened.add(new OpenedUpload(zip, null, leftOut(left))));
        return opened;
    }

    /** What was left out must not look checked. */
    private static String leftOut(List<String> files) {
        var named = files.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        return "压缩包里有 " + files.size() + " 个文件没有检查，是系统自己生成的，不是报告：" + named + (files.size() > MOST_NAMED ? "等" : "");
    }

    private OpenedUpload open(Bundle.BundleItem item, ReadingBudget budget) {
        if (item.fault() != null) {
            return new OpenedUpload(item.name(), null, item.fault());
        }
        try {
            return new OpenedUpload(item.name(), readings.read(item.bytes(), item.name(), budget).report(), null);
        } catch (Unreadable reason) {
            return new OpenedUpload(item.name(), null, reason.getMessage());
        }
    }

    private static InspectionsPage.InspectionRow row(OpenedUpload opened, List<Report> reports, Allowance allowance) {
        if (opened.read() == null) {
            return refused(opened.name(), opened.fault());
        }
        try {
            var read = opened.read();
            return row(new CheckedFile(opened.name(), read.agency(), read.year(),
                    Inspection.of(read, SameAgency.earlier(read.report(), reports), allowance), null), read);
        } catch (RuntimeException | StackOverflowError e) {
            // One odd file must not take the others' results along.
            LOG.error("A file could not be checked", e);
            return refused(opened.name(), "文件读得出来，但是无法检查，请联系管理员");
        }
    }

    private static InspectionsPage.InspectionRow refused(String name, String fault) {
        var checked = new CheckedFile(name, "", 0, List.of(), fault);
        return new InspectionsPage.InspectionRow(name, "", 0, "", InspectionsPage.InspectionCounts.NONE, fault, List.of(), KeptFindings.write(checked));
    }

    private static InspectionsPage.InspectionRow row(CheckedFile checked, ReadReport read) {
        var findings = checked.findings();
        var lines = findings.stream().sorted(Comparator.comparing(Finding::severity))
                .map(f -> new InspectionsPage.InspectionLine(FindingView.style(f.severity()),
                        f.severity().label(), AllChecks.section(f, read.format()).title(), f.message(), f.detail()))
                .toList();
        return new InspectionsPage.InspectionRow(checked.file(), checked.agency(), checked.year(), read.format().name(),
                new InspectionsPage.InspectionCounts(AllChecks.count(findings, Severity.ERROR), AllChecks.count(findings, Severity.WARNING),
                        AllChecks.count(findings, Severity.NOTE)),
                null, lines, KeptFindings.write(checked));
    }

}
