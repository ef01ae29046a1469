package nianbao.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every route of the application, and who may use it. */
final class Routes {

    /**
     * A route and what it answers.
     *
     * @param name   method and path as the resource declares it
     * @param body   what is posted: a form, JSON, or {@code null}
     * @param nobody status for those signed out
     * @param own    for a clerk of the agency
     * @param other  for a clerk of another agency
     */
    record Route(String name, String body, int nobody, int own, int other) {

        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        String path(long agency) {
            return name.substring(name.indexOf(' ') + 1).replace("{agency}", Long.toString(agency))
                    .replace("{year}", "2025").replace("{section}", "overview").replace("{page}", "1")
                    .replace("{import}", "0").replace("{number}", "1").replace("{kind}", "docx").replace("{chart}", "applications");
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
            new Route("GET /", null, 303, 303, 303),
            new Route("GET /set-up", null, 303, 303, 303),
            new Route("POST /set-up", "", 303, 303, 303),
            new Route("POST /set-up/sample", "", 303, 303, 303),
            new Route("GET /sign-in", null, 200, 200, 200),
            new Route("POST /sign-in", "", 422, 422, 422),
            new Route("POST /sign-out", "", 303, 303, 303),
            new Route("POST /session", "{}", 401, 204, 204),
            new Route("GET /agencies/{agency}", null, 303, 200, 404),
            new Route("POST /agencies/{agency}", "kind=CITY&agency-name=%E7%94%B2", 401, 303, 404),
            new Route("GET /agencies/{agency}/reports", null, 303, 200, 404),
            new Route("POST /agencies/{agency}/reports", "year=2025", 401, 303, 404),
            new Route("GET " + REPORT, null, 303, 200, 404),
            new Route("POST " + REPORT + "/prefill", "", 401, 303, 404),
            new Route("POST " + REPORT + "/edits", "{\"since\":0,\"edits\":[]}", 401, 200, 404),
            new Route("GET " + REPORT + "/history", null, 303, 200, 404),
            new Route("POST " + REPORT + "/history", "field=overview&number=1&seen=99", 401, 200, 404),
            new Route("GET " + REPORT + "/charts", null, 303, 200, 404),
            new Route("GET " + REPORT + "/charts/{chart}.svg", null, 303, 200, 404),
            new Route("GET " + REPORT + "/charts/{chart}.png", null, 303, 200, 404),
            new Route("GET " + REPORT + "/check", null, 303, 200, 404),
            new Route("POST " + REPORT + "/check", "finding=x&reason=x", 401, 422, 404),
            new Route("GET " + REPORT + "/last-year", null, 303, 200, 404),
            new Route("GET " + REPORT + "/preview", null, 303, 200, 404),
            new Route("GET " + REPORT + "/preview/{page}.png", null, 303, 200, 404),
            new Route("GET " + REPORT + "/publications/{number}", null, 303, 404, 404),
            new Route("GET " + REPORT + "/publications/{number}/original", null, 303, 404, 404),
            new Route("GET /agencies/{agency}/inspections", null, 303, 200, 404),
            new Route("POST /agencies/{agency}/inspections", "", 415, 415, 415),
            new Route("POST /agencies/{agency}/inspections/workbook", "", 415, 415, 415),
            new Route("GET " + IMPORTS, null, 303, 200, 404),
            new Route("POST " + IMPORTS, "", 415, 415, 415),
            // There is none of that number: ReviewTest has one, and asks for another agency's.
            new Route("GET " + IMPORT, null, 303, 404, 404),
            new Route("POST " + IMPORT, "overview=x", 401, 404, 404),
            new Route("POST " + IMPORT + "/corrections", "{\"form\":{}}", 401, 404, 404),
            new Route("POST " + IMPORT + "/discard", "", 401, 404, 404),
            new Route("GET " + IMPORT + "/original", null, 303, 404, 404),
            new Route("POST " + IMPORT + "/accept", "as=archive", 401, 404, 404),
            new Route("GET " + IMPORT + "/compare", null, 303, 404, 404),
            new Route("POST " + IMPORT + "/compare", "do=keep", 401, 404, 404),
            new Route("GET " + REPORT + "/report.{kind}", null, 303, 200, 404),
            new Route("GET " + REPORT + "/report.zip", null, 303, 200, 404),
            new Route("GET /schema/report.json", null, 200, 200, 200),
            new Route("GET " + REPORT + "/{section}", null, 303, 200, 404),
            new Route("GET " + REPORT + "/{section}/findings", null, 303, 200, 404),
            new Route("POST " + REPORT + "/{section}", "overview=x&seen=99", 401, 303, 404));

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
