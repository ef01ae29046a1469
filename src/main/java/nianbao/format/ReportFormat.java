package nianbao.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One official edition of the annual report, immutable. See {@link Formats} for the one a year takes. */
public final class ReportFormat {

    private final String edition;
    private final String name;
    private final String source;
    private final int from;
    private final String title;
    private final List<Section> sections;
    private final List<Relation> relations;
    private final List<Carry> carries;
    private final Map<String, List<String>> across;
    private final List<Chart> charts;
    private final List<String> quotable;
    private final Speech speech;
    private final @Nullable RegisterWords register;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Section> sectionOfField = new LinkedHashMap<>();
    private final Map<String, Relation> totals = new LinkedHashMap<>();

    ReportFormat(String edition, String name, String source, int from, String title,
            List<Section> sections, List<Relation> relations, List<Carry> carries,
            Map<String, List<String>> across, List<String> quotable, List<Chart> charts, Speech speech,
            @Nullable RegisterWords register) {
        this.edition = edition;
        this.name = name;
        this.source = source;
        this.from = from;
        this.title = title;
        this.sections = List.copyOf(sections);
        this.relations = List.copyOf(relations);
        this.carries = List.copyOf(carries);
        this.across = Map.copyOf(across);
        this.charts = List.copyOf(charts);
        this.quotable = List.copyOf(quotable);
        this.speech = speech;
        this.register = register;
        for (var section : sections) {
            for (var field : fieldsOf(section)) {
                sectionOfField.put(field, section);
            }
            section.note().ifPresent(note -> sectionOfField.put(note, section));
        }
        for (var relation : relations) {
            if (relation.total() != null) {
                totals.putIfAbsent(relation.total(), relation);
            }
            requireCells(relation.code(), relation.sum());
            requireCells(relation.code(), relation.equals());
        }
        for (var carry : carries) {
            requireCells(carry.code(), List.of(carry.cell()));
        }
        for (var chart : charts) {
            chart.series().forEach(series -> series.cells().forEach(codes -> requireCells(chart.code(), codes)));
        }
    }

    private List<String> fieldsOf(Section section) {
        return switch (section.kind()) {
            case PROSE -> List.of(section.code());
            case SIGNATURE -> section.lines().stream().map(Section.SectionLine::code).toList();
            case TABLE -> {
                var codes = new ArrayList<String>();
                for (var cell : Cell.of(section.table())) {
                    if (cells.put(cell.code(), cell) != null) {
                        throw new IllegalArgumentException(edition + ": two cells are called " + cell.code());
                    }
                    codes.add(cell.code());
                }
                yield codes;
            }
        };
    }

    private void requireCells(String what, List<String> codes) {
        for (var code : codes) {
            if (!cells.containsKey(code)) {
                throw new IllegalArgumentException(edition + ": " + what + " names a cell that is not there: " + code);
            }
        }
    }

    /** The edition's key: 2014, 2019, 2021. */
    public String edition() {
        return edition;
    }

    /** How clerks call it: 2021年版. */
    public String name() {
        return name;
    }

    /** The notice it comes from: 国办公开办函〔2021〕30号. */
    public String source() {
        return source;
    }

    /** First report year it is for. */
    public int from() {
        return from;
    }

    /** The usual title of an agency's report for a year. */
    public String title(String agency, int year) {
        return title.replace("{agency}", agency).replace("{year}", Integer.toString(year));
    }

    public List<Section> sections() {
        return sections;
    }

    /** The one section of prose whose author sets the headings, in an edition that has no fixed parts. */
    public Optional<Section> freeProse() {
        return sections.stream().filter(Section::ownHeadings).findFirst();
    }

    public Optional<Section> section(String code) {
        return sections.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** Every field, in the order of the report. */
    public Set<String> fields() {
        return sectionOfField.keySet();
    }

    /** What a section must have: the cells of its table (and not the note beside it), its text, its lines. */
    public List<String> fields(Section section) {
        return entries(section).stream().filter(field -> section.note().filter(field::equals).isEmpty()).toList();
    }

    /** All that can be entered in a section: its fields, and the note beside its table. */
    public List<String> entries(Section section) {
        return sectionOfField.entrySet().stream().filter(e -> e.getValue() == section).map(Map.Entry::getKey).toList();
    }

    /** The fields that hold running text, in the order of the report. */
    public List<String> prose() {
        return sections.stream().flatMap(section -> section.prose().stream()).toList();
    }

    public boolean isProse(String field) {
        return prose().contains(field);
    }

    public boolean has(String field) {
        return sectionOfField.containsKey(field);
    }

    /** The section a field stands in, or {@code null} when the edition has no such field. */
    public @Nullable Section sectionOf(String field) {
        return sectionOfField.get(field);
    }

    public Map<String, Cell> cells() {
        return java.util.Collections.unmodifiableMap(cells);
    }

    /** The cells of a table, in order; of another section none. */
    public List<Cell> cells(Section section) {
        return fields(section).stream().flatMap(field -> Stream.ofNullable(cells.get(field))).toList();
    }

    /** The cell of that code, or {@code null} when the field is prose or unknown. */
    public @Nullable Cell cell(String code) {
        return cells.get(code);
    }

    /** The cells of a code in which {@code *} stands for any one part. */
    public Stream<Cell> cellsLike(String code) {
        if (code.indexOf('*') < 0) {
            return Stream.ofNullable(cells.get(code));
        }
        var pattern = Pattern.compile(code.replace(".", "\\.").replace("*", "[^.]+")).asMatchPredicate();
        return cells.values().stream().filter(cell -> pattern.test(cell.code()));
    }

    /** What cells added up are called: their group and column when they share them. */
    public String namesLike(String code) {
        var found = cellsLike(code).toList();
        var first = found.getFirst();
        if (found.size() == 1) {
            return first.name();
        }
        var shared = first.rowLabels().stream().filter(label -> found.stream().allMatch(cell -> cell.rowLabels().contains(label))).toList();
        return (shared.isEmpty() ? first.name() : shared.getLast()) + "，" + first.columnLabels().getLast() + "（合计）";
    }

    /** The cells of a table whose figures one quotes in prose: totals rather than their parts. */
    public List<Cell> quotable(Section table) {
        return quotable.stream().flatMap(this::cellsLike).filter(cell -> sectionOf(cell.code()) == table
                && cell.type() != CellType.TEXT).toList();
    }

    /** How messages call a field: a cell's name, or its section's title. */
    public String nameOf(String field) {
        var cell = cells.get(field);
        if (cell != null) {
            return cell.name();
        }
        var section = sectionOfField.get(field);
        if (section == null) {
            return field;
        }
        if (section.note().filter(field::equals).isPresent()) {
            return section.title() + "，表的说明";
        }
        return section.lines().stream().filter(l -> l.code().equals(field)).map(Section.SectionLine::label).findFirst()
                .orElse(section.title());
    }

    public List<Relation> relations() {
        return relations;
    }

    /** The relations that a section's cells take part in. */
    public List<Relation> relations(Section section) {
        return relations.stream().filter(r -> sectionOfField.get(r.equals().getFirst()) == section).toList();
    }

    /** Cells that compute themselves while they are blank, with the relation that says how. */
    public Map<String, Relation> totals() {
        return java.util.Collections.unmodifiableMap(totals);
    }

    public List<Carry> carries() {
        return carries;
    }

    /** What is drawn of this edition's figures over several years. */
    public List<Chart> charts() {
        return charts;
    }

    /** What a clerk must know when last year's report is of another edition. */
    public List<String> across(String lastEdition) {
        return across.getOrDefault(lastEdition, List.of());
    }

    /** What figures in its prose speak of. */
    public Speech speech() {
        return speech;
    }

    /** How a register of requests is counted to its tables; empty for an edition whose tables do not ask for that. */
    public Optional<RegisterWords> register() {
        return Optional.ofNullable(register);
    }

    /** Whether a register is counted to cells of a section. */
    public boolean isCounted(Section section) {
        return register != null && (register.received().startsWith(section.code() + ".") || register.disputes().review().startsWith(section.code() + "."));
    }

    /** The section a field stands in; a section's own code stands for itself. */
    public Section place(String field) {
        var section = sectionOfField.get(field);
        return section != null ? section : section(field).orElse(sections.getFirst());
    }

    /** Codes of all tables' sections. */
    public Set<String> tableCodes() {
        var codes = new LinkedHashSet<String>();
        sections.stream().filter(s -> s.kind() == Section.SectionKind.TABLE).forEach(s -> codes.add(s.code()));
        return codes;
    }

    @Override
    public String toString() {
        return name;
    }
}
