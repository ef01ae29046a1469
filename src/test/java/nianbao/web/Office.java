package nianbao.web;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.Map;
import java.util.Set;
import nianbao.Drafts;
import nianbao.store.TestAgencies;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests of pages begin with: agencies, clerks at their browsers, reports. */
@Singleton
public class Office {

    public static final String PASSWORD = "鲤鱼门-2026-晴";
    /** The least that bcrypt takes: these passwords guard nothing. */
    private static final int COST = 4;
    private static final String HASH = BcryptUtil.bcryptHash(PASSWORD, COST);

    @Inject
    public Reports reports;

    @Inject
    Edits edits;

    @Inject
    TestAgencies agencies;

    @Inject
    public Clock clock;

    public Agency agency(String name) {
        return agency(name, null);
    }

    /** An agency below another. */
    public Agency agency(String name, Agency parent) {
        return agencies.found(name, parent);
    }

    public Agency agency() {
        return agency("青石县档案局");
    }

    /** Somebody who may do everything in an agency. */
    public Account clerk(Agency agency, String name) {
        return person(agency, name, EnumSet.allOf(Role.class));
    }

    public Account person(Agency agency, String name, Set<Role> roles) {
        return agencies.person(agency, "u" + UUID.randomUUID().toString().substring(0, 18), name, roles, HASH);
    }

    public Tab tab() {
        return new Tab(URI.create("http://localhost:"
                + ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class)));
    }

    /** A browser in which the account has signed in. */
    public Tab tab(Account account) {
        return tab().enter(account.username);
    }

    public void start(Account who, int year) {
        reports.start(who.agency, year, who);
    }

    /** Begins a report and fills some fields of it. */
    public void start(Account who, int year, Map<String, String> fields) {
        start(who, year);
        write(who, year, fields);
    }

    /** Begins a report and fills all of it, so that it may be handed in. */
    public void complete(Account who, int year) {
        start(who, year);
        var report = reports.find(who.agency.id, year).orElseThrow();
        edits.save(report.id, Drafts.complete(year, who.agency.name).entrySet().stream()
                .map(e -> new FieldChange(e.getKey(), e.getValue(), Integer.MAX_VALUE, true)).toList(), 0, who);
    }

    public void write(Account who, int year, Map<String, String> fields) {
        var report = reports.find(who.agency.id, year).orElseThrow();
        var changes = fields.entrySet().stream()
                .map(e -> new FieldChange(e.getKey(), e.getValue(), Integer.MAX_VALUE)).toList();
        edits.save(report.id, changes, 0, who);
    }

    public String stored(Account who, int year, String field) {
        return reports.load(reports.find(who.agency.id, year).orElseThrow()).report().text(field);
    }

    public int version(Account who, int year) {
        return reports.find(who.agency.id, year).orElseThrow().version;
    }

    public static String reports(Account who) {
        return "/agencies/" + who.agency.id + "/reports";
    }

    public static String report(Account who, int year) {
        return reports(who) + "/" + year;
    }

    /** Every page that a clerk of an agency with reports of 2024 and 2025 can open. */
    public static List<String> pages(Account who) {
        var report = report(who, 2025);
        return List.of("/agencies/" + who.agency.id, reports(who), report, report + "/preface", report + "/overview",
                report + "/disclosure", report + "/applications", report + "/disputes", report + "/problems",
                report + "/other-matters", report + "/signature",
                report + "/history", report + "/history?field=overview", report + "/preview", report + "/last-year",
                report + "/check", report + "/charts", "/agencies/" + who.agency.id + "/below",
                "/agencies/" + who.agency.id + "/below/new", "/agencies/" + who.agency.id + "/board",
                "/agencies/" + who.agency.id + "/notices", "/agencies/" + who.agency.id + "/imports",
                "/agencies/" + who.agency.id + "/inspections", "/agencies/" + who.agency.id + "/accounts",
                "/agencies/" + who.agency.id + "/accounts/" + who.id, "/password");
    }
}
