package nianbao.web.agencies;

import java.util.List;
import nianbao.store.list.ListPlan;

/**
 * What a list of agencies would do, before it is kept.
 *
 * @param kept    the list itself, sent back when it is to be kept
 * @param fresh   those it would found
 * @param changed those it would change
 */
public record AgencyListPage(String path, String agency, ListPlan plan, String kept, FirstItems fresh, FirstItems changed, FirstFaults faults) {

    private static final int SHOWN = 200;

    /** As many as are listed, and how many there are besides. */
    public record FirstItems(List<ListPlan.PlanItem> list, int more) {

        static FirstItems of(List<ListPlan.PlanItem> all) {
            return new FirstItems(first(all), all.size() - first(all).size());
        }

        public int all() {
            return list.size() + more;
        }
    }

    /** The same of what is wrong in it. */
    public record FirstFaults(List<ListPlan.ListFault> list, int more) {

        static FirstFaults of(List<ListPlan.ListFault> all) {
            return new FirstFaults(first(all), all.size() - first(all).size());
        }
    }

    static AgencyListPage of(String path, String agency, ListPlan plan, String kept) {
        return new AgencyListPage(path, agency, plan, kept, FirstItems.of(plan.items(ListPlan.PlanKind.NEW)),
                FirstItems.of(plan.items(ListPlan.PlanKind.CHANGED)), FirstFaults.of(plan.faults()));
    }

    private static <T> List<T> first(List<T> list) {
        return list.subList(0, Math.min(SHOWN, list.size()));
    }

    public long same() {
        return plan.count(ListPlan.PlanKind.SAME);
    }
}
