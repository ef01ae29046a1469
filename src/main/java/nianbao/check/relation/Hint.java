package nianbao.check.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.format.Relation;
import nianbao.report.Figure;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * The likeliest culprit behind the broken relations: other figures in one or two cells that would settle every one of them
 * without breaking another. Only a hint where to look in the ledger: nothing fills it in. {@code hint.js} finds the same in
 * the browser.
 */
public record Hint(HintKind kind, List<Entry> cells) {

    /** From the most specific explanation to the least. */
    public enum HintKind {
        /** Two digits of one figure changed places: 21 for 12. */
        DIGITS("像是两个数字颠倒了：", "这一格若是 {value}，就都相符。"),
        /** Two neighbours hold each other's figure. */
        EXCHANGED("像是相邻两格填反了：", "两格的数互换，就都相符。"),
        /** The one cell where all broken relations cross. */
        CELL("各处不符都经过", "这一格若是 {value}，就都相符。");

        private final String lead;
        private final String rest;

        HintKind(String lead, String rest) {
            this.lead = lead;
            this.rest = rest;
        }
    }

    /** A cell, and the figure that it might rather hold. */
    public record Entry(String cell, BigDecimal value) {

        /** As one would type it. */
        public String text() {
            return Figure.plain(value);
        }
    }

    /** What stands before the cells' names. */
    public String lead() {
        return kind.lead;
    }

    /** What stands behind them. */
    public String rest() {
        return kind.rest.replace("{value}", cells.getFirst().text()) + "请先按台账核对。";
    }

    /**
     * Empty unless exactly one explanation of a kind fits. Digits and neighbours explain one broken relation or more; a cell
     * alone only several that cross in it, an entered one before a total.
     *
     * @param draft     as entered: a blank total follows its parts, so a wrong part is looked for behind it
     * @param relations those shown together, usually of one section
     */
    public static Optional<Hint> of(Report draft, List<Relation> relations) {
        var report = draft.withTotals();
        var broken = new ArrayList<Balance>();
        var holding = new ArrayList<Balance>();
        for (var relation : relations) {
            var verdict = Verdict.of(relation, report);
            if (verdict.state() != Verdict.VerdictState.WAITING) {
                (verdict.state() == Verdict.VerdictState.BROKEN ? broken : holding)
                        .add(new Balance(verdict.left().subtract(verdict.right()), weights(relation, draft)));
            }
        }
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        var entered = new ArrayList<Hint>();
        var totals = new ArrayList<Hint>();
        var digits = new ArrayList<Hint>();
        for (var cell : broken.getFirst().weights.keySet()) {
            var now = report.figure(cell).number();
            if (now == null) {
                // A relation is broken only where all its cells hold numbers.
                continue;
            }
            var value = settling(cell, now, broken);
            if (value != null && holding.stream().allMatch(h -> h.weight(cell) == 0)) {
                (draft.format().totals().containsKey(cell) ? totals : entered).add(one(HintKind.CELL, cell, value));
                if (!draft.figure(cell).isBlank() && isSwap(Figure.plain(now), Figure.plain(value))) {
                    digits.add(one(HintKind.DIGITS, cell, value));
                }
            }
        }
        var crossing = broken.size() < 2 ? List.<Hint>of() : entered.isEmpty() ? totals : entered;
        return only(digits).or(() -> only(exchanged(draft, relations, broken, holding))).or(() -> only(crossing));
    }

    private static Optional<Hint> only(List<Hint> hints) {
        return hints.size() == 1 ? Optional.of(hints.getFirst()) : Optional.empty();
    }

    private static Hint one(HintKind kind, String cell, BigDecimal value) {
        return new Hint(kind, List.of(new Entry(cell, value)));
    }

    /** Left side minus right side, and how much that changes when a cell goes up by one. */
    private record Balance(BigDecimal difference, Map<String, Integer> weights) {

        int weight(String cell) {
            return weights.getOrDefault(cell, 0);
        }
    }

    /** The value of a cell that makes all relations hold, or {@code null}. */
    private static @Nullable BigDecimal settling(String cell, BigDecimal now, List<Balance> broken) {
        BigDecimal value = null;
        for (var balance : broken) {
            int weight = balance.weight(cell);
            if (Math.abs(weight) != 1) {
                return null;
            }
            var wanted = weight > 0 ? now.subtract(balance.difference) : now.add(balance.difference);
            if (value != null && value.compareTo(wanted) != 0) {
                return null;
            }
            value = wanted;
        }
        boolean isCount = value != null && value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
        return isCount ? value : null;
    }

    /** Whether two of its digits changed places make one the other. */
    private static boolean isSwap(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        var apart = new ArrayList<Integer>();
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                apart.add(i);
            }
        }
        return apart.size() == 2 && one.charAt(apart.getFirst()) == other.charAt(apart.getLast())
                && one.charAt(apart.getLast()) == other.charAt(apart.getFirst());
    }

    /** Cells that stand side by side in a relation, hold different figures, and would settle everything the other way round. */
    private static List<Hint> exchanged(Report draft, List<Relation> relations, List<Balance> broken, List<Balance> holding) {
        var found = new LinkedHashMap<List<String>, Hint>();
        for (var relation : relations) {
            for (var pair : neighbours(relation)) {
                var one = draft.figure(pair.getFirst()).number();
                var other = draft.figure(pair.getLast()).number();
                if (one != null && other != null && settles(pair, other.subtract(one), broken, holding)) {
                    found.putIfAbsent(pair, new Hint(HintKind.EXCHANGED, List.of(new Entry(pair.getFirst(), other),
                            new Entry(pair.getLast(), one))));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Parts follow one another in the table, and the total of a row or group the last of them. */
    private static List<List<String>> neighbours(Relation relation) {
        var pairs = new ArrayList<List<String>>();
        for (var side : List.of(relation.sum(), relation.equals())) {
            for (int i = 0; i + 1 < side.size(); i++) {
                pairs.add(side.subList(i, i + 2));
            }
        }
        if (relation.total() != null) {
            pairs.add(List.of(relation.sum().getLast(), relation.total()));
        }
        return pairs;
    }

    private static boolean settles(List<String> pair, BigDecimal rise, List<Balance> broken, List<Balance> holding) {
        return rise.signum() != 0 && broken.stream().allMatch(b -> change(b, pair, rise).compareTo(b.difference.negate()) == 0)
                && holding.stream().allMatch(h -> h.weight(pair.getFirst()) == h.weight(pair.getLast()));
    }

    private static BigDecimal change(Balance balance, List<String> pair, BigDecimal rise) {
        return rise.multiply(BigDecimal.valueOf(balance.weight(pair.getFirst()) - balance.weight(pair.getLast())));
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
