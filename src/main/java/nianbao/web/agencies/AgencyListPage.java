package nianbao.web.agencies;

import java.util.List;
import nianbao.store.list.ListPlan;

/**
 * What a list of agencies would do, before it is kept.
 *
 * @param kept   the list itself, sent back when it is to be kept
 * @param fresh  those it would found, {@code moreFresh} besides; the same for those it would change and for faults
 */
public record AgencyListPage(String path, String agency, ListPlan plan, String kept, List<ListPlan.PlanItem> fresh, int moreFresh,
                       List<ListPlan.PlanItem> changed, int moreChanged, List<ListPlan.Fault> faults, int moreFaults) {

    private static final int SHOWN = 200;

    static AgencyListPage of(String path, String agency, ListPlan plan, String kept) {
        var fresh = plan.items(ListPlan.PlanKind.NEW);
        var changed = plan.items(ListPlan.PlanKind.CHANGED);
        return new AgencyListPage(path, agency, plan, kept, first(fresh), fresh.size() - first(fresh).size(), first(changed),
                changed.size() - first(changed).size(), first(plan.faults()), plan.faults().size() - first(plan.faults()).size());
    }

    private static <T> List<T> first(List<T> list) {
        return list.subList(0, Math.min(SHOWN, list.size()));
    }

    public int founded() {
        return fresh.size() + moreFresh;
    }

    public int changes() {
        return changed.size() + moreChanged;
    }

    public long same() {
        return plan.count(ListPlan.PlanKind.SAME);
    }
}
