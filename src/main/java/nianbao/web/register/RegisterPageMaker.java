package nianbao.web.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.format.Section;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.RegisterChecks;
import nianbao.register.RegisterNotes;
import nianbao.register.RegisterOptions;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.report.Totals;
import nianbao.store.edit.StoredReport;
import nianbao.store.register.Registers;
import nianbao.store.report.Reports;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.view.ReportHead;

/** Makes the page on which a register lies beside the report. */
@ApplicationScoped
public class RegisterPageMaker {

    private static final int MOST_NOTES = 300;
    /** More are folded. */
    private static final int FIRST_NOTES = 8;
    private static final String SAME = "same";
    private static final String BLANK = "blank";

    private final Registers registers;
    private final Reports reports;
    private final Clock clock;

    RegisterPageMaker(Registers registers, Reports reports, Clock clock) {
        this.registers = registers;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param every whether to tick cells that somebody filled, too */
    RegisterPage page(StoredReport stored, boolean writes, boolean every, String limit, String pasted, String message) {
        var base = Paths.report(stored) + "/register";
        boolean writable = writes && stored.isEditable();
        var kept = registers.find(stored).map(found -> kept(stored, found, writable, every)).orElse(null);
        int open = kept == null ? registers.open(stored.agency.id, stored.year - 1, stored).size() : 0;
        return new RegisterPage(base, ReportHead.of(stored), kept, open, writable, limit, new RegisterPage.Tried(pasted, message));
    }

    private RegisterPage.KeptRegister kept(StoredReport stored, Registers.CountedRegister found, boolean writable, boolean every) {
        var snapshot = reports.load(stored);
        var report = reports.whole(stored);
        var taken = registers.taken(stored);
        var counted = new Report(report.format(), report.agency(), report.year(), found.count().fields());
        var base = Paths.report(stored) + "/register";
        var tables = new ArrayList<RegisterPage.CountedTable>();
        int fresh = 0, differing = 0;
        for (var section : report.format().sections()) {
            var lines = new ArrayList<RegisterPage.CountLine>();
            for (var code : report.format().fields(section)) {
                if (section.kind() == Section.SectionKind.TABLE && found.count().fields().containsKey(code)) {
                    lines.add(line(code, found, snapshot.report(), report, taken, writable, every));
                }
            }
            if (!lines.isEmpty()) {
                fresh += (int) lines.stream().filter(line -> line.choice() && (line.style().equals(BLANK) || taken.contains(line.code()))).count();
                differing += (int) lines.stream().filter(line -> line.choice() && line.differs() && !taken.contains(line.code())).count();
                tables.add(table(section, CountMarkup.of(counted, base, lines), lines));
            }
        }
        var record = found.record();
        int requests = found.register().requests().size();
        int nowhere = found.count().nowhere().size();
        return new RegisterPage.KeptRegister(new RegisterPage.RegisterOrigin(record.name, Moments.of(record.createdAt, clock) + " " + record.createdBy.name),
                new RegisterPage.Requests(requests, requests - nowhere, nowhere), snapshot.version(),
                new RegisterPage.Takeover(fresh, differing, every), tables, notes(stored, found), contradictions(stored, found, report));
    }

    private static RegisterPage.CountedTable table(Section section, String markup, List<RegisterPage.CountLine> lines) {
        return new RegisterPage.CountedTable(section.code(), section.title(), markup, lines.stream().filter(RegisterPage.CountLine::differs).toList(),
                lines.stream().filter(line -> line.choice() && line.style().equals(BLANK)).toList(),
                (int) lines.stream().filter(line -> line.style().equals(SAME)).count());
    }

    /** A total that nobody typed computes itself: there is nothing to take. */
    private static RegisterPage.CountLine line(String code, Registers.CountedRegister found, Report typed, Report whole, Set<String> taken, boolean writable,
            boolean every) {
        var count = found.count().fields().get(code);
        var value = whole.text(code);
        var style = Figure.of(value).isBlank() ? BLANK : Figure.of(value).equals(Figure.of(count)) ? SAME : RegisterPage.DIFFERS;
        boolean choice = writable && !style.equals(SAME) && !Totals.isComputed(typed, code);
        var before = found.last().getOrDefault(code, count);
        return new RegisterPage.CountLine(code, whole.format().nameOf(code), count, value, before.equals(count) ? "" : before, choice,
                choice && (every || style.equals(BLANK) || taken.contains(code)), style);
    }

    private RegisterPage.Notes notes(StoredReport stored, Registers.CountedRegister found) {
        var remarks = RegisterNotes.ofRequests(found.register(), found.count(), carriedOut(stored));
        var all = new ArrayList<RegisterRemark>(remarks);
        all.addAll(found.register().remarks());
        var notes = new ArrayList<>(missing(stored, found));
        all.stream().limit(MOST_NOTES).forEach(remark -> notes.add(new RegisterPage.RegisterNote(remark.message(),
                RegisterRowsMaker.path(stored, found, remark))));
        if (all.size() > MOST_NOTES) {
            notes.add(new RegisterPage.RegisterNote("还有 " + (all.size() - MOST_NOTES) + " 条没有列出", null));
        }
        int first = Math.min(FIRST_NOTES, notes.size());
        return new RegisterPage.Notes(notes.subList(0, first), notes.subList(first, notes.size()));
    }

    /** Each leads to its line in last year's register. */
    private List<RegisterPage.RegisterNote> missing(StoredReport stored, Registers.CountedRegister found) {
        var missing = RegisterChecks.missing(found.register(), registers.open(stored.agency.id, stored.year - 1, stored));
        if (missing.isEmpty()) {
            return List.of();
        }
        var last = reports.find(stored.agency.id, stored.year - 1);
        var row = stored.format().register().orElseThrow().carriedOut();
        return missing.stream().limit(MOST_NOTES)
                .map(request -> new RegisterPage.RegisterNote("上年台账" + request.origin().text() + "到年底没有办结，今年的台账里没有这个登记号，请看是不是漏登",
                        last.map(before -> RegisterRowsMaker.path(before, row, request)).orElse(null)))
                .toList();
    }

    /** By kind of applicant, what last year's report carried out; empty when there is none. */
    private Map<String, Integer> carriedOut(StoredReport stored) {
        var carried = new HashMap<String, Integer>();
        var last = lastYear(stored);
        for (var kind : RegisterOptions.of(stored.format(), "kind").keySet()) {
            last.map(report -> report.figure(stored.format().register().orElseThrow().carriedOut() + "." + kind)).filter(Figure::isNumber)
                    .ifPresent(figure -> carried.put(kind, figure.number().intValue()));
        }
        return carried;
    }

    private Optional<Report> lastYear(StoredReport stored) {
        return reports.find(stored.agency.id, stored.year - 1).map(reports::whole);
    }

    /** What the report's prose would say against its tables, had they the register's figures. */
    private List<RegisterPage.ContradictionLine> contradictions(StoredReport stored, Registers.CountedRegister found, Report report) {
        var fields = new HashMap<>(report.fields());
        fields.putAll(found.count().fields());
        var counted = new Report(report.format(), report.agency(), report.year(), Totals.fill(report.format(), fields));
        var cells = found.count().fields().keySet();
        return ProseAgainst.register(counted, cells).stream()
                .map(finding -> new RegisterPage.ContradictionLine(finding.message() + "。" + finding.detail(),
                        Paths.report(stored) + "/" + report.format().place(finding.fields().getFirst()).code(),
                        Paths.report(stored) + "/register/" + finding.fields().stream().filter(cells::contains).findFirst().orElseThrow()))
                .toList();
    }
}
