package nianbao.input.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.format.Relation;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.report.Figure;

/**
 * Which figures of a scan are certain: those that a row's and a column's sum both confirm. A figure misread by the program
 * breaks both; every other one is doubted in its place.
 */
public final class ScanDoubts {

    private final ReportFormat format;
    private final Map<String, String> fields;

    public ScanDoubts(ReportFormat format, Map<String, String> fields) {
        this.format = format;
        this.fields = fields;
    }

    /** By section the fields that were read and that nothing confirms. */
    public List<Map.Entry<Section, List<String>>> doubted() {
        var rows = new HashSet<String>();
        var columns = new HashSet<String>();
        var broken = new HashSet<String>();
        for (var relation : format.relations()) {
            var about = Stream.concat(relation.sum().stream(), relation.equals().stream()).toList();
            var holds = holds(relation, about);
            if (Boolean.TRUE.equals(holds)) {
                (isRow(about) ? rows : columns).addAll(about);
            } else if (Boolean.FALSE.equals(holds)) {
                broken.addAll(about);
            }
        }
        var doubted = new ArrayList<Map.Entry<Section, List<String>>>();
        for (var section : format.sections()) {
            if (section.kind() == Section.SectionKind.TABLE) {
                var open = format.fields(section).stream().filter(fields::containsKey)
                        .filter(field -> !rows.contains(field) || !columns.contains(field) || broken.contains(field)).toList();
                if (!open.isEmpty()) {
                    doubted.add(Map.entry(section, open));
                }
            }
        }
        return doubted;
    }

    /** Whether all its cells stand in one row: their codes differ in the last part only. */
    private static boolean isRow(List<String> about) {
        return about.stream().map(field -> field.substring(0, field.lastIndexOf('.'))).distinct().count() == 1;
    }

    private Boolean holds(Relation relation, List<String> about) {
        if (!fields.keySet().containsAll(about) || about.stream().anyMatch(field -> !Figure.of(fields.get(field)).isNumber())) {
            return null;
        }
        return sum(relation.sum()).compareTo(sum(relation.equals())) == 0;
    }

    private BigDecimal sum(List<String> of) {
        return of.stream().map(field -> Figure.of(fields.get(field)).number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
