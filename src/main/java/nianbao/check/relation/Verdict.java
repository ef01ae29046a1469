package nianbao.check.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.format.Relation;
import nianbao.format.ReportFormat;
import nianbao.report.Figure;
import nianbao.report.Report;

/**
 * How one relation stands. {@code relations.js} decides the same way in the browser.
 *
 * @param state      WAITING while a cell is blank or is no number: then nothing can be said yet
 * @param left       sum of the left side, blanks and non-numbers counted as 0
 * @param right      the same for the right side
 * @param undecided  the cells it waits for
 */
public record Verdict(Relation relation, VerdictState state, BigDecimal left, BigDecimal right, List<String> undecided) {

    public enum VerdictState { HOLDS, BROKEN, WAITING }

    public BigDecimal difference() {
        return left.subtract(right).abs();
    }

    /** Judges every relation of a report. Totals are not computed here: see {@link Report#withTotals()}. */
    public static List<Verdict> all(Report report) {
        var verdicts = new ArrayList<Verdict>();
        for (var relation : report.format().relations()) {
            verdicts.add(of(relation, report));
        }
        return verdicts;
    }

    public static Verdict of(Relation relation, Report report) {
        var undecided = new ArrayList<String>(0);
        var left = sum(relation.sum(), report, undecided);
        var right = sum(relation.equals(), report, undecided);
        var state = !undecided.isEmpty() ? VerdictState.WAITING : left.compareTo(right) == 0 ? VerdictState.HOLDS : VerdictState.BROKEN;
        return new Verdict(relation, state, left, right, undecided);
    }

    private static BigDecimal sum(List<String> cells, Report report, List<String> undecided) {
        var sum = BigDecimal.ZERO;
        for (var cell : cells) {
            var number = report.figure(cell).number();
            if (number != null) {
                sum = sum.add(number);
            } else {
                undecided.add(cell);
            }
        }
        return sum;
    }

    /** The relation written out as it stands: "10 + 1 = 11，11 + 1 = 12，差 1". Long sums show only their figures above 0. */
    public String equation(Report report) {
        return side(relation.sum(), left, report) + "，" + side(relation.equals(), right, report) + "，差 "
                + Figure.plain(difference());
    }

    private String side(List<String> cells, BigDecimal sum, Report report) {
        var terms = new ArrayList<String>();
        for (var cell : cells) {
            var figure = report.figure(cell);
            if (figure.isNumber() && (cells.size() <= 6 || figure.signum() != 0)) {
                terms.add(figure.plain());
            }
        }
        return terms.size() > 1 ? String.join(" + ", terms) + " = " + Figure.plain(sum) : Figure.plain(sum);
    }

    /** 自然人：一 + 二 与 三（七）+ 四 不符. */
    public String message(ReportFormat format) {
        return place(format) + relation.sumName() + "与" + relation.equalsName() + "不符";
    }

    /** The row, column or group it is about, by the labels its cells share: "自然人：", "" when there is only one. */
    private String place(ReportFormat format) {
        if (relation.key().isEmpty()) {
            return "";
        }
        var first = new ArrayList<>(List.of(format.nameOf(relation.equals().getFirst()).split("，")));
        first.retainAll(List.of(format.nameOf(relation.sum().getFirst()).split("，")));
        return first.isEmpty() ? "" : String.join("，", first) + "：";
    }
}
