package nianbao.input.find;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.format.Relation;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.report.Figure;
import nianbao.report.Note;
import nianbao.report.Place;

/**
 * What must not pass in silence once all was read: cells that were not found, and figures that may stand in the wrong
 * cells. A single sum that is wrong is the report's own and no doubt about reading.
 */
final class Doubts {

    /** So many sums wrong in one table, and more wrong than right, are rather columns mistaken than slips. */
    private static final int FEWEST_WRONG = 3;
    /** Sums down a column, which a figure in the column beside its own breaks. */
    private static final Set<String> OF_COLUMNS = Set.of("relation.balance", "relation.results");

    private final ReportFormat format;
    private final Map<String, String> fields;
    private final List<Note> notes;

    Doubts(ReportFormat format, Map<String, String> fields, List<Note> notes) {
        this.format = format;
        this.fields = fields;
        this.notes = notes;
    }

    void note() {
        missing();
        shifted();
        mistaken();
        moved();
        notes.addAll(new Residue(format, fields).notes());
    }

    /** Cells that nothing was said about: a table cut short must not look like a whole one. */
    private void missing() {
        var told = new HashSet<String>();
        notes.forEach(note -> told.addAll(note.fields()));
        for (var section : format.sections()) {
            if (section.kind() == Section.SectionKind.TABLE) {
                var all = format.fields(section);
                var missing = all.stream().filter(f -> !fields.containsKey(f) && !told.contains(f)).toList();
                if (!missing.isEmpty() && missing.size() == all.size()) {
                    add("cells.missing", "“" + section.title() + "”的表在原文中没有找到，" + missing.size() + " 格都没有读到", missing);
                } else if (!missing.isEmpty()) {
                    add("cells.missing", "“" + section.title() + "”有 " + missing.size() + " 格在原文中没有找到：" + rows(missing), missing);
                }
            }
        }
    }

    /** Which rows cells are of, each with how many of them. */
    private String rows(List<String> cells) {
        var rows = new LinkedHashMap<String, Integer>();
        for (var field : cells) {
            var cell = format.cell(field);
            if (cell != null) {
                rows.merge(cell.rowLabels().isEmpty() ? "" : cell.rowLabels().getLast(), 1, Integer::sum);
            }
        }
        return String.join("；", rows.entrySet().stream().map(row -> (row.getKey() == null || row.getKey().isEmpty() ? "表中" : row.getKey())
                + (row.getValue() > 1 ? "（" + row.getValue() + " 格）" : "")).toList());
    }

    /** A row that begins with a blank and does not add up may have lost a cell, its figures moved by one. */
    private void shifted() {
        for (var relation : format.relations()) {
            if (relation.total() != null && "".equals(fields.get(relation.sum().getFirst())) && Boolean.FALSE.equals(holds(relation))) {
                add("cells.unsure", "这几格以空格开头，且之和不等于总计，可能错位，请核对：" + rows(about(relation)), about(relation));
            }
        }
    }

    /** Most sums of one kind in a table are wrong: where its columns moved, those that hold do so by chance. */
    private void mistaken() {
        var kinds = new LinkedHashMap<String, List<Relation>>();
        for (var relation : format.relations()) {
            if (relation.total() != null && holds(relation) != null) {
                kinds.computeIfAbsent(relation.code() + " " + table(relation), kind -> new ArrayList<>()).add(relation);
            }
        }
        for (var relations : kinds.values()) {
            var wrong = relations.stream().filter(relation -> !holds(relation)).toList();
            boolean enough = wrong.size() >= FEWEST_WRONG || wrong.size() > 1 && relations.size() <= FEWEST_WRONG;
            if (enough && wrong.size() * 2 > relations.size()) {
                add("cells.unsure", "表中 " + relations.size() + " 处合计有 " + wrong.size() + " 处不等于各项之和，可能整列或整行错位，请逐格核对",
                        fields.keySet().stream().filter(field -> field.startsWith(table(relations.getFirst()) + ".") && format.cell(field) != null).toList());
            }
        }
    }

    /**
     * Two columns whose balance, or whose sum of results, is off by the same amount, one over and one under: a figure of that amount may
     * stand in the wrong one of the two, for its row does not tell.
     */
    private void moved() {
        var off = format.relations().stream().filter(relation -> OF_COLUMNS.contains(relation.code()) && Boolean.FALSE.equals(holds(relation))).toList();
        for (int i = 0; i < off.size(); i++) {
            var by = difference(off.get(i));
            for (var other : off.subList(i + 1, off.size())) {
                if (off.get(i).code().equals(other.code()) && by.negate().compareTo(difference(other)) == 0) {
                    var cells = Stream.of(off.get(i), other).flatMap(relation -> about(relation).stream())
                            .filter(field -> Figure.of(fields.get(field)).orZero().compareTo(by.abs()) == 0).distinct().toList();
                    if (!cells.isEmpty()) {
                        add("cells.unsure", "有两列的合计一多一少，都差 " + Figure.plain(by.abs()) + "，这个数可能错了一列，请核对：" + rows(cells), cells);
                    }
                }
            }
        }
    }

    private BigDecimal difference(Relation relation) {
        return sum(relation.sum()).subtract(sum(relation.equals()));
    }

    private static String table(Relation relation) {
        return relation.sum().getFirst().replaceAll("\\..*", "");
    }

    private static List<String> about(Relation relation) {
        return Stream.concat(relation.sum().stream(), relation.equals().stream()).distinct().toList();
    }

    /** Null where a cell is open, or a side no number. */
    private Boolean holds(Relation relation) {
        if (!fields.keySet().containsAll(about(relation)) || relation.equals().stream().noneMatch(field -> Figure.of(fields.get(field)).isNumber())) {
            return null;
        }
        return sum(relation.sum()).compareTo(sum(relation.equals())) == 0;
    }

    private BigDecimal sum(List<String> of) {
        return of.stream().map(field -> Figure.of(fields.get(field))).filter(Figure::isNumber).map(Figure::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(String code, String message, List<String> about) {
        notes.add(new Note(code, message, about, Place.NOWHERE));
    }
}
