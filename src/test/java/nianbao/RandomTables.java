package nianbao;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.format.CellType;
import nianbao.format.ReportFormat;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.report.Totals;

/** Tables as clerks might leave them, from a seed: in order, nearly in order, or full of odd texts. */
public final class RandomTables {

    private static final List<String> ODD = List.of("", "", " ", "\u3000", "/", "-", "——", "无", "0 0", "00", "1.5", "0.25", "-3", "+2",
            "１２", "1,295", "1,29", "7件", "22（其中修订16件）", "513.22万元", "251000元", "999999999999999", "1000000000000000",
            "<script>", "😀", "\ud800", "\u0000", "-0", "1.0", "十一");

    private final Random random;
    private final ReportFormat format;

    public RandomTables(ReportFormat format, long seed) {
        this.format = format;
        this.random = new Random(seed);
    }

    /** A draft: some totals blank, some typed, right or wrong. */
    public Report next() {
        int oddities = List.of(0, 0, 2, 10, 300).get(random.nextInt(5));
        var fields = new HashMap<String, String>();
        for (var cell : format.cells().values()) {
            if (cell.type() == CellType.TEXT || format.totals().containsKey(cell.code())) {
                continue;
            }
            fields.put(cell.code(), random.nextInt(1000) < oddities ? odd() : count());
        }
        balance(fields);
        typeTotals(fields);
        for (int slips = random.nextInt(3); slips > 0; slips--) {
            slip(fields);
        }
        return new Report(format, Drafts.AGENCY, format.from(), fields);
    }

    /** Another figure, two digits of one the wrong way round, or two neighbours' figures. */
    private void slip(Map<String, String> fields) {
        var cell = anyOf(fields);
        switch (random.nextInt(3)) {
            case 0 -> fields.replace(cell, count());
            case 1 -> fields.replace(cell, new StringBuilder(fields.get(cell)).reverse().toString());
            default -> {
                var codes = format.cells().keySet().stream().filter(fields::containsKey).toList();
                int at = random.nextInt(codes.size() - 1);
                var first = fields.get(codes.get(at));
                fields.replace(codes.get(at), fields.get(codes.get(at + 1)));
                fields.replace(codes.get(at + 1), first);
            }
        }
    }

    /** Makes relations with a sum on both sides hold, where the last cell can do it and has something to add to. */
    private void balance(Map<String, String> fields) {
        var filled = Totals.fill(format, fields);
        for (var relation : format.relations()) {
            var last = relation.equals().getLast();
            if (relation.total() == null && fields.containsKey(last) && random.nextInt(10) > 0) {
                var rest = sum(relation.sum(), filled)
                        .subtract(sum(relation.equals().subList(0, relation.equals().size() - 1), filled));
                fields.put(last, Figure.plain(rest));
            }
        }
    }

    private void typeTotals(Map<String, String> fields) {
        int typed = random.nextInt(3);
        var filled = Totals.fill(format, fields);
        for (var total : format.totals().keySet()) {
            if (typed == 2 || typed == 1 && random.nextInt(10) == 0) {
                fields.put(total, filled.getOrDefault(total, random.nextBoolean() ? odd() : ""));
            }
        }
    }

    private static BigDecimal sum(List<String> cells, Map<String, String> fields) {
        return cells.stream().map(cell -> Figure.of(fields.get(cell))).filter(Figure::isNumber).map(Figure::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String anyOf(Map<String, String> fields) {
        return fields.keySet().stream().sorted().skip(random.nextInt(fields.size())).findFirst().orElseThrow();
    }

    private String count() {
        return Integer.toString(random.nextInt(3) > 0 ? 0 : random.nextInt(random.nextInt(20) == 0 ? 2_000_000 : 60));
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }
}
