package nianbao.store.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.store.base.FieldRules;
import nianbao.store.who.Account;

/** Reasons given for findings that stay. All are kept; the last one of a finding counts. */
@ApplicationScoped
public class Explanations {

    /** Characters; a reason is a sentence or two. */
    public static final int LONGEST = 500;

    private final EditLog ledger;
    private final Clock clock;

    Explanations(EditLog ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Keeps the reason for a finding as it stands, or takes it back when it is blank. */
    @Transactional
    public void explain(long reportId, String finding, String reason, Account who) {
        ledger.lockDraft(reportId);
        var explanation = new Explanation();
        explanation.reportId = reportId;
        explanation.finding = finding;
        explanation.reason = FieldRules.storable(reason);
        explanation.account = Account.reference(who.id);
        explanation.at = clock.instant();
        explanation.persist();
    }

    /** What counts, by finding. */
    @Transactional
    public Map<String, Explanation> of(long reportId) {
        var latest = new LinkedHashMap<String, Explanation>();
        for (var explanation : all(reportId)) {
            latest.put(explanation.finding, explanation);
        }
        latest.values().removeIf(explanation -> explanation.reason.isBlank());
        return latest;
    }

    /** All that were ever given, oldest first. */
    @Transactional
    public List<Explanation> all(long reportId) {
        return Explanation.list("from Explanation e join fetch e.account where e.reportId = ?1 order by e.id", reportId);
    }
}
