package nianbao.register.sheet;

import java.util.List;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Columns that stand for one outcome, kind or end of a case each, in which a request has a tick. */
final class TickColumns {

    private static final double NEARLY_ALL = 0.9;

    private final List<RegisterColumn> columns;
    private final List<Values> values;
    private final Vocabulary words;

    TickColumns(List<RegisterColumn> columns, List<Values> values, Vocabulary words) {
        this.columns = columns;
        this.values = values;
        this.words = words;
    }

    void mark() {
        @Nullable
        ColumnRole last = null;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var v = values.get(i);
            boolean ticks = v.isEmpty() || v.share(text -> Values.isTick(text) || words.isNothing(text)) >= NEARLY_ALL;
            var found = ticks && !column.head().isEmpty() ? ticked(column, last) : null;
            if (found != null) {
                columns.set(i, found);
                last = found.role();
            } else {
                last = null;
            }
        }
        // A single column of this look is a question with yes and no, "部分公开" among other things.
        for (var role : List.of(ColumnRole.OUTCOME, ColumnRole.KIND)) {
            if (columns.stream().filter(c -> c.isTicked() && c.role() == role).count() < 2) {
                columns.replaceAll(c -> c.isTicked() && c.role() == role ? c.as(ColumnRole.NONE) : c);
            }
        }
    }

    private @Nullable RegisterColumn ticked(RegisterColumn column, @Nullable ColumnRole last) {
        var parts = column.head().split("/");
        var leaf = parts[parts.length - 1];
        var pair = parts.length > 1 ? parts[parts.length - 2] + leaf : leaf;
        var dispute = disputeRole(column.head());
        if (dispute != null) {
            var code = words.wholeDispute(leaf);
            return code == null ? null : new RegisterColumn(column.at(), column.head(), dispute, code);
        }
        var outcome = words.wholeOutcome(pair) != null ? words.wholeOutcome(pair) : words.wholeOutcome(leaf);
        var kind = words.wholeKind(leaf);
        if (kind != null && (outcome == null || last == ColumnRole.KIND || column.head().contains("申请人"))) {
            return new RegisterColumn(column.at(), column.head(), ColumnRole.KIND, kind);
        }
        return outcome == null ? null : new RegisterColumn(column.at(), column.head(), ColumnRole.OUTCOME, outcome);
    }

    private static @Nullable ColumnRole disputeRole(String head) {
        int slash = head.lastIndexOf('/');
        var role = slash < 0 ? null : Heads.role(head.substring(0, slash));
        return role != null && role.isDispute() && role != ColumnRole.DISPUTES ? role : null;
    }
}
