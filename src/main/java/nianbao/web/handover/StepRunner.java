package nianbao.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Handovers.Bar;
import nianbao.store.handover.Handovers.RemarkText;
import nianbao.store.handover.Handovers.SeenState;
import nianbao.store.handover.Handovers.StepOutcome;
import nianbao.store.handover.Handovers.StepRequest;
import nianbao.store.handover.Step;
import nianbao.store.report.Reports;
import nianbao.web.frame.Html;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Refusals;
import nianbao.web.frame.Visitor;
import nianbao.web.view.Overview;

/** Does what a button asked for, and says calmly what has happened meanwhile when it was not done. */
@ApplicationScoped
public class StepRunner {

    private final Handovers handovers;
    private final Reports reports;
    private final Overview overview;
    private final HandoverMail mail;
    private final Visitor visitor;
    private final Clock clock;

    StepRunner(Handovers handovers, Reports reports, Overview overview, HandoverMail mail, Visitor visitor, Clock clock) {
        this.handovers = handovers;
        this.reports = reports;
        this.overview = overview;
        this.mail = mail;
        this.visitor = visitor;
        this.clock = clock;
    }

    StepRequest request(StoredReport stored, Step step, MultivaluedMap<String, String> posted, String reason, List<RemarkText> remarks) {
        return new StepRequest(stored.id, step, new SeenState(Html.number(posted.getFirst("handovers"), -1),
                Html.number(posted.getFirst("version"), -1)), visitor.account(), reason, remarks);
    }

    /** Whether it may go to the reviewer: looked at when nobody can write in it any more. */
    StepOutcome handIn(StepRequest request) {
        return handovers.perform(request, report -> overview.of(report).isReady() ? Optional.empty() : Optional.of(Bar.UNFINISHED));
    }

    StepOutcome perform(StepRequest request) {
        Function<StoredReport, Optional<Bar>> nothing = report -> Optional.empty();
        return handovers.perform(request, nothing);
    }

    /** To the report, with the step done; or a page that says why it was not. */
    Response answer(StoredReport before, StepRequest request, StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.StepDone done -> {
                mail.tell(before, done.handover(), request.who());
                yield Redirect.to(Paths.report(before));
            }
            case StepOutcome.Moved moved -> moved(before, request);
            case StepOutcome.Changed changed -> throw refused(before, "没有" + request.step().label() + "：报告刚刚又改过",
                    "你打开那一页以后，报告又有修改（" + Moments.of(now(before).changedAt, clock) + " 保存）。请看过现在的内容再办。");
            case StepOutcome.NoWay none -> throw noWay(before, request);
            case StepOutcome.Barred barred -> throw refused(before, "没有" + request.step().label(), DeskWords.words(barred.bar(), before));
        };
    }

    private Response moved(StoredReport before, StepRequest request) {
        var now = now(before);
        var last = handovers.last(now);
        if (last.isPresent() && last.get().step == request.step() && last.get().number == request.seen().handovers() + 1
                && last.get().account.id.equals(request.who().id)) {
            // The same press once more: a double click, or the back button.
            return Redirect.to(Paths.report(before));
        }
        var meanwhile = last.map(h -> DeskWords.who(h, now) + " " + Moments.of(h.at, clock) + " 已经" + h.step.label() + "，").orElse("");
        throw refused(before, "没有重复办理", "你打开那一页以后有了变化：" + meanwhile + "报告现在" + now.state.label()
                + "。这一次没有办理，什么都没有丢。");
    }

    private Problem noWay(StoredReport before, StepRequest request) {
        var now = now(before);
        var roles = Step.WAYS.stream().filter(w -> w.step() == request.step() && w.from() == now.state && !w.above())
                .map(w -> w.role().label()).toList();
        return roles.isEmpty() ? refused(before, "现在不能" + request.step().label(), "报告现在" + now.state.label() + "，没有这一步。")
                : Problem.of(403, "你的账号没有这项权限", "报告现在" + now.state.label() + "，由" + String.join("、", roles)
                        + request.step().label() + "。", Paths.report(before), "看这份报告");
    }

    /** Nothing typed is lost: the page shows it. */
    private static Problem refused(StoredReport report, String heading, String advice) {
        return Problem.of(409, heading, advice, Paths.report(report), "看这份报告").keeping(Refusals.typed());
    }

    private StoredReport now(StoredReport before) {
        return reports.find(before.agency.id, before.year).orElseThrow();
    }
}
