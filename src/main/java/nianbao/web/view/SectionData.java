package nianbao.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nianbao.check.relation.CellFault;
import nianbao.check.relation.Wording;
import nianbao.check.text.TextFault;
import nianbao.format.Carry;
import nianbao.format.Formats;
import nianbao.format.Relation;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.report.Prefill;
import nianbao.report.References;
import nianbao.report.Report;
import nianbao.store.report.Snapshot;

/**
 * What the browser's modules need of a section: its cells, its relations, last year's figures and the words for
 * faults. It stands in the page as data, so that the rules are written once, in the edition.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionData(@JsonUnwrapped About about, @JsonUnwrapped SectionCells cells, @JsonUnwrapped FaultWords words,
        @JsonUnwrapped Quotable quotable, @JsonUnwrapped SectionChecks checks) {

    /** @param seen number of the last edit the page shows */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record About(int year, Integer lastYear, int seen, String title, Integer maxLength) {
    }

    /** @param last what the carries need of last year's report, by code */
    public record SectionCells(Map<String, Field> fields, List<Relation> relations, List<Carry> carries, Map<String, String> last) {
    }

    /**
     * What is said of a cell's and of a text's faults, by name.
     *
     * @param say what findings and the balance say besides, see {@link Wording}
     */
    public record FaultWords(Map<String, FaultWording> faults, Map<String, FaultWording> texts, Map<String, String> say) {
    }

    /**
     * @param references figures of the tables that the text quotes or can quote, by code
     * @param standard   the sentences every report has, with the figures they quote; "" when there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quotable(Map<String, QuotedFigure> references, String standard) {
    }

    /**
     * @param found the section's findings when the page was made
     * @param live  checks that run in the browser too; of these {@code found} only tells which are explained
     * @param rules why they matter, by check
     */
    public record SectionChecks(List<FindingView> found, Set<String> live, Map<String, RuleWords> rules) {
    }

    /**
     * @param link   how links call it: its row's number and its column
     * @param source where a prefilled value came from
     * @param help   what counts in the cell, {@code null} where its labels say it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String name, String link, String type, boolean total, String source, String help) {
    }

    public record RuleWords(String why, boolean explainable) {
    }

    /** @param name what the quoted cells are called */
    public record QuotedFigure(String figure, String name) {
    }

    public record FaultWording(String code, String severity, String message, String advice) {
    }

    private static final Pattern NUMBER = Pattern.compile("^([一二三四五六七八九十]+(?=、)|（[一二三四五六七八九十]+）).*");

    /** @param shortName how the agency calls itself in its text, or {@code null} */
    public static SectionData of(Section section, Snapshot snapshot, String shortName, Optional<Report> last, List<FindingView> found) {
        var report = snapshot.report();
        var standard = Prefill.standard(section, report, shortName);
        return new SectionData(
                new About(report.year(), last.map(Report::year).orElse(null), snapshot.version(), section.title(), section.maxLength()),
                cells(section, snapshot, last), faultWords(),
                new Quotable(section.kind() == Section.SectionKind.PROSE ? references(section, report, standard) : Map.of(), standard),
                new SectionChecks(found, live(report.format()), rules(live(report.format()))));
    }

    private static SectionCells cells(Section section, Snapshot snapshot, Optional<Report> last) {
        var format = snapshot.report().format();
        var fields = new LinkedHashMap<String, Field>();
        for (var code : format.entries(section)) {
            var cell = format.cell(code);
            var stored = snapshot.fields().get(code);
            fields.put(code, new Field(format.nameOf(code), link(format, code), cell == null ? "prose" : lower(cell.type()),
                    format.totals().containsKey(code), stored == null ? null : stored.source,
                    cell == null || cell.help().isEmpty() ? null : cell.help()));
        }
        var carries = format.carries().stream().filter(c -> last.isPresent() && fields.containsKey(c.cell())).toList();
        var lastTexts = new LinkedHashMap<String, String>();
        carries.forEach(c -> c.terms().stream().filter(Carry.Term::lastYear)
                .forEach(t -> lastTexts.put(t.cell(), last.orElseThrow().text(t.cell()))));
        return new SectionCells(fields, format.relations(section), carries, lastTexts);
    }

    private static FaultWords faultWords() {
        var faults = new LinkedHashMap<String, FaultWording>();
        Arrays.stream(CellFault.values()).forEach(f -> faults.put(f.name(), new FaultWording(f.code(), lower(f.severity()), f.message(), f.advice())));
        var texts = new LinkedHashMap<String, FaultWording>();
        Arrays.stream(TextFault.values()).forEach(f -> texts.put(f.name(), new FaultWording(f.code(), lower(f.severity()), f.message(), f.advice())));
        return new FaultWords(faults, texts, say());
    }

    private static Map<String, String> say() {
        var say = new LinkedHashMap<String, String>();
        Arrays.stream(Wording.values()).forEach(words -> say.put(words.name(), words.words()));
        return say;
    }

    /** Relations, carry-overs, faults of one cell, and what a text shows at a glance. */
    private static Set<String> live(ReportFormat format) {
        var live = new TreeSet<String>();
        format.relations().forEach(relation -> live.add(relation.code()));
        format.carries().forEach(carry -> live.add(carry.code()));
        Arrays.stream(CellFault.values()).forEach(fault -> live.add(fault.code()));
        Arrays.stream(TextFault.values()).forEach(fault -> live.add(fault.code()));
        return live;
    }

    private static Map<String, RuleWords> rules(Set<String> codes) {
        var rules = new LinkedHashMap<String, RuleWords>();
        codes.forEach(code -> rules.put(code, new RuleWords(Formats.rules().of(code).reason(), Formats.rules().of(code).explainable())));
        return rules;
    }

    private static Map<String, QuotedFigure> references(Section section, Report report, String standard) {
        var format = report.format();
        var complete = report.withTotals();
        var found = new LinkedHashMap<String, QuotedFigure>();
        format.sections().stream().filter(s -> s.kind() == Section.SectionKind.TABLE).flatMap(s -> format.quotable(s).stream())
                .forEach(cell -> found.put(cell.code(), new QuotedFigure(References.figure(complete, cell.code()), cell.name())));
        References.in(report.text(section.code()) + standard, complete)
                .forEach((code, figure) -> found.putIfAbsent(code, new QuotedFigure(figure, format.namesLike(code))));
        return found;
    }

    /** "（七），自然人": long labels shortened to their number, for a link has little room. */
    public static String link(ReportFormat format, String field) {
        var cell = format.cell(field);
        if (cell == null) {
            return format.nameOf(field);
        }
        var parts = new ArrayList<String>();
        if (!cell.rowLabels().isEmpty()) {
            parts.add(NUMBER.matcher(cell.rowLabels().getLast()).replaceFirst("$1"));
        }
        if (!cell.columnLabels().isEmpty() && cell.columnLabels().size() + parts.size() > 1) {
            parts.add(cell.columnLabels().getLast());
        }
        return String.join("，", parts);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** As JSON that may stand inside a script element: no tag can end it early. */
    public String json(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(this).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
