package nianbao.store.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.report.Prefill;
import nianbao.report.Space;
import nianbao.store.edit.StoredReport;
import nianbao.store.tree.Agencies;
import nianbao.store.who.Agency;

/** What an agency takes over from those that were merged into it, and from itself under an earlier name. */
@ApplicationScoped
class Predecessors {

    private final Agencies agencies;

    Predecessors(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The reports of a year of the agencies merged into one; of those merged into them, where they had none themselves. */
    List<StoredReport> reports(long agency, int year) {
        var reports = new ArrayList<StoredReport>();
        for (var merged : agencies.mergedInto(agency)) {
            List<StoredReport> own = StoredReport.list("select r from StoredReport r join fetch r.agency where r.agency.id = ?1 and r.year = ?2",
                    merged.id, year);
            // Ends: each was closed before the one it was merged into.
            reports.addAll(own.isEmpty() ? reports(merged.id, year) : own);
        }
        return reports;
    }

    /**
     * Last year's values for an agency of another name: whose they are is said, and the name under which it was signed
     * then is not taken for this year's signature.
     */
    Map<String, Prefill.PrefillValue> named(Agency agency, StoredReport last, Map<String, Prefill.PrefillValue> values) {
        var named = new LinkedHashMap<>(values);
        var earlier = earlierNames(agency, last);
        named.computeIfPresent("signature", (field, value) -> earlier.contains(Space.tight(value.text())) ? null : value);
        if (!last.agency.id.equals(agency.id)) {
            named.replaceAll((field, value) -> new Prefill.PrefillValue(value.text(), last.agency.name + value.source()));
        }
        return named;
    }

    private Set<String> earlierNames(Agency agency, StoredReport last) {
        var names = new HashSet<Long>(List.of(agency.id, last.agency.id));
        var earlier = agencies.earlierNames(names).stream().map(n -> Space.tight(n.name)).collect(Collectors.toSet());
        earlier.add(Space.tight(last.agency.name));
        earlier.remove(Space.tight(agency.name));
        return earlier;
    }
}
