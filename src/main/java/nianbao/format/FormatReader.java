package nianbao.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an edition from {@code formats/EDITION.yaml} and spells out its rules, one for each row or column. */
final class FormatReader {

    static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FormatReader() {
    }

    private record File(String edition, String name, String source, int from, String title,
            List<SectionEntry> sections, List<RelationEntry> relations, List<CarryEntry> carries,
            @Nullable Map<String, List<String>> across, @Nullable List<String> quotable, @Nullable List<Chart> charts,
            @Nullable Map<String, List<String>> topics, @Nullable Map<String, List<String>> units,
            @Nullable List<SpeechReader.SaidEntry> figures, Speech.@Nullable Closed closed,
            @Nullable List<String> ruleCells, Speech.@Nullable Fees fees, @Nullable RegisterWords register) {
    }

    private record SectionEntry(String code, String step, String title, @Nullable List<String> also, @Nullable Boolean printed,
            boolean optional, String kind, boolean ownHeadings, @Nullable Integer maxLength,
            @Nullable List<String> guide, @Nullable String draft, @Nullable String standard,
            @Nullable TableEntry table, @Nullable List<Section.SectionLine> fields) {
    }

    private record TableEntry(@Nullable String corner, List<BlockEntry> blocks) {
    }

    private record BlockEntry(@Nullable String title, @Nullable String layout, @Nullable String units, @Nullable List<NodeEntry> rows,
            @Nullable List<NodeEntry> columns) {
    }

    private record NodeEntry(@Nullable String code, @Nullable String label, @Nullable String type, @Nullable String unit, boolean heading,
            @Nullable Boolean inNames, @Nullable String help, @Nullable List<String> also,
            @Nullable List<NodeEntry> children) {
    }

    private record RelationEntry(String code, String severity, @Nullable Object each, List<String> sum,
            @JsonProperty("equals") List<String> right, String sumName, String equalsName,
            boolean strip) {
    }

    private record CarryEntry(String code, String severity, @Nullable Object each, String cell, String is, String name) {
    }

    /** The edition that begins with a year; empty when none does. */
    static Optional<ReportFormat> read(String year) {
        try (var in = FormatReader.class.getResourceAsStream("/formats/" + year + ".yaml")) {
            if (in == null) {
                return Optional.empty();
            }
            var file = YAML.readValue(in, File.class);
            if (!file.edition.equals(year) || file.from != Integer.parseInt(year)) {
                throw new IllegalArgumentException("formats/" + year + ".yaml must be of edition " + year + " and from " + year
                        + ", not of " + file.edition + " from " + file.from);
            }
            return Optional.of(build(file));
        } catch (IOException e) {
            throw new UncheckedIOException("formats/" + year + ".yaml cannot be read: " + e.getMessage(), e);
        }
    }

    private static ReportFormat build(File file) {
        var sections = file.sections.stream().map(FormatReader::section).toList();
        var relations = new ArrayList<Relation>();
        for (var entry : file.relations) {
            for (var key : keys(entry.each, sections)) {
                relations.add(new Relation(entry.code, key, severity(entry.severity), fill(entry.sum, key),
                        fill(entry.right, key), entry.sumName, entry.equalsName, entry.strip));
            }
        }
        var carries = new ArrayList<Carry>();
        for (var entry : file.carries) {
            for (var key : keys(entry.each, sections)) {
                carries.add(new Carry(entry.code, key, severity(entry.severity), entry.cell.replace("{}", key),
                        terms(entry.is.replace("{}", key)), entry.name));
            }
        }
        return new ReportFormat(file.edition, file.name, file.source, file.from, file.title, sections,
                relations, carries, file.across == null ? Map.of() : file.across, orEmpty(file.quotable), orEmpty(file.charts),
                SpeechReader.speech(file.topics, file.units, file.figures, file.closed, file.ruleCells, file.fees, sections), file.register);
    }

    private static Section section(SectionEntry s) {
        var table = s.table == null ? null
                : new Table(s.code, s.table.corner, s.table.blocks.stream().map(FormatReader::block).toList());
        return new Section(s.code, s.step, s.title, orEmpty(s.also), s.printed == null || s.printed, s.optional,
                Section.SectionKind.valueOf(s.kind.toUpperCase(Locale.ROOT)), s.ownHeadings, s.maxLength, orEmpty(s.guide), s.draft, s.standard, table,
                orEmpty(s.fields));
    }

    private static Block block(BlockEntry b) {
        var layout = b.layout == null ? Block.Layout.GRID : Block.Layout.valueOf(b.layout.toUpperCase(Locale.ROOT));
        return new Block(b.title, layout, b.units, nodes(b.rows), nodes(b.columns));
    }

    private static List<Node> nodes(@Nullable List<NodeEntry> entries) {
        return orEmpty(entries).stream().map(n -> new Node(n.code, n.label,
                n.type == null ? null : CellType.valueOf(n.type.toUpperCase(Locale.ROOT)), n.unit, n.heading,
                n.inNames == null ? !n.heading : n.inNames, n.help, orEmpty(n.also), nodes(n.children))).toList();
    }

    /** {@code each} is a list of keys, "TABLE.rows", "TABLE.columns", or absent. */
    private static List<String> keys(@Nullable Object each, List<Section> sections) {
        if (each == null) {
            return List.of("");
        }
        if (each instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        var parts = each.toString().split("\\.");
        var table = sections.stream().filter(s -> s.code().equals(parts[0])).findFirst().orElseThrow().table();
        return table.blocks().stream()
                .flatMap(b -> ("rows".equals(parts[1]) ? b.rowLines() : b.columnLines()).stream())
                .map(Node::code).toList();
    }

    /** "last A + this B - this C". */
    private static List<Carry.Term> terms(String expression) {
        var terms = new ArrayList<Carry.Term>();
        var words = expression.trim().split("\\s+");
        boolean minus = false;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "+" -> minus = false;
                case "-" -> minus = true;
                case "last", "this" -> terms.add(new Carry.Term(minus, "last".equals(words[i]), words[++i]));
                default -> throw new IllegalArgumentException("Not a carry-over: " + expression);
            }
        }
        return List.copyOf(terms);
    }

    private static List<String> fill(List<String> codes, String key) {
        return codes.stream().map(c -> c.replace("{}", key)).toList();
    }

    private static Severity severity(String name) {
        return Severity.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
