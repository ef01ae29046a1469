package nianbao.store.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nianbao.report.AgencyKind;
import nianbao.report.CreditCode;
import nianbao.report.Space;
import nianbao.store.tree.AgencyFacts;

/** Reads the cells of each line into its entry, then looks whether all entries together make a tree. */
final class ListReading {

    private final Set<ListColumn> columns;
    private final ListMatches matches;
    private final ListFaults faults;

    ListReading(Set<ListColumn> columns, ListMatches matches, ListFaults faults) {
        this.columns = columns;
        this.matches = matches;
        this.faults = faults;
    }

    void read() {
        var listed = matches.entries().stream().filter(e -> e.line != null).toList();
        listed.forEach(this::facts);
        listed.forEach(this::others);
        listed.forEach(this::circles);
        if (faults.inOrder().isEmpty()) {
            listed.forEach(this::closing);
        }
    }

    private void facts(ListEntry entry) {
        var line = entry.line;
        for (var column : columns) {
            var fault = column.fault(line.text(column));
            if (fault != null) {
                faults.add(line, column, fault + "。");
            }
        }
        entry.name = line.text(ListColumn.NAME);
        text(line, ListColumn.SHORT_NAME, text -> entry.shortName = text);
        text(line, ListColumn.ADDRESS, text -> entry.address = text);
        text(line, ListColumn.PHONE, text -> entry.phone = text);
        text(line, ListColumn.WEBSITE, text -> entry.website = text);
        kind(entry);
        code(entry);
        day(entry, ListColumn.FOUNDED, day -> entry.foundedOn = day);
        day(entry, ListColumn.CLOSED, day -> entry.closedOn = day);
    }

    private void text(AgencyList.AgencyListLine line, ListColumn column, Consumer<String> set) {
        if (columns.contains(column)) {
            set.accept(line.text(column).isEmpty() ? null : line.text(column));
        }
    }

    private void kind(ListEntry entry) {
        var text = entry.line.text(ListColumn.KIND);
        if (!text.isEmpty()) {
            AgencyFacts.kind(text).ifPresentOrElse(kind -> entry.kind = kind, () -> faults.add(entry.line, ListColumn.KIND, "没有“" + AgencyFacts.shorten(text)
                    + "”这个类别，请写：" + String.join("，", List.of(AgencyKind.values()).stream().map(AgencyKind::label).toList()) + "。"));
        } else if (entry.kind == null) {
            entry.kind = AgencyKind.named(entry.name);
        }
    }

    private void code(ListEntry entry) {
        if (!columns.contains(ListColumn.CODE)) {
            return;
        }
        var code = CreditCode.normalize(entry.line.text(ListColumn.CODE));
        var fault = code.isEmpty() ? null : CreditCode.fault(code);
        if (fault != null) {
            boolean number = code.matches("\\d{16,}");
            faults.add(entry.line, ListColumn.CODE, fault + (number ? "如果这一格在 Excel 里是数字，末几位可能已经丢失，请设为文本再填。" : ""));
        }
        entry.code = code.isEmpty() ? null : code;
    }

    private void day(ListEntry entry, ListColumn column, Consumer<LocalDate> set) {
        if (!columns.contains(column)) {
            return;
        }
        var text = entry.line.text(column);
        if (text.isEmpty()) {
            set.accept(null);
        } else {
            AgencyFacts.day(text).ifPresentOrElse(set, () -> faults.add(entry.line, column, AgencyFacts.noDay("", text)));
        }
    }

    private void others(ListEntry entry) {
        var line = entry.line;
        if (entry == matches.top()) {
            return;
        }
        if (!line.text(ListColumn.PARENT).isEmpty()) {
            entry.parent = matches.other(line, ListColumn.PARENT);
        } else if (entry.isNew()) {
            entry.parent = matches.top();
        }
        var successor = line.text(ListColumn.SUCCESSOR);
        if (columns.contains(ListColumn.SUCCESSOR) && !(entry.outside != null && Space.tight(entry.outside.name).equals(Space.tight(successor)))) {
            entry.outside = null;
            entry.successor = successor.isEmpty() ? null : matches.other(line, ListColumn.SUCCESSOR);
        }
    }

    /** Going up from each must lead to the top. */
    private void circles(ListEntry entry) {
        var slow = entry;
        var fast = entry;
        while (fast != null && fast.parent != null && fast != matches.top() && fast.parent != matches.top()) {
            slow = slow.parent;
            fast = fast.parent.parent;
            if (slow == fast) {
                faults.add(entry.line, ListColumn.PARENT, "上级机关绕成了圈：从“" + entry.name + "”往上，走不到“" + matches.top().name + "”。");
                return;
            }
        }
    }

    private void closing(ListEntry entry) {
        var line = entry.line;
        if (entry.foundedOn != null && entry.closedOn != null && entry.closedOn.isBefore(entry.foundedOn)) {
            faults.add(line, ListColumn.CLOSED, "撤销日期（" + entry.closedOn + "）早于设立日期（" + entry.foundedOn + "）。");
        }
        if (entry.closedOn != null && entry == matches.top()) {
            faults.add(line, ListColumn.CLOSED, "“" + entry.name + "”是这棵树的顶端，不能在这里撤销。");
        }
        if (entry.closedOn != null && !isClosedAlready(entry) && hasOpenBelow(entry)) {
            faults.add(line, ListColumn.CLOSED, "它下面还有没有撤销的机关，请先给它们换上级，或者一起撤销。");
        }
        if (entry.closedOn == null && entry.parent != null && entry.parent.closedOn != null) {
            faults.add(line, ListColumn.PARENT, "上级机关“" + entry.parent.name + "”在" + entry.parent.closedOn + "已经撤销。");
        }
        var successor = entry.successor;
        if (entry.closedOn == null && (successor != null || entry.outside != null)) {
            faults.add(line, ListColumn.CLOSED, "并入了“" + (successor == null ? entry.outside.name : successor.name) + "”，请写明撤销日期。");
        } else if (successor == entry) {
            faults.add(line, ListColumn.SUCCESSOR, "不能并入自己。");
        } else if (successor != null && successor.closedOn != null && !successor.closedOn.isAfter(entry.closedOn)) {
            faults.add(line, ListColumn.SUCCESSOR, "“" + successor.name + "”在" + successor.closedOn + "已经撤销，不能并入它。");
        }
    }

    private static boolean isClosedAlready(ListEntry entry) {
        return !entry.isNew() && Objects.equals(entry.stored.closedOn, entry.closedOn);
    }

    private boolean hasOpenBelow(ListEntry entry) {
        return matches.entries().stream().anyMatch(e -> e.parent == entry && e.closedOn == null);
    }
}
