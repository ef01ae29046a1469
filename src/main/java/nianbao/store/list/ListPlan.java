package nianbao.store.list;

import java.util.List;

/**
 * What keeping a list would do. Nothing is done while there is a fault.
 *
 * @param notes     what one should know besides
 * @param reordered whether agencies that are there already stand in another order than in the list before
 */
public record ListPlan(List<PlanItem> items, List<ListFault> faults, List<String> notes, boolean reordered) {

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
    public record ListFault(int row, ListColumn column, String message) {
    }

    public long count(PlanKind kind) {
        return items.stream().filter(i -> i.kind == kind).count();
    }

    public List<PlanItem> items(PlanKind kind) {
        return items.stream().filter(i -> i.kind == kind).toList();
    }

    /** Whether there is anything to keep. */
    public boolean changesAnything() {
        return reordered || items.stream().anyMatch(i -> i.kind != PlanKind.SAME);
    }
}
