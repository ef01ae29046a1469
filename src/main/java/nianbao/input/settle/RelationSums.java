package nianbao.input.settle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.format.Relation;
import nianbao.report.Figure;

/** Relations as sums that must be 0: one side less the other. Only those count whose cells are known or in the rows. */
public final class RelationSums {

    /** The relations of all editions: a report may mix them. One that needs a cell nobody knows says nothing. */
    public static final List<Relation> ALL = Formats.all().stream().flatMap(f -> f.relations().stream()).toList();

    private final Map<String, String> texts;
    private final List<Relation> relations;

    RelationSums(Collection<UnsplitRow> runs, Map<String, String> texts, List<Relation> all) {
        this.texts = texts;
        var fields = new HashSet<String>();
        runs.forEach(run -> fields.addAll(run.fields()));
        relations = all.stream().filter(relation -> fields(relation).anyMatch(fields::contains))
                .filter(relation -> fields(relation).allMatch(field -> fields.contains(field) || texts.containsKey(field))).distinct().toList();
    }

    List<Relation> relations() {
        return relations;
    }

    static Stream<String> fields(Relation relation) {
        return Stream.of(relation.sum(), relation.equals()).flatMap(List::stream);
    }

    /** What the known cells give each relation. */
    double[] known() {
        return relations.stream().mapToDouble(relation -> side(relation.sum(), null, null) - side(relation.equals(), null, null)).toArray();
    }

    /** What a row filled in a certain way gives each relation. */
    double[] of(UnsplitRow run, List<String> way) {
        return relations.stream().mapToDouble(relation -> side(relation.sum(), run, way) - side(relation.equals(), run, way)).toArray();
    }

    private double side(List<String> fields, UnsplitRow run, List<String> way) {
        double sum = 0;
        for (var field : fields) {
            int place = run == null ? -1 : run.fields().indexOf(field);
            sum += number(run == null ? texts.get(field) : place < 0 ? null : way.get(place));
        }
        return sum;
    }

    static double number(String text) {
        var figure = Figure.of(text);
        return figure.isNumber() ? figure.number().doubleValue() : 0;
    }
}
