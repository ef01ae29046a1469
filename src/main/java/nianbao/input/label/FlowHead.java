package nianbao.input.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/** The head of a table in running text: what it says of the columns and their order. */
public final class FlowHead {

    private static final int SHORT = 4;

    private final OfficialTable shape;
    private final String edition;
    private final int year;
    private String text = "";

    public FlowHead(OfficialTable shape, String edition, int year) {
        this.shape = shape;
        this.edition = edition;
        this.year = year;
    }

    /** Takes the normal form of what stands between two rows as the head, if there is one in it. */
    public void take(String between) {
        if (shape.heads().stream().anyMatch(label -> label.length() >= SHORT && between.contains(label))) {
            text = between;
        }
    }

    public void begin(String before) {
        text = before;
    }

    /** The names of columns of years that the head of a list has; fewer than two when it has one column of figures. */
    public List<String> years() {
        return YearColumn.names(text);
    }

    public int year() {
        return year;
    }

    public OfficialColumns columns(OfficialRow line, int count) {
        return line.columnsCalled(text).orElseGet(() -> line.columns(count, edition));
    }

    /** The columns in printed order; fewer when the head names just as many as a row has values. */
    public OfficialColumns printed(OfficialColumns columns, int values) {
        var at = places((before, now) -> before);
        var first = inOrder(columns, at);
        // Labels that stand in the head twice and in another order each time say nothing; neither do groups of which only some are named.
        if (someGroupsUnnamed(columns, at) || !first.equals(inOrder(columns, places((before, now) -> now)))) {
            return columns;
        }
        boolean whole = first.size() == columns.columns().size();
        // A head that lost some of its labels says nothing of the order of the others.
        boolean fewer = first.size() == values && first.size() > columns.columns().size() / 2
                && columns.columns().stream().filter(first::contains).toList().equals(first);
        return whole || fewer ? new OfficialColumns(columns.edition(), columns.table(), first) : columns;
    }

    /** Whether one of several groups with columns of the same names is not in the head, though another is. */
    private static boolean someGroupsUnnamed(OfficialColumns columns, Map<String, Integer> at) {
        var groups = columns.columns().stream().filter(column -> column.path().size() > 1
                && columns.columns().stream().filter(other -> other.leaf().equals(column.leaf())).count() > 1)
                .map(column -> column.path().getFirst()).distinct().toList();
        return groups.stream().anyMatch(at::containsKey) && !groups.stream().allMatch(at::containsKey);
    }

    /** OfficialColumns the head names, as it names them: within their groups. None where two stand in one place. */
    private static List<OfficialColumn> inOrder(OfficialColumns columns, Map<String, Integer> at) {
        var paths = new HashMap<OfficialColumn, List<Integer>>();
        for (var column : columns.columns()) {
            if (at.containsKey(column.leaf())) {
                paths.put(column, column.path().stream().map(label -> at.getOrDefault(label, firstOf(label, columns, at))).toList());
            }
        }
        return Set.copyOf(paths.values()).size() < paths.size() ? List.of() : columns.columns().stream()
                .filter(paths::containsKey).sorted(Comparator.comparing(paths::get, FlowHead::inTurn)).toList();
    }

    /** Where a group that the head does not name begins: with the first of its columns. */
    private static int firstOf(String group, OfficialColumns columns, Map<String, Integer> at) {
        return columns.columns().stream().filter(column -> column.path().contains(group) && at.containsKey(column.leaf()))
                .mapToInt(column -> at.get(column.leaf())).min().orElse(0);
    }

    private static int inTurn(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) - b.get(i);
            }
        }
        return a.size() - b.size();
    }

    /** Where each label of the head stands, the longest first, so that 其他 is not found in 法人或其他组织. */
    private Map<String, Integer> places(BinaryOperator<Integer> which) {
        var labels = new ArrayList<>(shape.heads());
        labels.addAll(shape.furniture());
        labels.sort(Comparator.comparing(String::length).reversed());
        var places = new HashMap<String, Integer>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            var label = labels.stream().filter(l -> !l.isEmpty() && text.startsWith(l, from)).findFirst();
            label.ifPresent(l -> places.merge(l, from + 1, which));
            at += label.map(String::length).orElse(1);
        }
        return places;
    }
}
