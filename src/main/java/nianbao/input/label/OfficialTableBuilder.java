package nianbao.input.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.format.Block;
import nianbao.format.Formats;
import nianbao.format.Node;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.source.Label;

/** Makes the {@link OfficialTable}s of the official tables out of their editions, which add to each other. */
final class OfficialTableBuilder {

    private final String code;
    private final boolean unlabelled;
    private final List<OfficialRow> lines = new ArrayList<>();
    private final Set<String> furniture = new LinkedHashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> heads = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> unitHeads = new LinkedHashSet<>();
    private final Set<String> units = new HashSet<>();

    private OfficialTableBuilder(String code, boolean unlabelled) {
        this.code = code;
        this.unlabelled = unlabelled;
    }

    private OfficialTable build() {
        return new OfficialTable(code, unlabelled, lines, new OfficialTable.Labels(Collections.unmodifiableSet(furniture), titles,
                Collections.unmodifiableSet(heads), names, unitHeads, units));
    }

    /** The tables of all editions. */
    static List<OfficialTable> all() {
        var tables = new LinkedHashMap<String, OfficialTableBuilder>();
        for (var format : Formats.all()) {
            for (var section : format.sections()) {
                if (section.kind() == Section.SectionKind.TABLE) {
                    boolean bare = section.table().blocks().stream().flatMap(b -> b.rowLines().stream())
                            .allMatch(node -> node.label() == null);
                    tables.computeIfAbsent(section.code(), code -> new OfficialTableBuilder(code, bare)).add(format, section);
                }
            }
        }
        return tables.values().stream().map(OfficialTableBuilder::build).toList();
    }

    private void add(ReportFormat format, Section section) {
        furniture.add(Label.normal(section.title()));
        section.also().forEach(title -> furniture.add(Label.normal(title)));
        section.also().forEach(title -> furniture.add(Label.bare(title)));
        if (section.table().corner() != null) {
            furniture.add(Label.normal(section.table().corner()));
        }
        int[] after = {-1};
        for (var block : section.table().blocks()) {
            if (block.layout() == Block.Layout.LINES) {
                continue;
            }
            if (block.title() != null) {
                furniture.add(Label.normal(block.title()));
                titles.add(Label.normal(block.title()));
            }
            if (block.units() != null) {
                unitHeads.add(Label.normal(block.units()));
            }
            var columns = new ArrayList<OfficialColumn>();
            block.columns().forEach(node -> columns(node, List.of(), columns));
            block.rows().forEach(node -> rows(node, List.of(), new OfficialColumns(format.edition(), code, columns),
                    block.units() != null, after));
        }
    }

    private void columns(Node node, List<String> above, List<OfficialColumn> columns) {
        var path = append(above, Label.normal(node.label()));
        heads.add(path.getLast());
        if (node.hasCells()) {
            columns.add(new OfficialColumn(node.code(), path));
        }
        node.children().forEach(child -> columns(child, path, columns));
    }

    /** @param after index of the line added or met last, so that another edition's line finds its place */
    private void rows(Node node, List<String> above, OfficialColumns columns, boolean hasUnits, int[] after) {
        var label = node.label() == null ? "" : node.label();
        var path = append(above, label);
        if (node.hasCells()) {
            int known = indexOf(node.code());
            if (known < 0) {
                known = after[0] + 1;
                lines.add(known, new OfficialRow(node.code(), label, names(path), new ArrayList<>(), hasUnits));
            }
            var line = lines.get(known);
            Stream.concat(names(path).stream(), node.also().stream().map(Label::normal)).filter(name -> !line.names().contains(name))
                    .forEach(line.names()::add);
            this.names.addAll(line.names());
            line.columns().add(columns);
            after[0] = known;
            if (node.unit() != null) {
                units.add(node.unit());
            }
        } else {
            furniture.add(Label.normal(label));
            furniture.add(Label.bare(label));
        }
        node.children().forEach(child -> rows(child, path, columns, hasUnits, after));
    }

    private int indexOf(String row) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).row().equals(row)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> names(List<String> path) {
        var names = new ArrayList<String>();
        var label = path.getLast();
        names.add(Label.normal(label));
        names.add(Label.bare(label));
        var note = label.replaceAll("（[^（）]{5,}）$", "");
        if (!note.equals(label)) {
            names.add(Label.normal(note));
            names.add(Label.bare(note));
        }
        var joined = label;
        for (int i = path.size() - 2; i >= 0; i--) {
            joined = path.get(i) + joined;
            names.add(Label.normal(joined));
        }
        return new ArrayList<>(new LinkedHashSet<>(names));
    }

    private static <T> List<T> append(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return List.copyOf(longer);
    }
}
