package nianbao.input.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.format.Relation;
import nianbao.report.Figure;

/** The relations within one row, each to be checked once the last of its cells is filled. */
public final class RowRelations {

    /** A relation by the places of its cells. */
    private record RowCheck(int[] sum, int[] equals) {

        boolean holds(List<BigDecimal> numbers) {
            return sum(sum, numbers).compareTo(sum(equals, numbers)) == 0;
        }

        private static BigDecimal sum(int[] places, List<BigDecimal> numbers) {
            var sum = BigDecimal.ZERO;
            for (int place : places) {
                sum = sum.add(numbers.get(place));
            }
            return sum;
        }
    }

    /** By the last place of each. */
    private final List<List<RowCheck>> checks = new ArrayList<>();

    private RowRelations() {
    }

    public static RowRelations of(List<String> fields, List<Relation> relations) {
        var row = new RowRelations();
        fields.forEach(field -> row.checks.add(new ArrayList<>()));
        for (var relation : relations) {
            if (fields.containsAll(relation.sum()) && fields.containsAll(relation.equals())) {
                int last = Stream.concat(relation.sum().stream(), relation.equals().stream()).mapToInt(fields::indexOf).max().orElseThrow();
                row.checks.get(last).add(new RowCheck(relation.sum().stream().mapToInt(fields::indexOf).toArray(),
                        relation.equals().stream().mapToInt(fields::indexOf).toArray()));
            }
        }
        return row;
    }

    public boolean any() {
        return checks.stream().anyMatch(list -> !list.isEmpty());
    }

    /** @param numbers of the whole row */
    public boolean allHold(List<BigDecimal> numbers) {
        return checks.stream().flatMap(List::stream).allMatch(check -> check.holds(numbers));
    }

    /** @param texts of the whole row; what is no number counts as nought */
    public boolean allHoldIn(List<String> texts) {
        return allHold(texts.stream().map(text -> Figure.of(text).orZero()).toList());
    }

    /** @param numbers of the row's first cells; what ends at the last of them is checked */
    boolean hold(List<BigDecimal> numbers) {
        return checks.get(numbers.size() - 1).stream().allMatch(check -> check.holds(numbers));
    }
}
