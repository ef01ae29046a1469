package nianbao.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nianbao.format.Formats;
import nianbao.format.Relation;
import nianbao.format.ReportFormat;
import nianbao.report.Report;

/**
 * The relations of a printed report over the rows that are there. A report of 2023 with the single 其他处理 of the edition
 * before has that row in its columns' sums, and the row has its own sum: {@code applications.other.natural} stands for
 * {@code applications.other.*.natural}, and the three for the one.
 */
public final class PrintedRelations {

    private PrintedRelations() {
    }

    /** A relation and the edition that names its cells. */
    record PrintedRelation(Relation relation, ReportFormat format) {
    }

    static List<PrintedRelation> of(Report report) {
        var format = report.format();
        var relations = new ArrayList<PrintedRelation>();
        // One that is wholly of rows in another edition's place is that edition's.
        format.relations().stream().map(relation -> over(relation, report)).filter(r -> r.equals().stream().anyMatch(format::has))
                .forEach(relation -> relations.add(new PrintedRelation(relation, format)));
        for (var other : Formats.all()) {
            if (other != format) {
                other.relations().stream().filter(r -> isForeign(r, report)).forEach(r -> relations.add(new PrintedRelation(r, other)));
            }
        }
        return relations;
    }

    /** Of rows that only another edition has. */
    private static boolean isForeign(Relation relation, Report report) {
        return relation.equals().stream().noneMatch(report.format()::has)
                && report.fields().keySet().containsAll(relation.equals()) && report.fields().keySet().containsAll(relation.sum());
    }

    private static Relation over(Relation relation, Report report) {
        if (report.fields().keySet().stream().allMatch(report.format()::has)) {
            return relation;
        }
        return new Relation(relation.code(), relation.key(), relation.severity(), there(relation.sum(), report), there(relation.equals(), report),
                relation.sumName(), relation.equalsName(), relation.strip());
    }

    private static List<String> there(List<String> cells, Report report) {
        var there = new LinkedHashSet<String>();
        for (var cell : cells) {
            var instead = report.fields().containsKey(cell) ? List.<String>of() : standIns(cell, report);
            there.addAll(instead.isEmpty() ? List.of(cell) : instead);
        }
        return List.copyOf(there);
    }

    /** What another edition has in a cell's place: the row it was split from, or those that it was split into. */
    public static List<String> standIns(String cell, Report report) {
        int column = cell.lastIndexOf('.'), row = column < 0 ? -1 : cell.lastIndexOf('.', column - 1);
        if (row < 0) {
            return List.of();
        }
        var whole = cell.substring(0, row) + cell.substring(column);
        if (isForeign(whole, report)) {
            return List.of(whole);
        }
        return report.fields().keySet().stream().filter(f -> f.startsWith(cell.substring(0, column) + ".") && f.endsWith(cell.substring(column))
                && f.length() > cell.length() && isForeign(f, report)).sorted().toList();
    }

    private static boolean isForeign(String field, Report report) {
        return report.fields().containsKey(field) && !report.format().has(field);
    }
}
