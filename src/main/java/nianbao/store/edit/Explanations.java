package nianbao.store.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    @Inject
    EntityManager em;

    @Inject
    EditLog ledger;

    @Inject
    Clock clock;

    /** Keeps the reason for a finding as it stands, or takes it back when it is blank. */
    @Transactional
    public void explain(long reportId, String finding, String reason, Account who) {
        ledger.lockDraft(reportId);
        var explanation = new Explanation();
        explanation.reportId = reportId;
        explanation.finding = finding;
        explanation.reason = FieldRules.storable(reason);
        explanation.account = em.getReference(Account.class, who.id);
        explanation.at = clock.instant();
        em.persist(explanation);
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
        return em.createQuery("from Explanation e join fetch e.account where e.reportId = ?1 order by e.id",
                Explanation.class).setParameter(1, reportId).getResultList();
    }
}
