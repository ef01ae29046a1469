package nianbao.browser.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What scripts, style sheets and markup use that a browser of the baseline does not have: see later.py. */
final class LaterFeatures {

    private static final Pattern MEMBER = Pattern.compile("(?:\\b([A-Za-z]\\w*)\\s*)?(?:\\?\\.|\\.)\\s*([A-Za-z]\\w*)(\\s*\\()?");
    /** Names of later methods under which our records keep something: only a call is the method. */
    private static final Set<String> DATA = Set.of("at");
    private static final Pattern GLOBAL = Pattern.compile("(?<![\\w.$])(?<!\\.\\s)([A-Za-z]\\w*)(?!\\w|\\s*:)");
    /** Syntax by its look, in code without strings and comments. */
    private static final Pattern SYNTAX = Pattern.compile("#[a-z]\\w*|\\?\\?=|\\|\\|=|&&=|\\bstatic\\s*\\{|\\bstatic\\s+\\w+\\s*[=;]|(?m)^await\\b"
            + "|\\bwith\\s*\\{|\\bexport\\s*\\*\\s*as\\b");
    /** Arrays had these long before what maps and matches give one by one: there they are called upon a spread. */
    private static final Pattern ITERATOR = Pattern
            .compile("\\.(?:keys|values|entries)\\(\\)\\s*\\.\\s*(?!next\\b)\\w+|\\.matchAll\\([^()]*\\)\\s*\\.\\s*\\w+");
    private static final Pattern KEY = Pattern.compile("(?<=[{,])\\s*([A-Za-z]\\w*)(?=\\s*[:,}])");
    private static final Pattern PATTERN_SYNTAX = Pattern.compile("\\(\\?<[=!]|/[a-z]*[dv][a-z]*$");
    private static final Pattern DECLARATION = Pattern.compile("\\s*([a-z][a-z-]*)\\s*:\\s*(.*)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?<![\\w-.#])([a-z][a-z-]*)(\\(?)");
    private static final Pattern UNIT = Pattern.compile("\\d([a-z]+)");
    private static final Pattern PSEUDO = Pattern.compile("::?([a-z-]+)");
    /** One selector may be excluded by the oldest; a list of them came later. */
    private static final Pattern NOT_OF_LIST = Pattern.compile(":not\\([^()]*,");
    private static final Pattern FEATURE = Pattern.compile("\\(\\s*([a-z-]+)");
    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<=\\s)([a-z][a-z-]*)(?==|\\s|$)");

    private final Set<String> later;

    LaterFeatures() {
        try (var in = LaterFeatures.class.getResourceAsStream("/later-than-baseline.txt")) {
            later = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> inScript(String source) {
        var text = ScriptText.of(source);
        var found = new TreeSet<String>();
        MEMBER.matcher(text.code()).results().forEach(m -> {
            if (m.group(3) != null || !DATA.contains(m.group(2))) {
                add(found, "member " + m.group(2));
            }
            add(found, "static " + m.group(1) + "." + m.group(2));
        });
        GLOBAL.matcher(text.code()).results().forEach(m -> add(found, "global " + m.group(1)));
        SYNTAX.matcher(text.code()).results().forEach(m -> found.add("syntax " + m.group()));
        ITERATOR.matcher(text.code()).results().forEach(m -> found.add("syntax " + m.group()));
        var keys = KEY.matcher(text.code()).results().map(m -> m.group(1)).collect(Collectors.toSet());
        MEMBER.matcher(text.code()).results().filter(m -> m.group(3) != null)
                .forEach(m -> keys.forEach(key -> add(found, "option " + m.group(2) + "." + key)));
        text.strings.forEach(string -> selectors(found, string));
        text.patterns.forEach(p -> PATTERN_SYNTAX.matcher(p).results().forEach(m -> found.add("syntax " + m.group())));
        return found;
    }

    Set<String> inStyles(String source) {
        var found = new LinkedHashSet<String>();
        var bare = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\"[^\"]*\"|url\\([^)]*\\)", "''");
        var part = new StringBuilder();
        for (char c : bare.toCharArray()) {
            if (c == '{') {
                prelude(found, part.toString().strip());
            } else if (c == ';' || c == '}') {
                declaration(found, part.toString());
            } else {
                part.append(c);
                continue;
            }
            part.setLength(0);
        }
        return found;
    }

    private void prelude(Set<String> found, String text) {
        if (text.startsWith("@")) {
            var name = text.substring(1).split("[^a-z-]", 2)[0];
            add(found, "at-rule " + name);
            FEATURE.matcher(text).results().forEach(m -> add(found, "descriptor " + name + " " + m.group(1)));
            return;
        }
        if (text.contains("&")) {
            found.add("selector nesting");
        }
        selectors(found, text);
    }

    private void selectors(Set<String> found, String text) {
        PSEUDO.matcher(text).results().forEach(m -> add(found, "selector " + m.group(1)));
        if (NOT_OF_LIST.matcher(text).find()) {
            found.add("selector :not(a, b)");
        }
    }

    private void declaration(Set<String> found, String text) {
        var parts = DECLARATION.matcher(text);
        if (!parts.matches()) {
            return;
        }
        var property = parts.group(1);
        add(found, "property " + property);
        WORD.matcher(parts.group(2)).results()
                .forEach(m -> add(found, m.group(2).isEmpty() ? "value " + property + ": " + m.group(1) : "function " + m.group(1)));
        UNIT.matcher(parts.group(2)).results().forEach(m -> add(found, "unit " + m.group(1)));
    }

    Set<String> inMarkup(String template) {
        var found = new TreeSet<String>();
        TAG.matcher(template.replaceAll("\\{[^{}\"<>]*}", " ")).results().forEach(tag -> {
            add(found, "element " + tag.group(1));
            ATTRIBUTE.matcher(tag.group(2).replaceAll("\"[^\"]*\"", "")).results().forEach(m -> {
                add(found, "attribute " + m.group(1));
                add(found, "attribute " + tag.group(1) + " " + m.group(1));
            });
        });
        return found;
    }

    private void add(Set<String> found, String name) {
        if (later.contains(name)) {
            found.add(name);
        }
    }
}
