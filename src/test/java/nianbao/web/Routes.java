package nianbao.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import nianbao.store.Role;

/** Every route of the application, and who may use it. */
final class Routes {

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
    static final Who REVIEWERS = new Who(Set.of(Role.REVIEWER), Set.of());
    static final Who SIGNERS = new Who(Set.of(Role.SIGNER), Set.of());
    static final Who SUPERVISORS = new Who(Set.of(Role.SUPERVISOR), Set.of(Role.SUPERVISOR));
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
    record Route(String name, String body, Who who, int nobody, int own, int other) {

        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        String path(long agency) {
            return name.substring(name.indexOf(' ') + 1).replace("{agency}", Long.toString(agency))
                    .replace("{year}", "2025").replace("{section}", "overview").replace("{page}", "1")
                    .replace("{import}", "0").replace("{number}", "1").replace("{kind}", "docx").replace("{chart}", "applications")
                    .replace("{field}", "applications.received.natural");
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

    static final String REPORT = "/agencies/{agency}/reports/{year}";

    static final String IMPORTS = "/agencies/{agency}/imports";
    static final String IMPORT = IMPORTS + "/{import}";

    /** For everybody: the doors. For the agency's own clerks: all the rest; to others it does not exist. */
    static final List<Route> ALL = List.of(
            new Route("GET /", null, ANYBODY, 303, 303, 303),
            new Route("GET /set-up", null, ANYBODY, 303, 303, 303),
            new Route("POST /set-up", "", ANYBODY, 303, 303, 303),
            new Route("POST /set-up/sample", "", ANYBODY, 303, 303, 303),
            new Route("GET /sign-in", null, ANYBODY, 200, 200, 200),
            new Route("POST /sign-in", "", ANYBODY, 422, 422, 422),
            new Route("POST /sign-out", "", ANYBODY, 303, 303, 303),
            new Route("POST /session", "{}", ANYBODY, 401, 204, 204),
            new Route("GET /agencies/{agency}", null, KNOWERS, 303, 200, 404),
            new Route("POST /agencies/{agency}", "kind=CITY&agency-name=%E7%94%B2", ADMINISTRATORS, 401, 303, 404),
            new Route("GET /agencies/{agency}/reports", null, READERS, 303, 200, 404),
            new Route("POST /agencies/{agency}/reports", "year=2025", WRITERS, 401, 303, 404),
            new Route("GET " + REPORT, null, READERS, 303, 200, 404),
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
            new Route("GET " + REPORT + "/preview", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/preview/{page}.png", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/publications/{number}", null, READERS, 303, 404, 404),
            new Route("GET " + REPORT + "/publications/{number}/original", null, READERS, 303, 404, 404),
            new Route("GET /agencies/{agency}/inspections", null, READERS, 303, 200, 404),
            new Route("POST /agencies/{agency}/inspections", "", READERS, 415, 415, 415),
            new Route("POST /agencies/{agency}/inspections/workbook", "", READERS, 415, 415, 415),
            new Route("GET " + IMPORTS, null, WRITERS, 303, 200, 404),
            new Route("POST " + IMPORTS, "", WRITERS, 415, 415, 415),
            // There is none of that number: ReviewTest has one, and asks for another agency's.
            new Route("GET " + IMPORT, null, WRITERS, 303, 404, 404),
            new Route("POST " + IMPORT, "overview=x", WRITERS, 401, 404, 404),
            new Route("POST " + IMPORT + "/corrections", "{\"form\":{}}", WRITERS, 401, 404, 404),
            new Route("POST " + IMPORT + "/discard", "", WRITERS, 401, 404, 404),
            new Route("GET " + IMPORT + "/original", null, WRITERS, 303, 404, 404),
            new Route("POST " + IMPORT + "/accept", "as=archive", WRITERS, 401, 404, 404),
            new Route("GET " + IMPORT + "/compare", null, WRITERS, 303, 404, 404),
            new Route("POST " + IMPORT + "/compare", "do=keep", WRITERS, 401, 404, 404),
            new Route("GET " + REPORT + "/report.{kind}", null, READERS, 303, 200, 404),
            new Route("GET " + REPORT + "/report.zip", null, READERS, 303, 200, 404),
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

    private Routes() {
    }

    static Stream<Route> all() {
        return ALL.stream();
    }

    static Stream<Route> posts() {
        return all().filter(route -> route.method().equals("POST"));
    }

    /** What the resources of the application declare, tests' own left out. */
    static Map<String, Method> declared() {
        var routes = new TreeMap<String, Method>();
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nianbao");
        for (JavaClass found : classes) {
            if (found.isAnnotatedWith(Path.class)) {
                var type = found.reflect();
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
