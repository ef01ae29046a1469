package nianbao.store.list;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.store.list.ListPlan.Fault;

/** What is found wrong in a list, the first fault of each cell. */
final class ListFaults {

    private record Place(int row, ListColumn column) {
    }

    private final Map<Place, Fault> faults = new LinkedHashMap<>();

    void add(AgencyList.AgencyListLine line, ListColumn column, String message) {
        faults.putIfAbsent(new Place(line.row(), column), new Fault(line.row(), column, message));
    }

    boolean has(AgencyList.AgencyListLine line, ListColumn column) {
        return faults.containsKey(new Place(line.row(), column));
    }

    List<Fault> inOrder() {
        return faults.values().stream().sorted(Comparator.comparingInt(Fault::row).thenComparing(Fault::column)).toList();
    }
}
