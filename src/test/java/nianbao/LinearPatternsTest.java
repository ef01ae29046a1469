package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nianbao.format.Formats;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every pattern, of Java, of the formats' words and of the scripts, takes steps in proportion to its text: each is fed with
 * texts made of its own pieces, and what it reads is counted, never timed. Twice a growing of four times tells a square.
 */
@Tag("long")
class LinearPatternsTest {

    private static final int SHORT = 250;
    private static final int GROWTH = 4;
    /** Of a line, at {@link #GROWTH} times the length; a square has sixteen. */
    private static final double LINEAR = 7;
    /** Steps a character below which nothing is said: bounded looks ahead and alternatives. */
    private static final int FEW = 60;
    private static final int ATTACKS = 40;
    /** Steps a character at which a search is given up: no line, whatever it grows like. */
    private static final int MOST = 1_000;
    /** Before the place of a pattern that is only compared, never searched for. */
    private static final String WHOLE = "=";
    private static final int DEEP = 20_000;

    private static final Pattern LITERAL = Pattern.compile(
            "(Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*\"((?:[^\"\\\\\\n]|\\\\.)*+)\"\\s*[,)]([^;]{0,60})");
    private static final Pattern SCRIPTS = Pattern
            .compile("(?<=[(,=:\\[!&|?{};])\\s*+/(?![/*])((?:[^/\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*+])++)/([dgimsuvy]*+)(?=[.,;)\\]\\s])");
    private static final Pattern CLASS = Pattern.compile("(?<!\\\\)\\[((?:[^\\]\\\\]|\\\\.)*+)]");
    /** What classes are asked for. */
    private static final String SIGNS = "1a年，。 \u3000\n一（(<\"'-—.:：、/|x0９A件}{{*#=\t%;；+＋@&\\_\u00a0二十个日月第页共）)]】》>";

    @Test
    void noPatternTakesMoreThanInProportion() throws IOException {
        var squares = new TreeMap<String, String>();
        var all = all();
        assertTrue(all.size() > 350, "patterns found: " + all.size());
        all.forEach((pattern, where) -> attacks(pattern).stream().filter(attack -> isMore(pattern, attack, where.startsWith(WHOLE))).findFirst()
                .ifPresent(attack -> squares.put(where + " " + pattern, attack.toString())));
        assertEquals("", lines(squares));
    }

    @Test
    void noPatternRunsOutOfStack() throws IOException {
        var deep = new TreeMap<String, String>();
        all().forEach((pattern, where) -> {
            // Scripts run on an engine of another kind.
            if (!where.endsWith(".js") && pattern.pattern().matches("(?s).*\\)[*+{].*")) {
                attacks(pattern).stream().limit(16).forEach(attack -> {
                    try {
                        steps(pattern, attack.of(DEEP), 20, where.startsWith(WHOLE));
                    } catch (StackOverflowError e) {
                        deep.putIfAbsent(where + " " + pattern, attack.toString());
                    }
                });
            }
        });
        assertEquals("", lines(deep));
    }

    @Test
    void aSquareIsToldFromALine() {
        var spaces = new Attack("", " ", "x");
        assertTrue(isMore(Pattern.compile("\\s+$"), spaces, false));
        assertFalse(isMore(Pattern.compile("\\s++$"), new Attack("", " x", ""), false));
        assertTrue(attacks(Pattern.compile("(?:全部|按时)*x")).stream().anyMatch(a -> a.body.equals("全部按时")));
    }

    private static boolean isMore(Pattern pattern, Attack attack, boolean whole) {
        long many = steps(pattern, attack.of(SHORT * GROWTH), MOST, whole);
        return many > (long) FEW * SHORT * GROWTH
                && (many >= (long) MOST * SHORT * GROWTH || many > LINEAR * steps(pattern, attack.of(SHORT), MOST, whole));
    }

    private static String lines(Map<String, String> found) {
        var lines = new StringBuilder();
        found.forEach((pattern, attack) -> lines.append('\n').append(pattern).append("   ← ").append(attack));
        return lines.toString();
    }

    /** A text against a pattern: some piece again and again, between others. */
    private record Attack(String before, String body, String behind) {

        String of(int length) {
            return before + body.repeat(Math.max(1, length / body.length())) + behind;
        }

        @Override
        public String toString() {
            return (before + "[" + body + "]*" + behind).replace("\n", "\\n").replace("\t", "\\t").replace("\u3000", "\\u3000");
        }
    }

    /** Signs written by their number, which the compiler reads before it reads a literal: as a pattern writes them. */
    private static String unicode(String literal) {
        return literal.replaceAll("(?<!\\\\)\\\\(?=u[0-9A-Fa-f]{4})", "\\\\\\\\");
    }

    /** All with where they stand: constants of classes, literals in sources, words of the formats, scripts. */
    private static Map<Pattern, String> all() throws IOException {
        var texts = new LinkedHashSet<String>();
        var all = new LinkedHashMap<Pattern, String>();
        for (var type : OwnClasses.ALL) {
            for (var field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC) && !field.getRawType().isPrimitive()) {
                    var where = (isCompared(type, field.getName()) ? WHOLE : "") + type.getSimpleName() + "." + field.getName();
                    constant(type.getName(), field.getName()).forEach(p -> add(p, where, texts, all));
                }
            }
        }
        within(Formats.rules()).forEach(p -> add(p, "rules.yaml", texts, all));
        sources("src/main/java", ".java", LITERAL, (name, found) -> add(
                Pattern.compile(unicode(found.group(2)).translateEscapes()), found.group(1).equals(".matches") ? WHOLE + name : name, texts, all));
        sources("src/main/resources/META-INF/resources/js", ".js", SCRIPTS, (name, found) -> {
            int flags = (found.group(2).contains("i") ? Pattern.CASE_INSENSITIVE : 0) | (found.group(2).contains("m") ? Pattern.MULTILINE : 0)
                    | (found.group(2).contains("s") ? Pattern.DOTALL : 0);
            try {
                // In a class of a script's pattern, a bracket is a sign like others.
                var text = CLASS.matcher(found.group(1).replace("[^]", "(?s:.)"))
                        .replaceAll(c -> Matcher.quoteReplacement("[" + c.group(1).replace("[", "\\[").replace("&&", "&\\&") + "]"));
                add(Pattern.compile(text, flags), name, texts, all);
            } catch (PatternSyntaxException e) {
                throw new AssertionError(name + ": " + found.group(1), e);
            }
        });
        return all;
    }

    /** Whether a constant is only ever held against a text as a whole. */
    private static boolean isCompared(JavaClass type, String constant) {
        try {
            var source = Files
                    .readString(Path.of("src/main/java", type.getPackageName().replace('.', '/'), type.getSource().orElseThrow().getFileName().orElseThrow()));
            var uses = new ArrayList<String>();
            Pattern.compile("\\b" + constant + "\\.(?:matcher\\([^;{]{0,90}?\\)\\.(\\w+)\\(|(asMatchPredicate))").matcher(source).results()
                    .forEach(use -> uses.add(use.group(1) == null ? use.group(2) : use.group(1)));
            for (var matcher : Pattern.compile("(\\w+) = [^;]{0,60}\\b" + constant + "\\.matcher\\(").matcher(source).results().toList()) {
                Pattern.compile("\\b" + matcher.group(1) + "\\.(matches|find|lookingAt|results|replaceAll|replaceFirst)\\(").matcher(source).results()
                        .forEach(use -> uses.add(use.group(1)));
            }
            return !uses.isEmpty() && Set.of("matches", "lookingAt", "asMatchPredicate").containsAll(uses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Pattern pattern, String where, Set<String> texts, Map<Pattern, String> all) {
        if (texts.add(pattern.pattern())) {
            all.put(pattern, where);
        }
    }

    private static Collection<Pattern> constant(String type, String name) {
        try {
            var field = Class.forName(type).getDeclaredField(name);
            if (!Modifier.isStatic(field.getModifiers())) {
                return List.of();
            }
            if (!Set.of(Pattern.class, List.class, Map.class, Set.class).contains(field.getType())) {
                return List.of();
            }
            field.setAccessible(true);
            return within(field.get(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            return List.of();
        }
    }

    /** Those in a value: a list, a map, a record of ours. */
    private static Collection<Pattern> within(Object value) {
        var found = new ArrayList<Pattern>();
        switch (value) {
            case Pattern pattern -> found.add(pattern);
            case Collection<?> many -> many.forEach(one -> found.addAll(within(one)));
            case Map<?, ?> map -> map.values().forEach(one -> found.addAll(within(one)));
            case Record it -> {
                for (var part : it.getClass().getRecordComponents()) {
                    try {
                        part.getAccessor().setAccessible(true);
                        found.addAll(within(part.getAccessor().invoke(it)));
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            }
            case null, default -> {
            }
        }
        return found;
    }

    private interface Use {
        void of(String name, java.util.regex.MatchResult found);
    }

    private static void sources(String folder, String ending, Pattern pattern, Use use) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(Path.of(folder))) {
            files = walk.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
        for (var file : files) {
            pattern.matcher(Files.readString(file)).results().forEach(found -> use.of(file.getFileName().toString(), found));
        }
    }

    /** Texts of the pattern's own words and signs, alone and in pairs, ending in something else. */
    private static List<Attack> attacks(Pattern pattern) {
        var pieces = new ArrayList<>(pieces(pattern.pattern()));
        var attacks = new ArrayList<Attack>();
        for (var piece : pieces) {
            attacks.add(new Attack("", piece, "\u0001"));
            attacks.add(new Attack(pieces.getFirst(), piece, "\u0001"));
            attacks.add(new Attack("", piece, ""));
        }
        for (int distance = 1; distance < pieces.size() && attacks.size() < ATTACKS; distance++) {
            for (int i = 0; i < pieces.size() && attacks.size() < ATTACKS; i++) {
                attacks.add(new Attack("", pieces.get(i) + pieces.get((i + distance) % pieces.size()), "\u0001"));
            }
        }
        return attacks;
    }

    private static Set<String> pieces(String source) {
        var pieces = new LinkedHashSet<String>();
        for (var group : Pattern.compile("\\[(?:[^\\]\\\\]|\\\\.)*+]|\\\\[dswDSW]|\\\\p\\{\\w+}|\\.").matcher(source).results().toList()) {
            try {
                var matcher = Pattern.compile(group.group()).matcher("");
                SIGNS.codePoints().mapToObj(Character::toString).filter(s -> matcher.reset(s).matches()).limit(2).forEach(pieces::add);
            } catch (PatternSyntaxException e) {
                continue;
            }
        }
        for (var word : Pattern.compile("[\\p{IsHan}，。、（）《》]++|[A-Za-z<>{}\"'|*#=-]{1,12}")
                .matcher(source.replaceAll("\\\\[A-Za-z]", " ").replaceAll("\\\\", "")).results().toList()) {
            pieces.add(word.group());
            if (word.group().length() > 1) {
                pieces.add(word.group().substring(0, 1));
            }
        }
        if (pieces.isEmpty()) {
            pieces.add("x");
        }
        return new LinkedHashSet<>(pieces.stream().limit(24).toList());
    }

    /** What a search through all of a text read of it, or a comparison with all of it. */
    private static long steps(Pattern pattern, String text, int most, boolean whole) {
        var counted = new Counted(text, (long) text.length() * most);
        try {
            var matcher = pattern.matcher(counted);
            while (!whole && matcher.find()) {
                counted.taken++;
            }
            if (whole) {
                matcher.matches();
            }
        } catch (TooMany e) {
            return counted.taken;
        }
        return counted.taken;
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super(null, null, false, false);
        }
    }

    private static final class Counted implements CharSequence {

        private final String text;
        private final long most;
        private long taken;

        Counted(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public char charAt(int at) {
            if (++taken > most) {
                throw new TooMany();
            }
            return text.charAt(at);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
