package nianbao.web.frame;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.account.Act;
import nianbao.account.SessionSettings;
import nianbao.account.SessionUser;
import nianbao.store.edit.ReportKey;
import nianbao.store.edit.StoredReport;
import nianbao.store.file.PendingImport;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Step;
import nianbao.store.intake.Imports;
import nianbao.store.people.Accounts;
import nianbao.store.report.Reports;
import nianbao.store.tree.Agencies;
import nianbao.store.tree.Notices;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** Who makes this request, and what may be done with it: {@link Act} says which roles may do what. */
@RequestScoped
public class Visitor {

    private final SecurityIdentity identity;
    private final SessionSettings settings;
    private final Accounts accounts;
    private final Reports reports;
    private final Imports imports;
    private final Agencies agencies;
    private final Notices notices;
    private final Handovers handovers;

    Visitor(SecurityIdentity identity, SessionSettings settings, Accounts accounts, Reports reports, Imports imports,
            Agencies agencies, Notices notices, Handovers handovers) {
        this.identity = identity;
        this.settings = settings;
        this.accounts = accounts;
        this.reports = reports;
        this.imports = imports;
        this.agencies = agencies;
        this.notices = notices;
        this.handovers = handovers;
    }

    public boolean signedIn() {
        return identity.getPrincipal() instanceof SessionUser;
    }

    public SessionUser user() {
        return (SessionUser) identity.getPrincipal();
    }

    /** The account, to be named in an edit: it was looked up when the request came in and is not read again. */
    public Account account() {
        return accounts.reference(user().accountId());
    }

    /**
     * The agency of that number, when the visitor may do that with what it has. An agency that is neither the visitor's
     * own nor below it looks like none: nothing is told about it.
     */
    public Agency agency(String id, Act act) {
        return agencies.get(permitted(id, act));
    }

    /** Whether {@link #agency} would answer: for what a page offers. */
    public boolean may(Act act, long agency) {
        return user().isAny(agency == user().agencyId() ? act.own() : isBelow(agency) ? act.above() : Set.of());
    }

    /** What the visitor may do with a report as a whole, as it lies now. */
    public List<Step> steps(StoredReport report) {
        boolean own = report.agency.id == user().agencyId();
        return own || isBelow(report.agency.id) ? Step.open(report.state, user().roles(), !own) : List.of();
    }

    private long permitted(String id, Act act) {
        long agency = id.matches("[1-9]\\d{0,17}") ? Long.parseLong(id) : 0;
        if (may(act, agency)) {
            return agency;
        }
        if (agency == user().agencyId() || isBelow(agency)) {
            throw lacking(act, agency == user().agencyId());
        }
        throw Problem.notFound("没有这个机关", "地址有误，或者这不是你所在机关的页面。", "/", "回到我的报告");
    }

    private static Problem lacking(Act act, boolean own) {
        if (!own && act.above().isEmpty()) {
            return Problem.of(403, "不能代下级机关办理", "下级机关的报告由他们自己填写、审核和签发，主管部门可以查看、退回和催办。");
        }
        var roles = (own ? act.own() : act.above()).stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return Problem.of(403, "你的账号没有这项权限", "这里由" + roles + "办理。需要的话，请本机关的管理员给你的账号加上这个角色。");
    }

    /** Only for roles that reach below one's own agency is there anything below. */
    private boolean isBelow(long agency) {
        return user().isAny(Act.KNOW.above()) && agencies.isAbove(user().agencyId(), agency);
    }

    /** The agency's report of a year. */
    public StoredReport report(String agencyId, String year, Act act) {
        var key = reportKey(agencyId, year, act);
        return reports.find(key.agency(), key.year()).orElseThrow(() -> none(key));
    }

    /** Which report is meant, for those who look for it themselves, and whether the visitor may do that with it. */
    public ReportKey reportKey(String agencyId, String year, Act act) {
        long agency = permitted(agencyId, act);
        return new ReportKey(agency, Years.parse(year).orElseThrow(() -> Problem.notFound("没有“" + Years.shorten(year) + "”年的报告",
                "年度是四位数字，如 2025。请从报告目录进入。", reports(agency), "看历年报告")));
    }

    /** What is said where there is no such report. */
    public static Problem none(ReportKey report) {
        return Problem.notFound("还没有" + report.year() + "年的报告", "请从报告目录打开已有的报告，或者开始填写新的年度。",
                reports(report.agency()), "看历年报告");
    }

    private static String reports(long agency) {
        return Paths.agency(agency) + "/reports";
    }

    /** What was read from a file and awaits a decision; another agency's looks like none. */
    public PendingImport pendingImport(String agencyId, String id) {
        long agency = permitted(agencyId, Act.DECIDE);
        var found = id.matches("\\d{1,18}") ? imports.find(agency, Long.parseLong(id)) : Optional.<PendingImport>empty();
        return found.orElseThrow(() -> Problem.notFound("没有这份待处理的文件", "可能已经存好或放弃，也可能放得太久被清理了。",
                Paths.agency(agency) + "/imports", "看待处理的文件"));
    }

    public Chrome chrome(String title, String at) {
        if (!signedIn()) {
            return Chrome.signedOut(title);
        }
        return chrome(user(), title, at);
    }

    /** The frame for somebody who has signed in with this very request. */
    public Chrome chrome(SessionUser user, String title, String at) {
        boolean above = user.isAny(Act.OVERSEE.own()) && agencies.hasBelow(user.agencyId());
        return new Chrome(title, at, new Chrome.OwnAccount(user.accountId(), user.name(), user.roles(), settings.idle().toSeconds()),
                new Chrome.OwnAgency(user.agencyId(), user.agency(), user.sample(), above),
                new Chrome.WaitingCounts(notices.unread(user.agencyId(), user.accountId()), handovers.waiting(user.agencyId(), user.roles())));
    }
}
