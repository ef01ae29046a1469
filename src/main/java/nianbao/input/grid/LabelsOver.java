package nianbao.input.grid;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nianbao.input.label.OfficialColumn;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialTable;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceCell;

/**
 * The labels of a head over each column of the grid, from above. Of
 * <pre>
 * | 申请人情况                      |
 * | 自然人 | 法人或其他组织  | 总计 |
 * |        | 商业企业 | 其他 |      |
 * </pre>
 * column 2 has 法人或其他组织 and 其他 over it; what is no head of a column (申请人情况, a corner) is left out.
 */
final class LabelsOver {

    private final OfficialTable shape;
    private final Map<Integer, List<String>> labels = new TreeMap<>();

    /** @param rows of the head, from above */
    LabelsOver(List<List<SourceCell>> rows, OfficialTable shape) {
        this.shape = shape;
        var over = new TreeMap<Integer, LinkedHashSet<String>>();
        for (var row : rows) {
            for (var cell : row) {
                var normal = Label.normal(cell.text());
                for (int i = cell.column(); i < cell.column() + cell.colspan() && !normal.isEmpty(); i++) {
                    if (!shape.isTitle(normal)) {
                        over.computeIfAbsent(i, c -> new LinkedHashSet<>()).add(normal);
                    }
                }
            }
        }
        over.forEach((column, texts) -> labels.put(column, List.copyOf(texts)));
    }

    List<String> at(int column) {
        return labels.getOrDefault(column, List.of());
    }

    /** All of them, those of each column joined. */
    List<String> joined() {
        return labels.values().stream().map(texts -> String.join("", texts)).toList();
    }

    /**
     * Where each official column starts, by its code. That is sure where all of them have their labels over them, or where
     * every head names just one, more than half of them or whole groups. Else empty.
     */
    Map<String, Integer> starts(OfficialColumns columns) {
        var starts = new HashMap<String, Integer>();
        boolean clear = true;
        for (var over : labels.entrySet()) {
            var called = columns.columns().stream().filter(column -> column.isCalled(over.getValue())).toList();
            boolean nothing = called.isEmpty() && starts.isEmpty() && over.getValue().stream().noneMatch(shape::isColumnHead);
            clear &= called.size() == 1 || nothing;
            called.stream().findFirst().map(OfficialColumn::code).ifPresent(code -> starts.putIfAbsent(code, over.getKey()));
        }
        int all = columns.columns().size();
        boolean some = starts.size() > all / 2 || areGroups(starts.keySet(), columns);
        return starts.size() == all || clear && some ? starts : Map.of();
    }

    /** Whether some columns are all those of one group or several, each called by its group: a table of its own. */
    private boolean areGroups(Set<String> codes, OfficialColumns columns) {
        var named = columns.columns().stream().filter(column -> codes.contains(column.code())).toList();
        return !named.isEmpty() && named.stream().allMatch(column -> column.path().size() > 1)
                && columns.columns().stream().filter(column -> named.stream().anyMatch(other -> other.isBeside(column))).allMatch(named::contains)
                && labels.values().stream().allMatch(texts -> texts.size() > 1);
    }
}
