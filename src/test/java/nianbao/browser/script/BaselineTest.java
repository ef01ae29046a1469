package nianbao.browser.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages use only what the oldest browsers that offices have know: Chromium 86, Firefox 78, Safari 14. What comes to be
 * listed here has to say how such a browser does without it.
 */
class BaselineTest {

    private static final Path SOURCES = Path.of("src/main/resources");

    /** Later ones that may be used, and what happens where they are missing. */
    private static final Map<String, String> HARMLESS = Map.ofEntries(
            Map.entry("member showModal", "dialog.js opens the dialog by hand"),
            Map.entry("option focus.preventScroll", "Safari 14 scrolls to the text that a button mends"),
            Map.entry("selector backdrop", "of those dialogs: one opened by hand has a shadow instead"),
            Map.entry("selector focus-visible", "the browser's own ring shows where one is"),
            Map.entry("property accent-color", "boxes to tick in the browser's own colour"),
            Map.entry("property text-decoration-thickness", "a line as thick as the browser draws it"),
            Map.entry("property text-underline-offset", "a line where the browser draws it"),
            Map.entry("property field-sizing", "without scripts a long text scrolls in its box; with them the layer of marks stretches it"),
            Map.entry("value field-sizing: content", "the same"),
            Map.entry("value break-after: avoid", "on paper a heading may be the last of its page"),
            Map.entry("at-rule page", "the browser's own margins on paper"),
            Map.entry("property size", "of that paper"),
            Map.entry("descriptor media forced-colors", "a browser that does not know of colours of the system's choice shows ours"),
            Map.entry("property forced-color-adjust", "the same"),
            Map.entry("value forced-color-adjust: none", "the same"),
            Map.entry("attribute img loading", "pictures are fetched with the page"));

    /** Names of our own, or of something older (fetch's signal, flex-direction:column), that something later happens to share. */
    private static final Set<String> OWN = Set.of("member drop", "member fontFamily", "global Keyboard", "global restore", "member difference", "member entry",
            "member equals", "member errors", "member escape", "member forget", "member last", "member messages",
            "member results", "member retry", "member show", "member sources", "member unit", "option addEventListener.signal", "selector column");

    private final LaterFeatures later = new LaterFeatures();

    @Test
    void scriptsStylesAndMarkupUseNothingLaterThanTheBaseline() throws IOException {
        var found = new TreeMap<String, Set<String>>();
        collect(found, "META-INF/resources/js", ".js", later::inScript);
        collect(found, "META-INF/resources/css", ".css", later::inStyles);
        collect(found, "templates", ".html", later::inMarkup);
        var excused = new TreeSet<>(HARMLESS.keySet());
        excused.removeAll(found.keySet());
        assertEquals(Set.of(), excused, "excused, and no longer used");
        found.keySet().removeAll(HARMLESS.keySet());
        found.keySet().removeAll(OWN);
        assertEquals(Map.of(), found);
    }

    private static void collect(Map<String, Set<String>> found, String folder, String ending,
            Function<String, Set<String>> look) throws IOException {
        try (var files = Files.walk(SOURCES.resolve(folder))) {
            for (var file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                look.apply(Files.readString(file))
                        .forEach(name -> found.computeIfAbsent(name, n -> new TreeSet<>()).add(file.getFileName().toString()));
            }
        }
    }

    /** All styles of pages, without comments. */
    private static String styles() throws IOException {
        return Files.readString(SOURCES.resolve("META-INF/resources/css/nianbao.css")).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /** MDN's list knows a gap, of grids; that of flexible boxes came to Safari with 14.1. What is printed may do without. */
    @Test
    void flexibleBoxesThatGapsSetApartHaveMarginsWhereThereIsNoGap() throws IOException {
        var css = styles();
        var set = Pattern.compile("([^{}]+)\\{([^{}]*display: (?:inline-)?flex[^{}]*[; ]gap:[^{}]*)}").matcher(css).results()
                .flatMap(rule -> Stream.of(rule.group(1).split(","))).map(String::strip)
                .filter(selector -> !Set.of(".sign", ".sheet .doubts").contains(selector)).toList();
        assertTrue(set.size() > 40, set::toString);
        assertEquals(List.of(), set.stream().filter(selector -> !css.contains(".no-flex-gap " + selector + " > ")).toList());
        // Grids knew start and end long before flexible boxes did (Chromium 93, Safari 15.4).
        assertEquals(List.of(), Pattern.compile("[^{}]+\\{[^{}]*display: (?:inline-)?flex[^{}]*align-items: (?:start|end)\\b").matcher(css).results()
                .map(rule -> rule.group()).toList());
    }

    /** What pages are looked through on a phone without: {@link nianbao.browser.Accessible}. */
    @Test
    void noColourDependsOnTheWidthOfTheWindow() throws IOException {
        var css = styles();
        var narrow = Pattern.compile("@media screen and [^{]*-width[^{]*\\{((?:[^{}]*\\{[^{}]*})*)\\s*}").matcher(css).results().map(media -> media.group(1))
                .toList();
        assertTrue(narrow.size() > 5, narrow::toString);
        // Of what axe looks at: words, in front of what.
        assertEquals(List.of(),
                narrow.stream().flatMap(rules -> Pattern.compile("[^{}]*\\{[^{}]*(?<!border-)(?:color|background|opacity)[^{}]*}").matcher(rules)
                        .results()).map(rule -> rule.group()).filter(rule -> !rule.contains("::before")).toList());
    }

    @Test
    void whatMadeSavingFailInChromium88IsNoticed() {
        var script = """
                // structuredClone(x) in a comment
                const rows = `${list.at(-1)} .findLast(`;
                fetch(path, { signal: AbortSignal.timeout(30) });
                if (Object.hasOwn(a, 'x.toSorted()')) a ??= /(?<!\\d)2/.exec(b);
                class A { #own; static count = 0; }
                document.querySelector(`${form} a:has(b)`).focus({ preventScroll: true });
                document.querySelector('a:not(.b, .c)');
                rows.values().map(f); [...rows.values()].map(f); Object.keys(a).map(f); text.matchAll(p).map(f);
                """;
        assertEquals(Set.of("syntax static count =", "selector has", "selector :not(a, b)", "option focus.preventScroll", "syntax .values().map",
                "syntax .matchAll(p).map", "member at", "static AbortSignal.timeout", "member hasOwn", "syntax ??=", "syntax (?<!", "syntax #own"),
                later.inScript(script));
    }

    @Test
    void stylesOfALaterDateAreNoticed() {
        var css = """
                /* a:has(b) {} */
                .a:has(.b) { inset: 0; width: min(1rem, 10dvh); content: "aspect-ratio: 1"; overflow-wrap: anywhere; }
                @layer base { .a { & .b { color: oklch(1 2 3); } } }
                """;
        assertEquals(Set.of("selector has", "property inset", "unit dvh", "value overflow-wrap: anywhere", "at-rule layer",
                "selector nesting", "function oklch"), later.inStyles(css));
        assertTrue(later.inMarkup("<input type=\"text\" inert><dialog open>").contains("element dialog"));
    }
}
