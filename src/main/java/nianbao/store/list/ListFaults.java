package nianbao.store.list;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.store.list.ListPlan.ListFault;

/** What is found wrong in a list, the first fault of each cell. */
final class ListFaults {

    private record ListCell(int row, ListColumn column) {
    }

    private final Map<ListCell, ListFault> faults = new LinkedHashMap<>();

    void add(AgencyList.AgencyListLine line, ListColumn column, String message) {
        faults.putIfAbsent(new ListCell(line.row(), column), new ListFault(line.row(), column, message));
    }

    boolean has(AgencyList.AgencyListLine line, ListColumn column) {
        return faults.containsKey(new ListCell(line.row(), column));
    }

    List<ListFault> inOrder() {
        return faults.values().stream().sorted(Comparator.comparingInt(ListFault::row).thenComparing(ListFault::column)).toList();
    }
}
