package nianbao.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.output.OutputKind;
import nianbao.report.Space;
import nianbao.store.publication.OpenReports;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;
import nianbao.store.publication.PublishedReport;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Moments;
import nianbao.web.frame.OpenSide;
import nianbao.web.open.OpenReportPage.OpenFile;
import nianbao.web.open.OpenReportPage.OpenVersionLine;
import nianbao.web.view.ReadField;
import nianbao.web.view.ReportMarkup;

/** Makes the public pages of an agency's reports. */
@ApplicationScoped
public class OpenReportPageMaker {

    /** What citizens read with comes first, by the names they know. */
    private static final Map<OutputKind, String> TO_READ = toRead();

    private final Publications publications;
    private final OpenReports reports;
    private final Clock clock;

    OpenReportPageMaker(Publications publications, OpenReports reports, Clock clock) {
        this.publications = publications;
        this.reports = reports;
        this.clock = clock;
    }

    private static Map<OutputKind, String> toRead() {
        var names = new LinkedHashMap<OutputKind, String>();
        names.put(OutputKind.PDF, "PDF");
        names.put(OutputKind.DOCX, "Word");
        names.put(OutputKind.HTML, "网页");
        names.put(OutputKind.OFD, "OFD 版式文件");
        names.put(OutputKind.XLSX, "Excel 表格");
        names.put(OutputKind.TXT, "纯文本");
        return names;
    }

    /** @param years an agency's reports in force, at least one */
    OpenReportPage.OfAgency agency(List<PublishedReport> years) {
        var agency = years.getFirst().report().agency;
        var printed = reports.printedDates(years);
        return new OpenReportPage.OfAgency(agency.name, agency.parent == null ? "" : agency.parent.name,
                agency.parent == null ? null : OpenSide.PATH + "?below=" + agency.parent.id,
                years.stream()
                        .map(p -> new OpenReportPage.OpenYear(p.report().year, p.title(), OpenSide.path(p), PublicDate.of(p, printed.get(p.report().id), clock),
                                p.publication().number > 1 ? "第 " + p.publication().number + " 版" : ""))
                        .toList());
    }

    /** @param all every version of the report, the one in force first */
    OpenReportPage page(PublishedReport shown, List<PublishedReport> all) {
        var report = publications.report(shown.report(), shown.publication());
        var printed = new OpenReportPage.OpenText(shown.publication().format().name(), ReportMarkup.of(report, shown.title(), List.of()),
                ReadField.foreign(report));
        return new OpenReportPage(shown.title(), shown.report().year,
                new OpenReportPage.OfWhom(shown.agency(), shown.printedAgency(), OpenSide.path(shown.report().agency.id)), shown(shown, all), printed,
                new OpenReportPage.OpenDownloads(files(shown), OpenSide.path(shown) + ".json"), versions(shown, all));
    }

    private OpenReportPage.OpenVersion shown(PublishedReport shown, List<PublishedReport> all) {
        var publication = shown.publication();
        boolean inForce = shown == all.getFirst();
        return new OpenReportPage.OpenVersion(publication.number, date(shown), inForce ? corrects(publication) : "",
                inForce ? "" : corrected(all.get(all.indexOf(shown) - 1).publication()), inForce ? null : OpenSide.path(shown));
    }

    private List<OpenVersionLine> versions(PublishedReport shown, List<PublishedReport> all) {
        var versions = new ArrayList<OpenVersionLine>();
        for (int i = 0; i < all.size(); i++) {
            var version = all.get(i);
            versions.add(new OpenVersionLine(i == 0 ? OpenSide.path(version) : OpenSide.versionPath(version),
                    "第 " + version.publication().number + " 版" + (i == 0 ? "（现行）" : ""), date(version),
                    i == 0 ? "" : corrected(all.get(i - 1).publication()), version == shown));
        }
        return versions;
    }

    /** What a 更正 put right; "" of a first publication. */
    private static String corrects(Publication publication) {
        return publication.reason == null ? "" : Space.strip(publication.reason);
    }

    private String date(PublishedReport report) {
        return PublicDate.of(report, publications.report(report.report(), report.publication()).text(OpenReports.DATE), clock);
    }

    private String corrected(Publication by) {
        return "已被更正（" + date(by.at) + "）" + (by.reason == null || by.reason.isBlank() ? "" : "：" + by.reason);
    }

    private List<OpenFile> files(PublishedReport shown) {
        var path = OpenSide.versionPath(shown) + "/report.";
        var files = new ArrayList<OpenFile>();
        var outputs = publications.outputs(shown.publication());
        // Data is offered once, below.
        TO_READ.forEach((kind, name) -> outputs.stream().filter(output -> output.kind.equals(kind.ending()))
                .forEach(output -> files.add(new OpenFile(path + output.kind, name, Attachment.size(output.file.size), output.sha256))));
        var original = shown.publication().file;
        if (original != null) {
            files.add(new OpenFile(path + ending(original.name), "公布的文件（" + ending(original.name) + "）", Attachment.size(original.size), ""));
        }
        return files;
    }

    /** What a file's name ends in, as an address takes it. */
    static String ending(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") && name.indexOf('.') >= 0 ? ending : "bin";
    }

    private String date(Instant at) {
        return Moments.date(at.atZone(clock.getZone()).toLocalDate());
    }
}
