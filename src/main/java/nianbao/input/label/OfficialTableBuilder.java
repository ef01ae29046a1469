package nianbao.input.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import nianbao.format.Block;
import nianbao.format.Formats;
import nianbao.format.Node;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.source.Label;

/** Makes the {@link OfficialTable}s of the official tables out of their editions, which add to each other. */
final class OfficialTableBuilder {

    private final OfficialTable shape;

    private OfficialTableBuilder(OfficialTable shape) {
        this.shape = shape;
    }

    /** The tables of all editions. */
    static List<OfficialTable> all() {
        var shapes = new LinkedHashMap<String, OfficialTable>();
        for (var format : Formats.all()) {
            for (var section : format.sections()) {
                if (section.kind() == Section.SectionKind.TABLE) {
                    boolean bare = section.table().blocks().stream().flatMap(b -> b.rowLines().stream())
                            .allMatch(node -> node.label() == null);
                    new OfficialTableBuilder(shapes.computeIfAbsent(section.code(), code -> new OfficialTable(code, bare))).add(format, section);
                }
            }
        }
        return List.copyOf(shapes.values());
    }

    private void add(ReportFormat format, Section section) {
        shape.furniture.add(Label.normal(section.title()));
        section.also().forEach(title -> shape.furniture.add(Label.normal(title)));
        section.also().forEach(title -> shape.furniture.add(Label.bare(title)));
        if (section.table().corner() != null) {
            shape.furniture.add(Label.normal(section.table().corner()));
        }
        int[] after = {-1};
        for (var block : section.table().blocks()) {
            if (block.layout() == Block.Layout.LINES) {
                continue;
            }
            if (block.title() != null) {
                shape.furniture.add(Label.normal(block.title()));
                shape.titles.add(Label.normal(block.title()));
            }
            if (block.units() != null) {
                shape.unitHeads.add(Label.normal(block.units()));
            }
            var columns = new ArrayList<OfficialColumn>();
            block.columns().forEach(node -> columns(node, List.of(), columns));
            block.rows().forEach(node -> rows(node, List.of(), new OfficialColumns(format.edition(), shape.code, columns),
                    block.units() != null, after));
        }
    }

    private void columns(Node node, List<String> above, List<OfficialColumn> columns) {
        var path = append(above, Label.normal(node.label()));
        shape.heads.add(path.getLast());
        if (node.hasCells()) {
            columns.add(new OfficialColumn(node.code(), path));
        }
        node.children().forEach(child -> columns(child, path, columns));
    }

    /** @param after index of the line added or met last, so that another edition's line finds its place */
    private void rows(Node node, List<String> above, OfficialColumns columns, boolean units, int[] after) {
        var label = node.label() == null ? "" : node.label();
        var path = append(above, label);
        if (node.hasCells()) {
            int known = indexOf(node.code());
            if (known < 0) {
                known = after[0] + 1;
                shape.lines.add(known, new OfficialRow(node.code(), label, names(path), new ArrayList<>(), units));
            }
            var line = shape.lines.get(known);
            Stream.concat(names(path).stream(), node.also().stream().map(Label::normal)).filter(name -> !line.names().contains(name))
                    .forEach(line.names()::add);
            shape.names.addAll(line.names());
            line.columns().add(columns);
            after[0] = known;
            if (node.unit() != null) {
                shape.units.add(node.unit());
            }
        } else {
            shape.furniture.add(Label.normal(label));
            shape.furniture.add(Label.bare(label));
        }
        node.children().forEach(child -> rows(child, path, columns, units, after));
    }

    private int indexOf(String row) {
        for (int i = 0; i < shape.lines.size(); i++) {
            if (shape.lines.get(i).row().equals(row)) {
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
