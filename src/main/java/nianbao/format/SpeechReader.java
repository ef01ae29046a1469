package nianbao.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what an edition's prose speaks of, and the rules common to all editions. */
final class SpeechReader {

    private SpeechReader() {
    }

    record SaidEntry(@Nullable String key, @Nullable String partOf, String topic, @Nullable List<String> says, @Nullable List<String> behind,
            @Nullable List<String> within, boolean weak, @Nullable String over, List<String> is) {
    }

    private record RulesFile(Map<String, RuleEntry> findings, Map<String, String> checks, List<PhraseEntry> phrases, List<String> otherFigures,
            String cumulative, String cumulativeUnless,
            List<String> narrowScopes, List<String> ownScopes,
            List<String> wholeScopes, String governments, String closedWords, String closedUnless, String yearBefore,
            String yearBehind, String makers, String noMakers, Map<String, String> patterns) {
    }

    private record RuleEntry(@Nullable String severity, String why, String source, boolean explainable) {
    }

    private record PhraseEntry(String code, String pattern, @Nullable String unless, String says, String todo, @Nullable String fix, boolean once) {
    }

    static Speech speech(@Nullable Map<String, List<String>> topics, @Nullable Map<String, List<String>> units, @Nullable List<SaidEntry> figures,
            Speech.@Nullable Closed closed, @Nullable List<String> ruleCells, Speech.@Nullable Fees fees, List<Section> sections) {
        var cells = sections.stream().filter(s -> s.kind() == Section.SectionKind.TABLE).flatMap(s -> Cell.of(s.table()).stream())
                .map(Cell::code).toList();
        var said = orEmpty(figures).stream().map(f -> new Speech.FigureWords(f.key, f.partOf,
                f.topic, spelled(f.says), orEmpty(f.behind), orEmpty(f.within), units(units, f.topic), f.weak, f.over,
                f.is.stream().map(sum -> sum(sum, cells)).toList())).toList();
        return new Speech(topics == null ? Map.of() : Map.copyOf(topics), said, closed,
                orEmpty(ruleCells), fees);
    }

    private static List<String> units(@Nullable Map<String, List<String>> units, String topic) {
        var counted = units == null ? null : units.get(topic);
        if (counted == null) {
            throw new IllegalArgumentException("A figure in prose is of a topic without units: " + topic);
        }
        return counted;
    }

    /** "结转[至|到|][下年|下一年]": each of its wordings. */
    private static List<String> spelled(@Nullable List<String> words) {
        return orEmpty(words).stream().flatMap(SpeechReader::spelled).toList();
    }

    private static Stream<String> spelled(String word) {
        int open = word.indexOf('['), close = word.indexOf(']');
        return open < 0 ? Stream.of(word) : Arrays.stream(word.substring(open + 1, close).split("\\|", -1))
                .flatMap(way -> spelled(word.substring(0, open) + way + word.substring(close + 1)));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** "A + B.*.total": the cells, patterns spelled out. */
    private static List<String> sum(String expression, List<String> cells) {
        var sum = new ArrayList<String>();
        for (var term : expression.split(" \\+ ")) {
            var pattern = Pattern.compile(term.replace(".", "\\.").replace("*", "[^.]+"));
            var found = cells.stream().filter(c -> pattern.matcher(c).matches()).toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("A figure in prose speaks of a cell that is not there: " + term);
            }
            sum.addAll(found);
        }
        return List.copyOf(sum);
    }

    static ReviewRules rules() {
        try (var in = SpeechReader.class.getResourceAsStream("/formats/rules.yaml")) {
            var file = FormatReader.YAML.readValue(in, RulesFile.class);
            Map<String, ReviewRules.FindingRule> findings = file.findings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    e -> new ReviewRules.FindingRule(e.getValue().severity == null ? null
                            : Severity.valueOf(e.getValue().severity.toUpperCase(Locale.ROOT)), e.getValue().why,
                            e.getValue().source, e.getValue().explainable),
                    (a, b) -> a, TreeMap::new));
            var phrases = file.phrases.stream().map(p -> new ReviewRules.Phrase(p.code, Pattern.compile(p.pattern),
                    p.unless == null ? null : Pattern.compile("(?:" + p.unless + ")$"), p.says, p.todo, p.fix, p.once)).toList();
            var patterns = new LinkedHashMap<String, Pattern>();
            file.patterns.forEach((name, pattern) -> patterns.put(name, Pattern.compile(pattern)));
            return new ReviewRules(findings, Collections.unmodifiableMap(new LinkedHashMap<>(file.checks)), phrases, file.otherFigures,
                    Pattern.compile(file.cumulative), Pattern.compile(file.cumulativeUnless),
                    file.narrowScopes, file.ownScopes,
                    file.wholeScopes, Pattern.compile(file.governments), Pattern.compile(file.closedWords),
                    Pattern.compile(file.closedUnless), Pattern.compile("(?:" + file.yearBefore + ")\\s*$"),
                    Pattern.compile("^(?:" + file.yearBehind + ")"), Pattern.compile(file.makers),
                    Pattern.compile(file.noMakers), Collections.unmodifiableMap(patterns));
        } catch (IOException e) {
            throw new UncheckedIOException("formats/rules.yaml cannot be read: " + e.getMessage(), e);
        }
    }
}
