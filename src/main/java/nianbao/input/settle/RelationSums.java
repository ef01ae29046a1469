package nianbao.input.settle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.format.Relation;
import nianbao.report.Figure;

/**
 * Relations as sums that must be 0: one side less the other. Only those count whose cells are known or open. Sums are
 * whole numbers, of the smallest decimal place that a relation's figures have, so that they are exact: 0.1 and 0.2 in
 * tenths are 1 and 2.
 */
public final class RelationSums {

    /** The relations of all editions: a report may mix them. One that needs a cell nobody knows says nothing. */
    public static final List<Relation> ALL = Formats.all().stream().flatMap(f -> f.relations().stream()).toList();

    /** A figure of more digits, decimals included, is no figure of a report: its relation is left out, and no sum overflows. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(16);

    /** A relation and how many decimals its figures have. */
    private record ScaledRelation(Relation relation, int scale) {
    }

    private final Map<String, String> texts;
    private final List<ScaledRelation> relations;
    private final Map<String, BigDecimal> numbers = new HashMap<>();

    RelationSums(List<WaysLeft> open, Map<String, String> texts, List<Relation> all) {
        this.texts = texts;
        var fields = new HashSet<String>();
        open.forEach(cells -> fields.addAll(cells.fields()));
        relations = all.stream().distinct().filter(relation -> fields(relation).anyMatch(fields::contains))
                .filter(relation -> fields(relation).allMatch(field -> fields.contains(field) || texts.containsKey(field)))
                .map(relation -> new ScaledRelation(relation, scale(relation, open)))
                .filter(relation -> isCountable(relation, open)).toList();
    }

    List<Relation> relations() {
        return relations.stream().map(ScaledRelation::relation).toList();
    }

    static Stream<String> fields(Relation relation) {
        return Stream.concat(relation.sum().stream(), relation.equals().stream());
    }

    private int scale(Relation relation, List<WaysLeft> open) {
        return figures(relation, open).map(this::number).mapToInt(BigDecimal::scale).max().orElse(0);
    }

    private boolean isCountable(ScaledRelation relation, List<WaysLeft> open) {
        return figures(relation.relation, open).allMatch(text -> number(text).scaleByPowerOfTen(relation.scale).abs().compareTo(MOST) < 0);
    }

    /** Every text that a cell of a relation has or may have. */
    private Stream<String> figures(Relation relation, List<WaysLeft> open) {
        return fields(relation).distinct()
                .flatMap(field -> Stream.concat(Stream.ofNullable(texts.get(field)), open.stream().flatMap(cells -> cells.texts(field))));
    }

    /** What the known cells give each relation. */
    long[] known() {
        return sums(texts);
    }

    /** What open cells filled in a certain way give each relation. */
    long[] of(List<String> fields, List<String> way) {
        var filled = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            filled.put(fields.get(i), way.get(i));
        }
        return sums(filled);
    }

    private long[] sums(Map<String, String> filled) {
        return relations.stream()
                .mapToLong(relation -> side(relation.relation.sum(), relation.scale, filled) - side(relation.relation.equals(), relation.scale, filled))
                .toArray();
    }

    private long side(List<String> fields, int scale, Map<String, String> filled) {
        long sum = 0;
        for (var field : fields) {
            sum += number(filled.get(field)).setScale(scale).unscaledValue().longValueExact();
        }
        return sum;
    }

    /** A blank, a mark and words count as 0. */
    private BigDecimal number(String text) {
        return text == null ? BigDecimal.ZERO : numbers.computeIfAbsent(text, t -> {
            var figure = Figure.of(t).orZero();
            return figure.scale() < 0 ? figure.setScale(0) : figure;
        });
    }
}
