package nianbao.web.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.web.frame.Routes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Every form of the templates in which a person writes words, found there, with the routes it is sent to. Those with a password
 * are left out: they are filled in without a session, and a password is carried nowhere.
 */
final class WordForms {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path RESOURCES = Path.of("src/main/java");
    private static final Pattern INCLUDE = Pattern.compile("\\{#include ([\\w/]+)[^}]*/}");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*}");
    private static final int DEEPEST = 5;
    private static final Set<String> TYPED = Set.of("", "text", "search", "email", "tel", "url", "number", "date");
    /** Where the address is made in Java and the template does not show it. */
    private static final Map<String, List<String>> MADE = Map.of("{step.path}", List.of("/handovers/sign"),
            "{page.written.path}", List.of("/handovers/return", "/handovers/correct"));

    private WordForms() {
    }

    /**
     * @param template where it stands
     * @param route    what it is sent to, as {@link Routes} names it
     * @param boxes    names of what is typed into; none that only the page knows
     */
    record WordForm(String template, String route, boolean inParts, List<String> boxes) {
    }

    static List<WordForm> all() throws IOException {
        var found = new ArrayList<WordForm>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                var name = TEMPLATES.relativize(file).toString();
                for (var form : Jsoup.parse(whole(Files.readString(file), 0)).select("form[method=post]")) {
                    var boxes = boxes(form);
                    if (!boxes.isEmpty() && form.select("[type=password]").isEmpty()) {
                        var shown = boxes.stream().filter(box -> !box.contains("{")).toList();
                        for (var route : routes(name, form.attr("action"))) {
                            found.add(new WordForm(name, route, form.hasAttr("enctype"), shown));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String whole(String template, int depth) {
        return depth > DEEPEST ? template : INCLUDE.matcher(template).replaceAll(include -> {
            var part = TEMPLATES.resolve(include.group(1) + ".html");
            try {
                return Matcher.quoteReplacement(Files.exists(part) ? whole(Files.readString(part), depth + 1) : "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> boxes(Element form) {
        return form.select("textarea[name]:not([readonly]), input[name]:not([readonly])").stream()
                .filter(box -> box.tagName().equals("textarea") || TYPED.contains(box.attr("type"))).map(box -> box.attr("name")).toList();
    }

    /** Of the template's own resource first; a form that is sent to nothing but an address of the page is sent to where the page is. */
    private static List<String> routes(String template, String action) throws IOException {
        if (MADE.containsKey(action)) {
            return MADE.get(action).stream().map(end -> only(template, posts(route -> route.endsWith(end)))).toList();
        }
        var end = EXPRESSION.matcher(action.replaceFirst("^\\{[^}]*}", "").replaceFirst("(?<!/)\\{[^}]*}$", "")).replaceAll("{}");
        var own = bare("POST " + path(template.split("/")[0]));
        var there = Stream.of(own + end, own).filter(route -> route.endsWith(end)).map(route -> posts(route::equals)).filter(routes -> !routes.isEmpty())
                .findFirst();
        return List.of(only(template + " " + action, there.orElseGet(() -> posts(route -> route.endsWith(end)))));
    }

    private static List<String> posts(Predicate<String> bare) {
        return Routes.ALL.stream().map(Routes.Route::name).filter(name -> name.startsWith("POST ") && bare.test(bare(name))).toList();
    }

    private static String bare(String route) {
        return EXPRESSION.matcher(route).replaceAll("{}");
    }

    /** What the resource of that name says of its routes; "" where it is none. */
    private static String path(String resource) throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith(resource + ".java")).findFirst().map(file -> {
                var name = RESOURCES.relativize(file).toString().replaceAll("\\.java$", "").replace('/', '.');
                try {
                    var path = Class.forName(name).getAnnotation(jakarta.ws.rs.Path.class);
                    return path == null ? "" : path.value();
                } catch (ClassNotFoundException e) {
                    throw new AssertionError(e);
                }
            }).orElse("");
        }
    }

    private static String only(String what, List<String> routes) {
        if (routes.size() != 1) {
            throw new AssertionError(what + " is sent to one of " + routes + ": say to which in WordForms.MADE");
        }
        return routes.getFirst();
    }
}
