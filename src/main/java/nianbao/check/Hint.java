package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.format.Relation;
import nianbao.report.Figure;
import nianbao.report.Report;

/**
 * The one cell where all broken relations cross, and the value that would settle every one of them without breaking
 * another. Only a hint where to look in the ledger: nothing fills it in. {@code hint.js} finds the same in the browser.
 */
public record Hint(String cell, BigDecimal value) {

    /** The value as one would type it. */
    public String text() {
        return Figure.plain(value);
    }

    /**
     * Empty unless at least two relations are broken and exactly one cell qualifies; an entered cell goes before a total.
     *
     * @param draft     as entered: a blank total follows its parts, so a wrong part is looked for behind it
     * @param relations those shown together, usually of one section
     */
    public static Optional<Hint> of(Report draft, List<Relation> relations) {
        var report = draft.withTotals();
        var broken = new ArrayList<Balance>();
        var holding = new ArrayList<Relation>();
        for (var relation : relations) {
            var verdict = Verdict.of(relation, report);
            switch (verdict.state()) {
                case BROKEN -> broken.add(new Balance(verdict.left().subtract(verdict.right()), weights(relation, draft)));
                case HOLDS -> holding.add(relation);
                case WAITING -> {
                }
            }
        }
        if (broken.size() < 2) {
            return Optional.empty();
        }
        var entered = new ArrayList<Hint>();
        var totals = new ArrayList<Hint>();
        for (var cell : broken.getFirst().weights.keySet()) {
            var value = settling(cell, report.figure(cell).number(), broken);
            if (value != null && holding.stream().noneMatch(r -> weights(r, draft).getOrDefault(cell, 0) != 0)) {
                (draft.format().totals().containsKey(cell) ? totals : entered).add(new Hint(cell, value));
            }
        }
        var candidates = entered.isEmpty() ? totals : entered;
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** Left side minus right side, and how much that changes when a cell goes up by one. */
    private record Balance(BigDecimal difference, Map<String, Integer> weights) {
    }

    /** The value of a cell that makes all relations hold, or {@code null}. */
    private static BigDecimal settling(String cell, BigDecimal now, List<Balance> broken) {
        BigDecimal value = null;
        for (var balance : broken) {
            int weight = balance.weights.getOrDefault(cell, 0);
            if (Math.abs(weight) != 1) {
                return null;
            }
            var wanted = weight > 0 ? now.subtract(balance.difference) : now.add(balance.difference);
            if (value != null && value.compareTo(wanted) != 0) {
                return null;
            }
            value = wanted;
        }
        boolean isCount = value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
        return isCount ? value : null;
    }

    private static Map<String, Integer> weights(Relation relation, Report draft) {
        var weights = new HashMap<String, Integer>();
        relation.sum().forEach(cell -> weigh(cell, 1, draft, weights));
        relation.equals().forEach(cell -> weigh(cell, -1, draft, weights));
        return weights;
    }

    /** A computed total stands for its parts. */
    private static void weigh(String cell, int weight, Report draft, Map<String, Integer> weights) {
        var total = draft.format().totals().get(cell);
        if (total != null && draft.figure(cell).isBlank()) {
            total.sum().forEach(part -> weigh(part, weight, draft, weights));
        } else {
            weights.merge(cell, weight, Integer::sum);
        }
    }
}
