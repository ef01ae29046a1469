package nianbao.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Handover;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Remarks;
import nianbao.store.handover.Remarks.Said;
import nianbao.store.handover.Step;
import nianbao.store.people.Accounts;
import nianbao.store.publication.Publication;
import nianbao.store.publication.Publications;
import nianbao.store.publication.Signing;
import nianbao.store.who.Role;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;
import nianbao.web.handover.DeskView.DeskPlace;
import nianbao.web.handover.DeskView.DeskSeen;
import nianbao.web.handover.DeskView.DeskSteps;
import nianbao.web.handover.DeskView.Move;
import nianbao.web.handover.DeskView.RemarkView;
import nianbao.web.handover.DeskView.Reply;
import nianbao.web.handover.DeskView.Returned;
import nianbao.web.view.FindingViews;

/** Says whose work a report is, in words, and offers the visitor what may be done with it. */
@ApplicationScoped
public class DeskViews {

    private final Handovers handovers;
    private final Remarks remarks;
    private final Publications publications;
    private final Signing signing;
    private final Accounts accounts;
    private final Visitor visitor;
    private final Clock clock;

    DeskViews(Handovers handovers, Remarks remarks, Publications publications, Signing signing, Accounts accounts, Visitor visitor, Clock clock) {
        this.handovers = handovers;
        this.remarks = remarks;
        this.publications = publications;
        this.signing = signing;
        this.accounts = accounts;
        this.visitor = visitor;
        this.clock = clock;
    }

    public DeskView of(StoredReport stored) {
        var names = accounts.names(stored.agency.id);
        var base = Paths.report(stored);
        // The last publication counts until the next one.
        var inForce = stored.isPublished() || stored.handovers == 0 ? Optional.<Publication>empty() : publications.latest(stored);
        var place = new DeskPlace(stored.state.label(), DeskWords.style(stored.state), line(stored, names), DeskWords.next(stored.state, names));
        return new DeskView(base, place, DeskWords.stages(stored.state, names), returned(stored),
                inForce.map(p -> base + "/publications/" + p.number).orElse(null), new DeskSeen(stored.handovers, stored.version),
                steps(stored, names), inForce.isPresent() && stored.state == ReportState.SIGNING ? reason(stored) : null);
    }

    private DeskSteps steps(StoredReport stored, Map<Role, List<String>> names) {
        var steps = visitor.steps(stored);
        var bar = steps.contains(Step.PUBLISH)
                ? signing.bar(stored, visitor.account()).map(b -> DeskWords.words(b, stored)).orElse(null) : null;
        var moves = steps.stream().filter(step -> step != Step.HAND_IN).sorted(Comparator.comparing(Step::isBack))
                .map(step -> move(step, stored.state, Paths.report(stored))).toList();
        return new DeskSteps(DeskWords.heading(steps, stored.state), DeskWords.words(steps, stored.state, names), moves, bar);
    }

    /** Who has it and since when, for a list. One who has just been returned a report is told so. */
    public String line(StoredReport stored, Map<Role, List<String>> names) {
        var since = Moments.of(stored.stateAt, clock);
        return stored.isPublished() ? since + " 起" : "在" + DeskWords.holder(stored.state, names) + "处，" + since + " 起";
    }

    /** Why a draft was returned or is corrected, until it is handed in again; {@code null} when it was not. */
    public Returned returned(StoredReport stored) {
        var last = stored.isEditable() ? handovers.last(stored) : Optional.<Handover>empty();
        return last.filter(h -> h.step.isReasoned()).map(h -> {
            var said = remarks.current(stored, h.number, handovers.lastPublished(stored));
            return new Returned(DeskWords.who(h, stored) + " " + Moments.of(h.at, clock) + (h.step == Step.RETURN ? " 退回" : " 开始更正"),
                    h.reason == null ? "" : h.reason, views(said, stored), h.version == stored.version);
        }).orElse(null);
    }

    /** Numbered as they come. */
    List<RemarkView> views(List<Said> said, StoredReport stored) {
        var format = stored.format();
        var views = new ArrayList<RemarkView>();
        for (var one : said) {
            var remark = one.remark();
            views.add(new RemarkView(views.size() + 1, remark.code, format.place(remark.code).code(), FindingViews.name(remark.code, format),
                    FindingViews.path(remark.code, format, Paths.report(stored)), remark.text, remark.words == null ? "" : remark.words, reply(one)));
        }
        return views;
    }

    private Reply reply(Said said) {
        var remark = said.remark();
        var answer = said.answer();
        if (answer == null) {
            return new Reply(remark.handover, remark.number, "open", "", "", "");
        }
        boolean settled = answer.settledAt != null;
        return new Reply(remark.handover, remark.number, settled ? "settled" : "done", answer.text,
                answer.account.name + "，" + Moments.of(answer.at, clock),
                settled ? answer.settledBy.name + "，" + Moments.of(answer.settledAt, clock) : "");
    }

    /** Why the correction under way was begun. */
    private String reason(StoredReport stored) {
        return handovers.of(stored.id).stream().filter(h -> h.from == ReportState.PUBLISHED).findFirst()
                .map(h -> h.reason == null ? "" : h.reason).orElse("");
    }

    private static Move move(Step step, ReportState state, String base) {
        var path = base + "/handovers/" + switch (step) {
            case HAND_IN -> "hand-in";
            case TAKE_BACK -> state == ReportState.SIGNING ? "recall" : "take-back";
            case SEND_ON -> "send-on";
            case RETURN -> "return";
            case PUBLISH -> "sign";
            case CORRECT -> "correct";
        };
        return new Move(
                step.isReasoned() ? step == Step.RETURN ? "退回…" : "办理更正…" : step == Step.TAKE_BACK && state == ReportState.SIGNING ? "撤回送签" : step.label(),
                path, !step.isReasoned(),
                step == Step.SEND_ON || step == Step.PUBLISH);
    }
}
