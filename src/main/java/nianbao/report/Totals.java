package nianbao.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import nianbao.format.Relation;
import nianbao.format.ReportFormat;

/** Fills the blank totals of a draft from their parts. A total with a part missing stays blank. */
public final class Totals {

    private Totals() {
    }

    /** Whether a cell is a total that nobody typed: it shows what its parts give. */
    public static boolean isComputed(Report typed, String code) {
        return typed.format().totals().containsKey(code) && typed.isBlank(code);
    }

    /** A copy of the fields with every blank total that can be computed. What was typed stays. */
    public static Map<String, String> fill(ReportFormat format, Map<String, String> fields) {
        var filled = new HashMap<>(fields);
        for (var total : format.totals().keySet()) {
            compute(format, total, filled);
        }
        return filled;
    }

    /** Parts may be totals themselves (an inner total is asked for first); relations hold no circle. */
    private static void compute(ReportFormat format, String total, Map<String, String> fields) {
        Relation relation = format.totals().get(total);
        if (relation == null || !Figure.of(fields.get(total)).isBlank()) {
            return;
        }
        var sum = BigDecimal.ZERO;
        for (var part : relation.sum()) {
            compute(format, part, fields);
            var number = Figure.of(fields.get(part)).number();
            if (number == null) {
                return;
            }
            sum = sum.add(number);
        }
        fields.put(total, Figure.plain(sum));
    }
}
