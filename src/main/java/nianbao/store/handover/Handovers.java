package nianbao.store.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nianbao.store.audit.Audit;
import nianbao.store.base.FieldRules;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Step.StepWay;
import nianbao.store.tree.Agencies;
import nianbao.store.who.Account;
import nianbao.store.who.Role;

/**
 * Reports going from desk to desk. A step is done under the report's lock, and only to the report its person saw: one
 * that has moved or changed since stays where it is. So no press is ever counted twice.
 */
@ApplicationScoped
public class Handovers {

    /** Characters of a reason or a remark. */
    public static final int LONGEST = 1_000;
    /** Remarks of one return. */
    public static final int MOST_REMARKS = 100;

    private static final String WITH_PEOPLE = "select h from Handover h join fetch h.account a join fetch a.agency where h.reportId = ?1"
            + " order by h.number desc";

    /** What the page showed on which somebody pressed: number of the last handover, and of the last edit. */
    public record SeenState(int handovers, int version) {
    }

    /**
     * A remark to be made.
     *
     * @param code   a field's, or a section's
     * @param words  of the field's text, that it is about; "" when it is about the whole
     * @param begins where these begin in the field's text
     */
    public record RemarkText(String code, String text, String words, int begins) {

        public RemarkText(String code, String text) {
            this(code, text, "", 0);
        }
    }

    /**
     * A step to be done.
     *
     * @param reason in general; blank when there is none
     */
    public record StepRequest(long report, Step step, SeenState seen, Account who, String reason, List<RemarkText> remarks) {

        public StepRequest(long report, Step step, SeenState seen, Account who) {
            this(report, step, seen, who, "", List.of());
        }
    }

    /** What became of a step. */
    public sealed interface StepOutcome {

        record StepDone(Handover handover) implements StepOutcome {
        }

        /** It went to another desk since the page was made; nothing was done. */
        record Moved() implements StepOutcome {
        }

        /** It was written in since the page was made; nothing was done. */
        record Changed() implements StepOutcome {
        }

        /** From where it lies, or for this person, there is no such step. */
        record NoWay() implements StepOutcome {
        }

        /** The step is there, but something stands in its way. */
        record Barred(Bar bar) implements StepOutcome {
        }
    }

    /** What can stand in the way of a step. */
    public enum Bar {
        /** Errors nobody has explained, or blanks. */
        UNFINISHED,
        /** Who signs has written in it, and the agency wants two persons. */
        OWN_WRITING,
        /** The period it reports on has not ended. */
        EARLY
    }

    private final EditLog ledger;
    private final Agencies agencies;
    private final Audit audit;
    private final Clock clock;

    Handovers(EditLog ledger, Agencies agencies, Audit audit, Clock clock) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param bar looks, under the report's lock, for what stands in the way */
    @Transactional
    public StepOutcome perform(StepRequest request, Function<StoredReport, Optional<Bar>> bar) {
        var report = ledger.lock(request.report());
        if (report.handovers != request.seen().handovers()) {
            return new StepOutcome.Moved();
        }
        var way = way(report, request);
        if (way.isEmpty()) {
            return new StepOutcome.NoWay();
        }
        if (report.version != request.seen().version()) {
            return new StepOutcome.Changed();
        }
        if (request.step().isReasoned() && request.reason().isBlank() && request.remarks().isEmpty()) {
            throw new IllegalArgumentException(request.step() + " without a reason");
        }
        var barred = bar.apply(report);
        return barred.isPresent() ? new StepOutcome.Barred(barred.get()) : new StepOutcome.StepDone(write(report, way.get(), request));
    }

    private Optional<StepWay> way(StoredReport report, StepRequest request) {
        // Roles as they are now: they may have been taken away since the person signed in.
        Account who = Account.findById(request.who().id);
        boolean own = who.agency.id.equals(report.agency.id);
        return own || agencies.isAbove(who.agency.id, report.agency.id)
                ? request.step().way(report.state, who.roles, !own) : Optional.empty();
    }

    private Handover write(StoredReport report, StepWay way, StepRequest request) {
        var handover = new Handover();
        handover.reportId = report.id;
        handover.number = ++report.handovers;
        handover.step = way.step();
        handover.from = way.from();
        handover.to = way.to();
        handover.version = report.version;
        handover.account = Account.reference(request.who().id);
        handover.at = clock.instant();
        handover.reason = request.reason().isBlank() ? null : FieldRules.storable(request.reason());
        handover.persist();
        int number = 0;
        for (var said : request.remarks()) {
            var remark = new Remark();
            remark.reportId = report.id;
            remark.handover = handover.number;
            remark.number = ++number;
            remark.code = said.code();
            remark.text = FieldRules.storable(said.text());
            if (!said.words().isEmpty()) {
                remark.words = FieldRules.storable(said.words());
                remark.begins = said.begins();
            }
            remark.persist();
        }
        report.state = way.to();
        report.stateAt = handover.at;
        audit.record(handover.account, report.agency, way.step().action(), report.year + "年报告",
                handover.reason == null ? "" : handover.reason);
        return handover;
    }

    /** All of a report, the last one first. */
    @Transactional
    public List<Handover> of(long reportId) {
        return Handover.list(WITH_PEOPLE, reportId);
    }

    /** The last one; empty while the report has not left its first desk. */
    @Transactional
    public Optional<Handover> last(StoredReport report) {
        return report.handovers == 0 ? Optional.empty() : Handover.find(WITH_PEOPLE, report.id).firstResultOptional();
    }

    /** The number of the step that last published it; 0 before. Remarks before it were about what has been published since. */
    @Transactional
    public int lastPublished(StoredReport report) {
        return of(report.id).stream().filter(h -> h.step == Step.PUBLISH).mapToInt(h -> h.number).max().orElse(0);
    }

    /** How many of an agency's reports somebody else has laid on the desks of who has those roles. */
    @Transactional
    public int waiting(long agency, Collection<Role> roles) {
        var desks = new ArrayList<String>();
        if (roles.contains(ReportState.DRAFT.desk())) {
            desks.add("r.state = DRAFT and exists (select 1 from Handover h where h.reportId = r.id and h.number = r.handovers"
                    + " and h.step in (RETURN, CORRECT))");
        }
        if (roles.contains(ReportState.REVIEW.desk())) {
            desks.add("r.state = REVIEW");
        }
        if (roles.contains(ReportState.SIGNING.desk())) {
            desks.add("r.state = SIGNING");
        }
        return desks.isEmpty() ? 0 : (int) StoredReport.count("from StoredReport r where r.agency.id = ?1 and ("
                + String.join(" or ", desks) + ")", agency);
    }
}
