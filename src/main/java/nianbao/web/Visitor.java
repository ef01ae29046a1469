package nianbao.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import nianbao.account.SessionSettings;
import nianbao.account.SessionUser;
import nianbao.store.Account;
import nianbao.store.Agency;
import nianbao.store.Imports;
import nianbao.store.PendingImport;
import nianbao.store.Reports;
import nianbao.store.StoredReport;

/** Who makes this request, and what may be seen with it: one's own agency and nothing else. */
@RequestScoped
public class Visitor {

    private final SecurityIdentity identity;
    private final SessionSettings settings;
    private final Reports reports;
    private final Imports imports;

    Visitor(SecurityIdentity identity, SessionSettings settings, Reports reports, Imports imports) {
        this.identity = identity;
        this.settings = settings;
        this.reports = reports;
        this.imports = imports;
    }

    public boolean signedIn() {
        return identity.getPrincipal() instanceof SessionUser;
    }

    public SessionUser user() {
        return (SessionUser) identity.getPrincipal();
    }

    /** The account, to be named in an edit: it was looked up when the request came in and is not read again. */
    public Account account() {
        return Account.getEntityManager().getReference(Account.class, user().accountId());
    }

    /** The agency of that number, when it is the visitor's own. Another's looks like none: nothing is told about it. */
    public Agency agency(String id) {
        return Agency.findById(ownAgency(id));
    }

    private long ownAgency(String id) {
        if (!id.equals(Long.toString(user().agencyId()))) {
            throw Problem.notFound("没有这个机关", "地址有误，或者这不是你所在机关的页面。", "/", "回到我的报告");
        }
        return user().agencyId();
    }

    /** The agency's report of a year. */
    public StoredReport report(String agencyId, String year) {
        return found(agencyId, year, reports::find);
    }

    /** The number of the agency's report of a year. */
    public long reportId(String agencyId, String year) {
        return found(agencyId, year, reports::idOf);
    }

    /** What was read from a file and awaits a decision; another agency's looks like none. */
    public PendingImport pendingImport(String agencyId, String id) {
        long agency = ownAgency(agencyId);
        var found = id.matches("\\d{1,18}") ? imports.find(agency, Long.parseLong(id)) : Optional.<PendingImport>empty();
        return found.orElseThrow(() -> Problem.notFound("没有这份待处理的文件", "可能已经存好或放弃，也可能放得太久被清理了。",
                "/agencies/" + agencyId + "/imports", "看待处理的文件"));
    }

    private <T> T found(String agencyId, String year, BiFunction<Long, Integer, Optional<T>> find) {
        long agency = ownAgency(agencyId);
        var path = "/agencies/" + agencyId + "/reports";
        int number = Years.parse(year).orElseThrow(() -> Problem.notFound("没有“" + Years.shorten(year) + "”年的报告",
                "年度是四位数字，如 2025。请从报告目录进入。", path, "看历年报告"));
        return find.apply(agency, number).orElseThrow(() -> Problem.notFound("还没有" + number + "年的报告",
                "请从报告目录打开已有的报告，或者开始填写新的年度。", path, "看历年报告"));
    }

    public Chrome chrome(String title, String at) {
        if (!signedIn()) {
            return Chrome.signedOut(title);
        }
        return chrome(user(), title, at);
    }

    /** The frame for somebody who has signed in with this very request. */
    public Chrome chrome(SessionUser user, String title, String at) {
        return new Chrome(title, at, true, user.agencyId(), user.agency(), user.accountId(), user.name(),
                settings.idle().toSeconds(), user.sample());
    }
}
