package nianbao.store.list;

import java.util.List;

/**
 * What keeping a list would do. Nothing is done while there is a fault.
 *
 * @param notes what one should know besides
 */
public record ListPlan(List<PlanItem> items, List<Fault> faults, List<String> notes) {

    /** What becomes of a row. */
    public enum PlanKind {
        NEW, CHANGED, SAME
    }

    /**
     * One agency of the list.
     *
     * @param row     in the sheet
     * @param changes what differs from what is known, in words
     */
    public record PlanItem(int row, String name, PlanKind kind, List<String> changes) {
    }

    /** What is wrong in a cell. */
    public record Fault(int row, ListColumn column, String message) {
    }

    public long count(PlanKind kind) {
        return items.stream().filter(i -> i.kind == kind).count();
    }

    public List<PlanItem> items(PlanKind kind) {
        return items.stream().filter(i -> i.kind == kind).toList();
    }

    /** Whether there is anything to keep. */
    public boolean changesAnything() {
        return items.stream().anyMatch(i -> i.kind != PlanKind.SAME);
    }
}
