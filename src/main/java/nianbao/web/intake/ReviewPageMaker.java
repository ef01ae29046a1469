package nianbao.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.account.Act;
import nianbao.check.AllChecks;
import nianbao.check.rule.Dossier;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.input.find.PageDate;
import nianbao.input.source.Seen;
import nianbao.input.source.SourcedReport;
import nianbao.inspect.Inspection;
import nianbao.report.ChineseDate;
import nianbao.report.Note;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.ReportYears;
import nianbao.report.Space;
import nianbao.store.file.PendingImport;
import nianbao.store.intake.Imports;
import nianbao.store.publication.OpenReports;
import nianbao.web.frame.Choice;
import nianbao.web.frame.Moments;
import nianbao.web.frame.OpenSide;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;
import nianbao.web.view.DoubtView;
import nianbao.web.view.FindingView;
import nianbao.web.view.FindingViews;
import nianbao.web.view.ReadField;
import nianbao.web.view.SaveState;
import nianbao.web.view.SourceViews;
import nianbao.web.view.TableViews;

/** Makes the page on which somebody goes through what was read. */
@ApplicationScoped
public class ReviewPageMaker {

    /** More links than this under a doubt are no help. */
    static final String UNPLACED = "text.unplaced";

    private final UploadReader readings;
    private final Imports imports;
    private final OpenSide openSide;
    private final Visitor visitor;
    private final Clock clock;

    ReviewPageMaker(UploadReader readings, Imports imports, OpenSide openSide, Visitor visitor, Clock clock) {
        this.readings = readings;
        this.imports = imports;
        this.openSide = openSide;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** Whether a name printed in a report is plainly another than the agency's. */
    static boolean isOther(String printed, String own) {
        var tight = Space.tight(printed);
        return !tight.isEmpty() && !tight.equals(Space.tight(own));
    }

    /**
     * @param typed    texts that could not be kept, by field: shown instead of what is stored
     * @param messages what went wrong, in words
     */
    public ReviewPage page(PendingImport pending, Map<String, String> typed, List<String> messages) {
        var read = pending.report();
        var fields = new LinkedHashMap<>(read.fields());
        fields.putAll(typed);
        var report = new Report(read.format(), read.agency(), read.year(), fields);
        var reading = readings.of(pending);
        var sources = new SourceViews(pending.file.name);
        var notes = read.notes().stream().filter(n -> !n.code().equals(UNPLACED)).toList();
        var numbers = numbers(notes);
        var parts = parts(report, notes, numbers, reading, sources);
        var rest = new ReviewPage.Rest(foreign(read, fields, numbers), unplaced(read, sources),
                read.format().prose().stream().map(code -> new ReviewPage.ReviewTarget(code, read.format().nameOf(code))).toList());
        var state = SaveState.saved(pending.version, pending.version == 0 ? "还没有改动" : "已保存 " + Moments.of(pending.changedAt, clock));
        var offered = report.isBlank(OpenReports.DATE) ? reading.flatMap(this::offered).orElse(null) : null;
        return new ReviewPage(file(pending), new ReviewPage.KeptCorrections(state, messages), whole(read, pending, notes, sources, offered),
                summary(report, notes, parts, rest), parts, reading.isPresent(), rest,
                new ReviewPage.Decision(ReportYears.allows(read.year(), LocalDate.now(clock)), publicity(report, offered), draftHint(read),
                        visitor.may(Act.SIGN, pending.agency.id)));
    }

    private ReviewPage.ReviewFile file(PendingImport pending) {
        return new ReviewPage.ReviewFile(ImportListResource.path(pending.agency, pending), Paths.imports(pending.agency), pending.file.name,
                position(pending));
    }

    private ReviewPage.Whole whole(ReadReport read, PendingImport pending, List<Note> notes, SourceViews sources, ReviewPage.OfferedDate offered) {
        var doubts = new ArrayList<DoubtView>();
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).fields().stream().noneMatch(read.format()::has)) {
                doubts.add(DoubtView.of(i + 1, notes.get(i), read.format(), sources));
            }
        }
        return new ReviewPage.Whole(read.agency(), read.title(), read.year(), warning(read, pending), years(read.year()),
                editions(read.format()), doubts, offered);
    }

    /** The day that stands beside the report on its page, for one without a date of its own. */
    private Optional<ReviewPage.OfferedDate> offered(SourcedReport reading) {
        return PageDate.in(reading.source(), reading.report().year(), LocalDate.now(clock))
                .map(date -> new ReviewPage.OfferedDate(OpenReports.DATE, date.where(), ChineseDate.of(date.day())));
    }

    private static List<ReviewPage.ReviewPart> parts(Report report, List<Note> notes, Map<String, List<Integer>> numbers,
            Optional<SourcedReport> reading, SourceViews sources) {
        var format = report.format();
        var findings = Inspection.of(Dossier.published(report, List.of())).stream().filter(f -> f.severity() != Severity.NOTE)
                .collect(Collectors.groupingBy(f -> AllChecks.section(f, format)));
        return format.sections().stream().map(section -> part(section, report, notes, numbers,
                findings.getOrDefault(section, List.of()).stream().map(f -> FindingViews.onPage(f, format)).toList(), reading, sources)).toList();
    }

    private static ReviewPage.ReviewSummary summary(Report report, List<Note> notes, List<ReviewPage.ReviewPart> parts, ReviewPage.Rest rest) {
        var format = report.format();
        int cells = (int) report.fields().keySet().stream().filter(f -> format.cell(f) != null).count();
        int errors = (int) parts.stream().flatMap(p -> p.findings().stream()).filter(f -> f.style().equals("err")).count();
        return new ReviewPage.ReviewSummary(cells, format.cells().size() - cells, notes.size(),
                (int) rest.unplaced().stream().filter(u -> !u.placed()).count(), errors);
    }

    private String publicity(Report report, ReviewPage.OfferedDate offered) {
        if (!openSide.isOpen()) {
            return "存好以后只有登录的人能看到。";
        }
        var date = Space.strip(report.text(OpenReports.DATE));
        return "存好以后，任何人都能在公开页面上看到、下载原件；"
                + (!date.isEmpty() ? "公布日期用成文日期（" + date + "）。"
                        : "原文没有写成文日期，请在“落款”里补上" + (offered == null ? "" : "（可以填入网页上的" + offered.where() + "）") + "，公开页面用它作公布日期。");
    }

    private static String draftHint(ReadReport read) {
        var own = Formats.ofYear(read.year()).orElse(read.format());
        long lost = read.fields().entrySet().stream().filter(e -> !own.has(e.getKey()) && !e.getValue().isBlank()).count();
        return lost == 0 ? null : "草稿按" + own.name() + "格式，有 " + lost + " 项不在其中，不带入。";
    }

    private static String warning(ReadReport read, PendingImport pending) {
        if (read.agency().isBlank()) {
            return "文件里没有写明是哪个机关的报告，请核对是不是" + pending.agency.name + "的。";
        }
        return isOther(read.agency(), pending.agency.name) ? "文件上的机关是“" + read.agency() + "”，与本机关“" + pending.agency.name
                + "”不同。如果是改名以前的报告，可以照存；如果是别的机关的，请放弃。" : null;
    }

    private String position(PendingImport pending) {
        var all = imports.list(pending.agency.id).stream().map(p -> p.id).toList();
        return all.size() < 2 ? null : "第 " + (all.indexOf(pending.id) + 1) + " 份，共 " + all.size() + " 份待处理";
    }

    private List<Choice> years(int year) {
        var choices = new ArrayList<Choice>();
        var all = ReportYears.all(LocalDate.now(clock));
        if (!all.contains(year)) {
            choices.add(new Choice("", "请选择年度", true));
        }
        all.forEach(y -> choices.add(new Choice(Integer.toString(y), y + "年", y == year)));
        return choices;
    }

    private static List<Choice> editions(ReportFormat format) {
        return Formats.all().stream().map(f -> new Choice(f.edition(), f.name(), f == format)).toList();
    }

    private static Map<String, List<Integer>> numbers(List<Note> notes) {
        var numbers = new HashMap<String, List<Integer>>();
        for (int i = 0; i < notes.size(); i++) {
            int number = i + 1;
            notes.get(i).fields().forEach(f -> numbers.computeIfAbsent(f, x -> new ArrayList<>()).add(number));
        }
        return numbers;
    }

    private static ReviewPage.ReviewPart part(Section section, Report report, List<Note> notes, Map<String, List<Integer>> numbers,
            List<FindingView> findings, Optional<SourcedReport> reading, SourceViews sources) {
        var format = report.format();
        var doubts = new ArrayList<DoubtView>();
        for (int i = 0; i < notes.size(); i++) {
            var known = notes.get(i).fields().stream().filter(format::has).toList();
            var here = known.stream().filter(f -> format.sectionOf(f) == section).toList();
            if (!here.isEmpty()) {
                boolean again = format.sectionOf(known.getFirst()) != section;
                doubts.add(DoubtView.of(i + 1, again ? null : "d-" + (i + 1), notes.get(i), here, format, sources));
            }
        }
        var source = reading.map(r -> sources.views(PartSource.of(section, r), seen(section, format, r))).orElse(List.of());
        var text = report.text(section.code());
        return new ReviewPage.ReviewPart(section, section.kind() == Section.SectionKind.TABLE ? TableViews.printed(section, report, numbers) : null,
                section.kind() == Section.SectionKind.PROSE ? text : null, rows(text),
                section.lines().stream().map(l -> new ReadField(l.code(), l.label(), report.text(l.code()),
                        numbers.getOrDefault(l.code(), List.of()))).toList(),
                doubts, findings, source);
    }

    private static Map<String, Seen> seen(Section section, ReportFormat format, SourcedReport reading) {
        var seen = new LinkedHashMap<String, Seen>();
        format.fields(section).stream().filter(reading.seen()::containsKey).forEach(field -> seen.put(field, reading.seen().get(field)));
        return seen;
    }

    /** Height of a text box: some 50 characters a line, within bounds. */
    private static int rows(String text) {
        return (int) Math.clamp(text.lines().mapToInt(line -> 1 + line.length() / 50).sum() + 1L, 3, 24);
    }

    private static List<ReadField> foreign(ReadReport read, Map<String, String> fields, Map<String, List<Integer>> numbers) {
        return fields.entrySet().stream().filter(e -> !read.format().has(e.getKey())).map(e -> new ReadField(e.getKey(),
                Formats.nameOf(e.getKey()), e.getValue(), numbers.getOrDefault(e.getKey(), List.of()))).toList();
    }

    private static List<ReviewPage.Unplaced> unplaced(ReadReport read, SourceViews sources) {
        var unplaced = new ArrayList<ReviewPage.Unplaced>();
        for (int i = 0; i < read.notes().size(); i++) {
            var note = read.notes().get(i);
            if (note.code().equals(UNPLACED)) {
                var text = textOf(note);
                boolean placed = read.fields().values().stream().anyMatch(field -> field.contains(text));
                unplaced.add(new ReviewPage.Unplaced(i, note.message().substring(0, note.message().length() - text.length())
                        .replaceFirst("：$", ""), text, sources.words(note.place()), placed));
            }
        }
        return unplaced;
    }

    /** The text itself, behind the words that say where it stood. */
    static String textOf(Note note) {
        int colon = note.message().indexOf('：');
        return note.message().substring(colon + 1);
    }
}
