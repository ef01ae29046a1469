package nianbao.store.handover;

import static nianbao.store.edit.StoredReport.ReportState.DRAFT;
import static nianbao.store.edit.StoredReport.ReportState.PUBLISHED;
import static nianbao.store.edit.StoredReport.ReportState.REVIEW;
import static nianbao.store.edit.StoredReport.ReportState.SIGNING;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nianbao.store.audit.AuditEntry;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.who.Role;

/** What is done with a report as a whole. Each step takes it from one desk to another; {@link #WAYS} lists them all. */
public enum Step {

    HAND_IN("送审", false, AuditEntry.Action.HANDED_IN),
    /** Who handed it on wants it back before anything was done with it. */
    TAKE_BACK("撤回", false, AuditEntry.Action.TAKEN_BACK),
    SEND_ON("送签", false, AuditEntry.Action.SENT_TO_SIGN),
    RETURN("退回", true, AuditEntry.Action.RETURNED),
    PUBLISH("签发公布", false, AuditEntry.Action.PUBLISHED),
    /** Takes up a published report to correct it; what is published stays in force until the next publication. */
    CORRECT("更正", true, AuditEntry.Action.CORRECTION_BEGUN);

    /**
     * One way a step can go.
     *
     * @param role  whose step it is
     * @param above held in an agency above the report's; otherwise in the report's own
     */
    public record StepWay(Step step, ReportState from, ReportState to, Role role, boolean above) {
    }

    /** From which desk to which, and by whom. */
    public static final List<StepWay> WAYS = List.of(
            new StepWay(HAND_IN, DRAFT, REVIEW, Role.WRITER, false),
            new StepWay(TAKE_BACK, REVIEW, DRAFT, Role.WRITER, false),
            new StepWay(SEND_ON, REVIEW, SIGNING, Role.REVIEWER, false),
            new StepWay(RETURN, REVIEW, DRAFT, Role.REVIEWER, false),
            new StepWay(TAKE_BACK, SIGNING, REVIEW, Role.REVIEWER, false),
            new StepWay(PUBLISH, SIGNING, PUBLISHED, Role.SIGNER, false),
            new StepWay(RETURN, SIGNING, DRAFT, Role.SIGNER, false),
            new StepWay(CORRECT, PUBLISHED, DRAFT, Role.SIGNER, false),
            new StepWay(RETURN, REVIEW, DRAFT, Role.SUPERVISOR, true),
            new StepWay(RETURN, SIGNING, DRAFT, Role.SUPERVISOR, true),
            new StepWay(RETURN, PUBLISHED, DRAFT, Role.SUPERVISOR, true));

    private final String label;
    private final boolean reasoned;
    private final AuditEntry.Action action;

    Step(String label, boolean reasoned, AuditEntry.Action action) {
        this.label = label;
        this.reasoned = reasoned;
        this.action = action;
    }

    public String label() {
        return label;
    }

    /** Whether it needs a reason. */
    public boolean isReasoned() {
        return reasoned;
    }

    /** Whether it undoes what another step did: such steps are offered last. */
    public boolean isBack() {
        return this == RETURN || this == TAKE_BACK;
    }

    AuditEntry.Action action() {
        return action;
    }

    /** The way it goes from that state for somebody with those roles; empty when there is none. */
    public Optional<StepWay> way(ReportState from, Collection<Role> roles, boolean above) {
        return WAYS.stream().filter(w -> w.step == this && w.from == from && w.above == above && roles.contains(w.role)).findFirst();
    }

    /** The steps open to somebody with those roles. */
    public static List<Step> open(ReportState from, Collection<Role> roles, boolean above) {
        return Arrays.stream(values()).filter(step -> step.way(from, roles, above).isPresent()).toList();
    }
}
