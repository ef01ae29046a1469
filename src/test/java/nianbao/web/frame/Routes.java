package nianbao.web.frame;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.ProgramClasses;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Tab;

/** Every route of the application, and who may use it. */
public final class Routes {

    /**
     * Whose roles open a route: held in the agency itself, and in one above it. Written down once more, apart from the
     * program's own table, so that neither changes without the other.
     */
    record Who(Set<Role> own, Set<Role> above) {
    }

    /** Signed in or not, whatever their roles. */
    static final Who ANYBODY = new Who(EnumSet.allOf(Role.class), EnumSet.allOf(Role.class));
    static final Who KNOWERS = new Who(EnumSet.allOf(Role.class), Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR));
    static final Who READERS = new Who(Set.of(Role.WRITER, Role.REVIEWER, Role.SIGNER, Role.SUPERVISOR), Set.of(Role.SUPERVISOR));
    static final Who WRITERS = new Who(Set.of(Role.WRITER), Set.of());
    static final Who DECIDERS = new Who(Set.of(Role.WRITER, Role.SIGNER), Set.of());
    static final Who REVIEWERS = new Who(Set.of(Role.REVIEWER), Set.of());
    static final Who SIGNERS = new Who(Set.of(Role.SIGNER), Set.of());
    /** At which desk, the state machine says. */
    static final Who RETURNERS = new Who(Set.of(Role.REVIEWER, Role.SIGNER), Set.of(Role.SUPERVISOR));
    static final Who SUPERVISORS = new Who(Set.of(Role.SUPERVISOR), Set.of(Role.SUPERVISOR));
    static final Who OVERSEERS = new Who(Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR), Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR));
    static final Who ADMINISTRATORS = new Who(Set.of(Role.ADMINISTRATOR), Set.of(Role.ADMINISTRATOR));

    /**
     * A route and what it answers.
     *
     * @param name   method and path as the resource declares it
     * @param body   what is posted: a form, JSON, or {@code null}
     * @param who    whose roles open it
     * @param nobody status for those signed out
     * @param own    for those of the agency whom {@code who} names
     * @param other  for a clerk of another agency
     */
    public record Route(String name, String body, Who who, int nobody, int own, int other) {

        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        /** With an agency's number, and others that nothing has. */
        public String path(long agency) {
            return name.substring(name.indexOf(' ') + 1).replace("{agency}", Long.toString(agency))
                    .replace("{year}", "2025").replace("{section}", "overview").replace("{page}", "1")
                    .replace("{import}", "0").replace("{account}", "0").replace("{link}", "0").replace("{secret}", "none")
                    .replace("{number}", "1").replace("{kind}", "docx").replace("{chart}", "applications").replace("{register}", "none")
                    .replace("{role}", "writer").replace("{measure}", "received")
                    .replace("{field}", "applications.received.natural");
        }

        /**
         * What it answers whom it is open to while the report of the year is in a state. What changes a report does so
         * in the states in which it is theirs who do it, and is refused with 409 in all others; what is different is in
         * {@link #DIFFERENT}.
         */
        int during(ReportState state, Role role) {
            boolean changesReport = method().equals("POST") && name.contains("{year}");
            int usual = changesReport && !DESKS.getOrDefault(who, ANY_STATE).contains(state) ? 409 : own;
            return DIFFERENT.stream().filter(d -> d.route().equals(name) && d.states().contains(state) && d.roles().contains(role))
                    .map(Different::status).findFirst().orElse(usual);
        }

        boolean isJson() {
            return body != null && body.startsWith("{");
        }

        /** Whether an agency's number stands in its path. */
        boolean isOfAgency() {
            return name.contains("{agency}");
        }

        Answer ask(Tab tab, long agency) {
            if (method().equals("GET")) {
                return tab.get(path(agency));
            }
            return isJson() ? tab.json(path(agency), body) : tab.postRaw(path(agency),
                    body + (body.isEmpty() ? "" : "&") + "csrf-token=" + tab.token());
        }
    }

    static final Set<ReportState> ANY_STATE = EnumSet.allOf(ReportState.class);

    /** Whose desk a report is on. */
    static final Map<Who, Set<ReportState>> DESKS = Map.of(WRITERS, Set.of(ReportState.DRAFT), REVIEWERS, Set.of(ReportState.REVIEW),
            SIGNERS, Set.of(ReportState.SIGNING));

    static final String REPORT = "/agencies/{agency}/reports/{year}";

    static final String ACCOUNT = "/agencies/{agency}/accounts/{account}";
    static final String HANDOVERS = REPORT + "/handovers";

    static final String REGISTER = REPORT + "/register";

    static final String IMPORTS = "/agencies/{agency}/imports";
    static final String IMPORT = IMPORTS + "/{import}";

    /** For everybody: the doors. For the agency's own clerks: all the rest; to others it does not exist. */
    public static final List<Route> ALL = List.of(
            new Route("GET /", null, ANYBODY, 303, 303, 303),
            new Route("GET /set-up", null, ANYBODY, 303, 303, 303),
            new Route("POST /set-up", "", ANYBODY, 303, 303, 303),
            new Route("POST /set-up/sample", "", ANYBODY, 303, 303, 303),
            new Route("GET /sign-in", null, ANYBODY, 200, 200, 200),
            new Route("POST /sign-in", "", ANYBODY, 422, 422, 422),
            new Route("POST /sign-out", "", ANYBODY, 303, 303, 303),
            new Route("GET /handbook", null, ANYBODY, 200, 200, 200),
            new Route("GET /handbook/{role}", null, ANYBODY, 200, 200, 200),
            new Route("POST /session", "{}", ANYBODY, 401, 204, 204),
            new Route("GET /sign-in/provider", null, ANYBODY, 303, 303, 303),
            new Route("GET /sign-in/provider/refused", null, ANYBODY, 403, 403, 403),
            // No link has that secret: LinksTest has some.
            new Route("GET /links/{secret}", null, ANYBODY, 404, 404, 404),
            new Route("POST /links/{secret}", "", ANYBODY, 404, 404, 404),
            new Route("GET /password", null, ANYBODY, 303, 200, 200),
            new Route("POST /password", "", ANYBODY, 401, 422, 422),
            // Only where the program runs on a clerk's own machine: ProgramTest.
            new Route("GET /program", null, ANYBODY, 303, 404, 404),
            new Route("POST /program/stop", "", ANYBODY, 401, 404, 404),
            new Route("GET /agencies/{agency}/accounts", null, ADMINISTRATORS, 303, 200, 404),
            // Nothing stands below: InviteAllTest has what does.
            new Route("POST /agencies/{agency}/invitations/below", "role=WRITER", ADMINISTRATORS, 401, 422, 404),
            new Route("POST /agencies/{agency}/invitations", "name=%E7%8E%8B%E8%8A%B3&role=WRITER", ADMINISTRATORS, 401, 200, 404),
            new Route("POST /agencies/{agency}/invitations/{link}/withdrawal", "", ADMINISTRATORS, 401, 303, 404),
            // There is none of that number: AccountsTest has some.
            new Route("GET " + ACCOUNT, null, ADMINISTRATORS, 303, 404, 404),
            new Route("POST " + ACCOUNT + "/roles", "seen=WRITER&role=REVIEWER", ADMINISTRATORS, 401, 404, 404),
            new Route("POST " + ACCOUNT + "/state", "do=disable", ADMINISTRATORS, 401, 404, 404),
            new Route("POST " + ACCOUNT + "/reset", "", ADMINISTRATORS, 401, 404, 404),
            new Route("GET /agencies/{agency}/audit", null, ADMINISTRATORS, 303, 200, 404),
            new Route("POST /agencies/{agency}/settings", "signs-alone=yes", ADMINISTRATORS, 401, 303, 404),
            new Route("GET /agencies/{agency}", null, KNOWERS, 303, 200, 404),
            new Route("POST /agencies/{agency}", "kind=CITY&agency-name=%E7%94%B2", ADMINISTRATORS, 401, 303, 404),
            new Route("POST /agencies/{agency}/name", "new-name=%E4%B9%99&since=2026-01-01", ADMINISTRATORS, 401, 303, 404),
            // One's own agency is moved and closed by those above: AgencyTest does.
            new Route("POST /agencies/{agency}/parent", "parent=x", ADMINISTRATORS, 401, 422, 404),
            new Route("POST /agencies/{agency}/closing", "last-day=x", ADMINISTRATORS, 401, 422, 404),
            new Route("GET /agencies/{agency}/below", null, OVERSEERS, 303, 200, 404),
            new Route("POST /agencies/{agency}/below", "kind=CITY&agency-name=%E7%94%B2", ADMINISTRATORS, 401, 303, 404),
            new Route("GET /agencies/{agency}/below/new", null, ADMINISTRATORS, 303, 200, 404),
            new Route("GET /agencies/{agency}/below/workbook", null, OVERSEERS, 303, 200, 404),
            new Route("POST /agencies/{agency}/below/list", "", ADMINISTRATORS, 415, 415, 415),
            new Route("POST /agencies/{agency}/below/list/kept", "", ADMINISTRATORS, 415, 415, 415),
            new Route("GET /agencies/{agency}/board", null, SUPERVISORS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis", null, SUPERVISORS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/workbook", null, SUPERVISORS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/table", null, SUPERVISORS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/charts/{chart}.svg", null, SUPERVISORS, 303, 404, 404),
            new Route("GET /agencies/{agency}/analysis/charts/{chart}.png", null, SUPERVISORS, 303, 404, 404),
            new Route("GET /agencies/{agency}/analysis/cells/{measure}", null, SUPERVISORS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/briefing", null, SUPERVISORS, 303, 200, 404),
            new Route("POST /agencies/{agency}/analysis/briefing", "text=", SUPERVISORS, 401, 422, 404),
            new Route("GET /agencies/{agency}/analysis/briefing/word", null, SUPERVISORS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/briefing/pdf", null, SUPERVISORS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/years", null, READERS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/years/workbook", null, READERS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/years/table", null, READERS, 303, 200, 404),
            new Route("GET /agencies/{agency}/analysis/years/charts/{chart}.svg", null, READERS, 303, 404, 404),
            new Route("GET /agencies/{agency}/analysis/years/charts/{chart}.png", null, READERS, 303, 404, 404),
            new Route("GET /agencies/{agency}/analysis/years/{measure}", null, READERS, 303, 200, 404),
            new Route("GET /agencies/{agency}/board/workbook", null, SUPERVISORS, 303, 200, 404),
            new Route("POST /agencies/{agency}/board/reminders", "one=1", SUPERVISORS, 401, 303, 404),
            new Route("GET /agencies/{agency}/notices", null, KNOWERS, 303, 200, 404),
            new Route("POST /agencies/{agency}/notices", "", KNOWERS, 401, 303, 404),
            new Route("POST /agencies/{agency}/notices/address", "email=a%40b.example", KNOWERS, 401, 303, 404),
            new Route("GET /agencies/{agency}/reports", null, READERS, 303, 200, 404),
            new Route("POST /agencies/{agency}/reports", "year=2025", WRITERS, 401, 303, 404),
            new Route("GET " + REPORT, null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/deletion", null, WRITERS, 303, 200, 404),
            new Route("POST " + REPORT + "/deletion", "seen=1", WRITERS, 401, 422, 404),
            new Route("POST " + REPORT + "/prefill", "", WRITERS, 401, 303, 404),
            new Route("POST " + REPORT + "/edits", "{\"since\":0,\"edits\":[]}", WRITERS, 401, 200, 404),
            new Route("GET " + REPORT + "/history", null, READERS, 303, 200, 404),
            new Route("POST " + REPORT + "/history", "field=overview&number=1&seen=99", WRITERS, 401, 200, 404),
            new Route("GET " + REPORT + "/charts", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/charts/{chart}.svg", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/charts/{chart}.png", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/check", null, READERS, 303, 200, 404),
            new Route("POST " + REPORT + "/check", "finding=x&reason=x", WRITERS, 401, 422, 404),
            new Route("GET " + REPORT + "/last-year", null, READERS, 303, 200, 404),
            // Only a government adds up: SumsTest has one.
            new Route("GET " + REPORT + "/sums", null, READERS, 303, 404, 404),
            new Route("POST " + REPORT + "/sums", "seen=1", WRITERS, 401, 404, 404),
            new Route("GET " + REPORT + "/sums/{field}", null, READERS, 303, 404, 404),
            new Route("GET " + REGISTER, null, READERS, 303, 200, 404),
            new Route("POST " + REGISTER, "", WRITERS, 415, 415, 415),
            // There is none of that number, and none that was counted: RegisterPagesTest has both.
            new Route("GET " + REGISTER + "/columns/{register}", null, WRITERS, 303, 404, 404),
            new Route("POST " + REGISTER + "/columns/{register}", "", WRITERS, 401, 404, 404),
            new Route("POST " + REGISTER + "/cells", "seen=1", WRITERS, 401, 303, 404),
            new Route("POST " + REGISTER + "/deletion", "", WRITERS, 401, 303, 404),
            new Route("GET " + REGISTER + "/template", null, READERS, 303, 200, 404),
            new Route("GET " + REGISTER + "/{field}", null, READERS, 303, 404, 404),
            new Route("GET " + REPORT + "/preview", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/preview/{page}.png", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/publications/{number}", null, READERS, 303, 404, 404),
            new Route("GET " + REPORT + "/publications/{number}/original", null, READERS, 303, 404, 404),
            new Route("GET " + REPORT + "/publications/{number}/report.{kind}", null, READERS, 303, 404, 404),
            new Route("GET " + REPORT + "/publications/{number}/report.zip", null, READERS, 303, 404, 404),
            // A draft nobody has seen on these pages: what they answer when there is something to do, HandoverTest holds.
            new Route("GET " + REPORT + "/live", null, WRITERS, 303, 200, 404),
            new Route("GET " + REPORT + "/live/stream", null, WRITERS, 303, 406, 404),
            new Route("GET " + HANDOVERS, null, READERS, 303, 200, 404),
            new Route("POST " + HANDOVERS + "/hand-in", "", WRITERS, 401, 409, 404),
            new Route("POST " + HANDOVERS + "/take-back", "", WRITERS, 401, 409, 404),
            new Route("POST " + HANDOVERS + "/recall", "", REVIEWERS, 401, 409, 404),
            new Route("POST " + REPORT + "/remarks/answer", "", WRITERS, 401, 409, 404),
            new Route("POST " + REPORT + "/remarks/settle", "", RETURNERS, 401, 409, 404),
            new Route("POST " + HANDOVERS + "/send-on", "", REVIEWERS, 401, 409, 404),
            new Route("GET " + HANDOVERS + "/return", null, RETURNERS, 303, 409, 404),
            new Route("POST " + HANDOVERS + "/return", "reason=x", RETURNERS, 401, 409, 404),
            new Route("POST " + HANDOVERS + "/sign", "", SIGNERS, 401, 409, 404),
            new Route("GET " + HANDOVERS + "/correct", null, SIGNERS, 303, 409, 404),
            new Route("POST " + HANDOVERS + "/correct", "reason=x", SIGNERS, 401, 409, 404),
            new Route("GET /agencies/{agency}/inspections", null, READERS, 303, 200, 404),
            new Route("POST /agencies/{agency}/inspections", "", READERS, 415, 415, 415),
            new Route("POST /agencies/{agency}/inspections/workbook", "", READERS, 415, 415, 415),
            new Route("POST /agencies/{agency}/inspections/analysis", "", READERS, 415, 415, 415),
            new Route("GET " + IMPORTS, null, DECIDERS, 303, 200, 404),
            new Route("POST " + IMPORTS, "", WRITERS, 415, 415, 415),
            // There is none of that number: ReviewTest has one, and asks for another agency's.
            new Route("GET " + IMPORT, null, DECIDERS, 303, 404, 404),
            new Route("POST " + IMPORT, "overview=x", DECIDERS, 401, 404, 404),
            new Route("POST " + IMPORT + "/corrections", "{\"form\":{}}", DECIDERS, 401, 404, 404),
            new Route("POST " + IMPORT + "/discard", "", DECIDERS, 401, 404, 404),
            new Route("GET " + IMPORT + "/original", null, DECIDERS, 303, 404, 404),
            new Route("POST " + IMPORT + "/accept", "as=archive", DECIDERS, 401, 404, 404),
            new Route("GET " + IMPORT + "/compare", null, DECIDERS, 303, 404, 404),
            new Route("POST " + IMPORT + "/compare", "do=keep", DECIDERS, 401, 404, 404),
            new Route("GET " + REPORT + "/report.{kind}", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/report.zip", null, READERS, 303, 200, 404),
            // One version only: CorrectionTest has two.
            new Route("GET " + REPORT + "/comparison.pdf", null, READERS, 303, 404, 404),
            new Route("GET /schema/report.json", null, ANYBODY, 200, 200, 200),
            new Route("GET /published", null, ANYBODY, 200, 200, 200),
            new Route("GET /published/{year}.json", null, ANYBODY, 200, 200, 200),
            new Route("GET /published/{year}.csv", null, ANYBODY, 200, 200, 200),
            // What is not published does not exist for anybody here: PublicSideTest has reports that are.
            new Route("GET /published/{agency}", null, ANYBODY, 404, 404, 404),
            new Route("GET /published/{agency}/{year}", null, ANYBODY, 404, 404, 404),
            new Route("GET /published/{agency}/{year}.json", null, ANYBODY, 404, 404, 404),
            new Route("GET /published/{agency}/{year}/{number}", null, ANYBODY, 404, 404, 404),
            new Route("GET /published/{agency}/{year}/{number}/report.{kind}", null, ANYBODY, 404, 404, 404),
            new Route("GET " + REPORT + "/{section}", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/{section}/findings", null, READERS, 303, 200, 404),
            new Route("POST " + REPORT + "/{section}", "overview=x&seen=99", WRITERS, 401, 303, 404));

    /** An answer that does not follow from whose desk the report is on. */
    record Different(String route, Set<ReportState> states, Set<Role> roles, int status) {
    }

    static final List<Different> DIFFERENT = List.of(
            // Nothing to fill in: it is read as a whole.
            new Different("GET " + REPORT + "/{section}", ANY_STATE, EnumSet.complementOf(EnumSet.of(Role.WRITER)), 303),
            new Different("GET " + REPORT + "/{section}", EnumSet.complementOf(EnumSet.of(ReportState.DRAFT)), ANYBODY.own(), 303),
            // A body of the wrong kind is refused before anybody asks whose desk it is on.
            new Different("POST " + REGISTER, ANY_STATE, ANYBODY.own(), 415),
            // What was handed in stays.
            new Different("GET " + REPORT + "/deletion", EnumSet.complementOf(EnumSet.of(ReportState.DRAFT)), ANYBODY.own(), 409),
            // A department adds nothing up.
            new Different("POST " + REPORT + "/sums", ANY_STATE, ANYBODY.own(), 404),
            // What is published is there for everybody; its only file is its original, a text.
            new Different("GET /published/{agency}", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            new Different("GET /published/{agency}/{year}", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            new Different("GET /published/{agency}/{year}.json", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            new Different("GET /published/{agency}/{year}/{number}", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            new Different("GET /agencies/{agency}/analysis/years/charts/{chart}.svg", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            new Different("GET /agencies/{agency}/analysis/years/charts/{chart}.png", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            // What is published has its findings on its own page.
            new Different("GET " + REPORT + "/check", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 303),
            new Different("GET " + REPORT + "/publications/{number}", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            new Different("GET " + REPORT + "/publications/{number}/original", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            new Different("GET " + REPORT + "/publications/{number}/report.{kind}", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            new Different("GET " + REPORT + "/publications/{number}/report.zip", Set.of(ReportState.PUBLISHED), ANYBODY.own(), 200),
            // Reasons are asked of those on whose desk it lies; from above it is returned from any.
            new Different("GET " + HANDOVERS + "/return", Set.of(ReportState.REVIEW), Set.of(Role.REVIEWER), 200),
            new Different("GET " + HANDOVERS + "/return", Set.of(ReportState.REVIEW), Set.of(Role.SIGNER), 403),
            new Different("GET " + HANDOVERS + "/return", Set.of(ReportState.SIGNING), Set.of(Role.SIGNER), 200),
            new Different("GET " + HANDOVERS + "/return", Set.of(ReportState.SIGNING), Set.of(Role.REVIEWER), 403),
            new Different("GET " + HANDOVERS + "/return", EnumSet.complementOf(EnumSet.of(ReportState.DRAFT)), Set.of(Role.SUPERVISOR), 200),
            new Different("GET " + HANDOVERS + "/correct", Set.of(ReportState.PUBLISHED), Set.of(Role.SIGNER), 200));

    private Routes() {
    }

    private static final Map<String, Method> DECLARED = new TreeMap<>();

    static Stream<Route> all() {
        return ALL.stream();
    }

    static Stream<Route> posts() {
        return all().filter(route -> route.method().equals("POST"));
    }

    /** What the resources of the application declare, tests' own left out: read once. */
    static synchronized Map<String, Method> declared() {
        if (DECLARED.isEmpty()) {
            DECLARED.putAll(read());
        }
        return DECLARED;
    }

    private static Map<String, Method> read() {
        var routes = new TreeMap<String, Method>();
        for (var type : ProgramClasses.in("nianbao.web")) {
            if (type.isAnnotationPresent(Path.class)) {
                for (var method : type.getDeclaredMethods()) {
                    Arrays.stream(method.getAnnotations()).map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                            .filter(a -> a != null).forEach(a -> routes.put(a.value() + " " + path(type, method), method));
                }
            }
        }
        return routes;
    }

    private static String path(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        var path = "/" + type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        path = path.replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
