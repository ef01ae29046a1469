package nianbao.register.sheet;

import java.util.List;
import nianbao.register.words.Role;
import nianbao.register.words.Vocabulary;

/** Columns that stand for one outcome, kind or end of a case each, in which a request has a tick. */
final class TickColumns {

    private static final double NEARLY_ALL = 0.9;

    private final List<Column> columns;
    private final List<Values> values;
    private final Vocabulary words;

    TickColumns(List<Column> columns, List<Values> values, Vocabulary words) {
        this.columns = columns;
        this.values = values;
        this.words = words;
    }

    void mark() {
        Role last = null;
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
        for (var role : List.of(Role.OUTCOME, Role.KIND)) {
            if (columns.stream().filter(c -> c.isTicked() && c.role() == role).count() < 2) {
                columns.replaceAll(c -> c.isTicked() && c.role() == role ? c.as(Role.NONE) : c);
            }
        }
    }

    private Column ticked(Column column, Role last) {
        var parts = column.head().split("/");
        var leaf = parts[parts.length - 1];
        var pair = parts.length > 1 ? parts[parts.length - 2] + leaf : leaf;
        var dispute = disputeRole(column.head());
        if (dispute != null) {
            var code = words.wholeDispute(leaf);
            return code == null ? null : new Column(column.at(), column.head(), dispute, code);
        }
        var outcome = words.wholeOutcome(pair) != null ? words.wholeOutcome(pair) : words.wholeOutcome(leaf);
        var kind = words.wholeKind(leaf);
        if (kind != null && (outcome == null || last == Role.KIND || column.head().contains("申请人"))) {
            return new Column(column.at(), column.head(), Role.KIND, kind);
        }
        return outcome == null ? null : new Column(column.at(), column.head(), Role.OUTCOME, outcome);
    }

    private static Role disputeRole(String head) {
        int slash = head.lastIndexOf('/');
        var role = slash < 0 ? null : Heads.role(head.substring(0, slash));
        return role != null && role.isDispute() && role != Role.DISPUTES ? role : null;
    }
}
