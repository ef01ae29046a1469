package nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nianbao.check.finding.Finding;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.relation.Verdict;
import nianbao.check.relation.Wording;
import nianbao.format.Carry;
import nianbao.report.Figure;
import nianbao.report.Prefill;
import nianbao.report.Report;

/** The arithmetic: within a report, and between it and last year's. */
public final class RelationChecks {

    private RelationChecks() {
    }

    public static void relations(Dossier it, Consumer<Finding> out) {
        var report = it.report();
        for (var printed : PrintedRelations.of(report)) {
            var relation = printed.relation();
            var verdict = Verdict.of(relation, report);
            if (verdict.state() == Verdict.VerdictState.BROKEN || it.published() && exceeds(verdict, report)) {
                var fields = new ArrayList<>(relation.equals());
                fields.addAll(relation.sum());
                var message = verdict.message(printed.format());
                var detail = verdict.equation(report);
                var total = relation.total();
                out.accept(total == null || report.format().totals().get(total) != relation
                        ? Finding.of(relation.severity(), relation.code(), fields, message, detail)
                        : Finding.of(relation.severity(), relation.code(), fields, message, detail,
                                new Fix(total, "", relation.equalsName() + Wording.BECOMES.with("value", Figure.plain(verdict.left())))));
            }
        }
    }

    /** Parts that exceed their total however much the blanks among them hold. */
    private static boolean exceeds(Verdict verdict, Report report) {
        var relation = verdict.relation();
        return verdict.state() == Verdict.VerdictState.WAITING && relation.total() != null && report.figure(relation.total()).isNumber()
                && verdict.left().compareTo(verdict.right()) > 0
                && relation.sum().stream().map(report::figure).allMatch(f -> f.isBlank() || f.isNumber() && f.signum() >= 0);
    }

    public static void carries(Dossier it, Consumer<Finding> out) {
        var report = it.report();
        it.last().ifPresent(last -> {
            for (var carry : report.format().carries()) {
                var figure = report.figure(carry.cell());
                var expected = Prefill.expected(carry, last, report);
                if (figure.isNumber() && expected.isPresent() && expected.get().compareTo(figure.number()) != 0) {
                    out.accept(carried(carry, report, last, figure, expected.get()));
                }
            }
        });
    }

    private static Finding carried(Carry carry, Report report, Report last, Figure figure, BigDecimal expected) {
        var value = Figure.plain(expected);
        var difference = Figure.plain(expected.subtract(figure.number()).abs());
        var name = report.format().nameOf(carry.cell());
        var isTotal = report.format().totals().containsKey(carry.cell());
        var message = Wording.NOT_CARRIED.with("cell", name, "year", last.year());
        var detail = Wording.CARRIED.with("name", carry.name(), "value", value, "figure", figure.plain(), "difference", difference);
        return isTotal ? Finding.of(carry.severity(), carry.code(), List.of(carry.cell()), message, detail)
                : Finding.of(carry.severity(), carry.code(), List.of(carry.cell()), message, detail,
                        new Fix(carry.cell(), value, Wording.BECOMES.with("value", value)));
    }
}
