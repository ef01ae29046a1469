package nianbao.store.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.output.OutputKind;
import nianbao.store.edit.Edit;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Handovers.Bar;
import nianbao.store.handover.Handovers.StepOutcome;
import nianbao.store.handover.Handovers.StepRequest;
import nianbao.store.who.Account;

/** Making a report public: its text, its time, its title and every file are fixed in one transaction. */
@ApplicationScoped
public class Signing {

    /** Edits that are somebody's own words or figures, or somebody's word that they are right. */
    private static final Set<Edit.EditKind> WRITTEN = Set.of(Edit.EditKind.TYPED, Edit.EditKind.RESTORED, Edit.EditKind.IMPORTED, Edit.EditKind.CONFIRMED);

    /**
     * A report set in type before anybody waited for its lock.
     *
     * @param version the edit after which it was read
     * @param files   what every file of it holds
     */
    public record Typeset(int version, String title, String agency, Map<OutputKind, byte[]> files) {
    }

    private final Handovers handovers;
    private final Publications publications;
    private final Clock clock;

    Signing(Handovers handovers, Publications publications, Clock clock) {
        this.handovers = handovers;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * Publishes exactly what was set in type, or nothing.
     *
     * @param request its reason is what was wrong before, for a 更正
     */
    @Transactional
    public StepOutcome publish(StepRequest request, Typeset typeset) {
        if (typeset.version() != request.seen().version()) {
            return new StepOutcome.Changed();
        }
        var outcome = handovers.perform(request, report -> bar(report, request.who()));
        if (outcome instanceof StepOutcome.StepDone done) {
            publications.sign(StoredReport.findById(request.report()), typeset, done.handover());
        }
        return outcome;
    }

    /** What keeps this person from signing this report now. */
    @Transactional
    public Optional<Bar> bar(StoredReport report, Account who) {
        if (!LocalDate.now(clock).isAfter(LocalDate.of(report.year, 12, 31))) {
            return Optional.of(Bar.EARLY);
        }
        return !report.agency.signsAlone && hasWritten(report, who) ? Optional.of(Bar.OWN_WRITING) : Optional.empty();
    }

    private boolean hasWritten(StoredReport report, Account who) {
        int since = publications.latest(report).map(p -> p.version).orElse(0);
        return Edit.count("reportId = ?1 and account.id = ?2 and number > ?3 and kind in ?4", report.id, who.id, since, WRITTEN) > 0;
    }
}
