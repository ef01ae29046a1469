package nianbao.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer looks for in a report of any edition: {@code formats/rules.yaml}.
 *
 * @param findings     by code: how much it weighs, why, and where that is laid down
 * @param checks       what looks for them, in order: what clerks call it, and the method that does it
 * @param phrases      words a text should not hold
 * @param otherFigures words that make the figure behind them another one than the table's
 * @param cumulative   words for several years' figures, unless {@code cumulativeUnless} says which year's
 * @param narrowScopes words for a part of what the report covers
 * @param ownScopes    words for the agency itself: a part in the report of one of {@code governments}, or in a report that
 *                     speaks of more, with one of {@code wholeScopes}
 * @param closedWords  words that say every application is done
 * @param closedUnless words that take it back in the same sentence
 * @param yearBefore   what stands before an earlier year that is meant
 * @param yearBehind   what stands behind one
 * @param makers       names of agencies that may make 规章; {@code noMakers} of those that may not
 * @param patterns     what single checks look for, each under a name of its own
 */
public record ReviewRules(Map<String, FindingRule> findings, Map<String, String> checks, List<Phrase> phrases, List<String> otherFigures, Pattern cumulative,
        Pattern cumulativeUnless,
        List<String> narrowScopes, List<String> ownScopes, List<String> wholeScopes, Pattern governments,
        Pattern closedWords, Pattern closedUnless, Pattern yearBefore,
        Pattern yearBehind, Pattern makers, Pattern noMakers, Map<String, Pattern> patterns) {

    /**
     * @param severity    how much a finding weighs; {@code null}: the relation or cell says
     * @param why         why it matters
     * @param source      where that is laid down
     * @param explainable whether a report may be handed in with such an error once its reason is given
     */
    public record FindingRule(@Nullable Severity severity, String why, String source, boolean explainable) {

        public String reason() {
            return why + "（" + source + "）";
        }
    }

    /**
     * Words to look for.
     *
     * @param unless not when this matches the words just before, or {@code null}
     * @param says   what is wrong, with {words}
     * @param fix    what to put there instead, or {@code null}
     * @param once   whether what stands side by side is one finding
     */
    public record Phrase(String code, Pattern pattern, @Nullable Pattern unless, String says, String todo, @Nullable String fix, boolean once) {
    }

    /** The words a check looks for: {@code patterns} in the file. */
    public Pattern pattern(String name) {
        var pattern = patterns.get(name);
        if (pattern == null) {
            throw new IllegalArgumentException("formats/rules.yaml has no pattern " + name);
        }
        return pattern;
    }

    /** Those whose names begin so, by the rest of their names, in the file's order. */
    public Map<String, Pattern> patterns(String begin) {
        var found = new LinkedHashMap<String, Pattern>();
        patterns.forEach((name, pattern) -> {
            if (name.startsWith(begin)) {
                found.put(name.substring(begin.length()), pattern);
            }
        });
        return found;
    }

    /** How much a finding of that code weighs, where neither a relation nor a cell says. */
    public Severity weight(String code) {
        var weight = of(code).severity();
        if (weight == null) {
            throw new IllegalArgumentException("formats/rules.yaml does not say how much " + code + " weighs");
        }
        return weight;
    }

    public FindingRule of(String code) {
        var rule = findings.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("formats/rules.yaml has no finding " + code);
        }
        return rule;
    }
}
