package nianbao.check.rule;

import java.util.List;
import java.util.function.Consumer;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.check.relation.Wording;
import nianbao.report.Figure;
import nianbao.report.Sum;

/** A government's figures beside the sum of what the agencies below it published. */
public final class RollupChecks {

    private RollupChecks() {
    }

    /** Totals are left out: one whose parts are right and which is wrong itself breaks its relation. */
    public static void sums(Dossier it, Consumer<Finding> out) {
        it.rollup().ifPresent(rollup -> rollup.sums().forEach((code, sum) -> {
            var figure = it.report().figure(code);
            if (sum.isKnown() && !sum.total() && figure.isNumber() && !sum.is(figure)) {
                out.accept(differing(code, sum, figure));
            }
        }));
    }

    private static Finding differing(String code, Sum sum, Figure figure) {
        var excess = sum.excess(figure);
        var detail = "各机关已公布的数相加为 " + sum.text() + "，报告填 " + figure.plain() + figure.unit()
                + (excess == null ? "，没有写明单位" : "，差 " + Figure.plain(excess.abs()) + sum.unit());
        return Finding.of("rollup.sum", List.of(code), sum.cell().name() + "与各机关的汇总数不一致", detail,
                new Fix(code, sum.text(), Wording.BECOMES.with("value", sum.text())));
    }
}
