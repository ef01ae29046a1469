package nianbao.register.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.format.RegisterWords;
import nianbao.format.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a register mean in an edition: its labels, its words, the words of {@code register.yaml}, what the
 * register itself explains, and what somebody has said before. Nothing is guessed: a value that names two things, or none
 * that is known, is unknown.
 */
public final class Vocabulary {

    private static final String GROUP = "group";
    private static final String OPEN = "open";

    private final WordMatcher outcomes = new WordMatcher();
    private final WordMatcher kinds = new WordMatcher();
    private final WordMatcher cases = new WordMatcher();
    private final WordMatcher waiting = new WordMatcher();
    private final OfficialNumbers numbers = new OfficialNumbers();
    private final Set<String> nothing;
    private final Set<String> groups = new java.util.HashSet<>();
    private final String beforeAll;
    private final Map<String, Meaning> said;
    private final Map<String, Meaning> found = new HashMap<>();

    /** @param said what a compact value means, before all else: from the register's own legend, or a clerk's answers */
    public Vocabulary(ReportFormat format, Map<String, Meaning> said) {
        var words = format.register().orElseThrow();
        var common = RegisterLanguage.COMMON;
        this.said = said;
        beforeAll = words.beforeAll();
        nothing = common.nothing().stream().map(ComparableText::compact).collect(java.util.stream.Collectors.toSet());
        for (var word : common.open()) {
            waiting.add(word, OPEN);
            outcomes.add(word, OPEN);
        }
        labels(format, words);
        words.outcomes().forEach((code, list) -> list.forEach(word -> outcomes.add(word, code)));
        words.groups().forEach(this::group);
        common.kinds().forEach((code, kind) -> kind.words().forEach(word -> kinds.add(word, code)));
        common.organisations().forEach(word -> kinds.add(word, GROUP));
        common.disputes().forEach((code, list) -> list.forEach(word -> cases.add(word, code)));
        RegisterRows.kinds(format).forEach(kind -> kinds.add("=" + kind, kind));
        common.disputes().keySet().forEach(code -> cases.add("=" + code, code));
    }

    /** The official wording: a row's label, alone and behind its group's; and its code. */
    private void labels(ReportFormat format, RegisterWords words) {
        for (var row : RegisterRows.outcomes(format)) {
            var labels = RegisterRows.labels(format, row);
            numbers.add(labels, row);
            var own = plain(labels.getLast());
            outcomes.add("=" + row.substring(row.indexOf('.') + 1), row);
            outcomes.add("=" + row, row);
            // As our own lists offer it: （六）其他处理，3.其他.
            outcomes.add("=" + RegisterRows.name(format, row), row);
            var before = labels.size() > 1 ? plain(labels.get(labels.size() - 2)) : "";
            outcomes.add("=" + before + own, row);
            outcomes.add(own.length() > 2 ? own : "=" + own, row);
            outcomes.add("=" + labels.getLast(), row);
            own.lines().map(label -> label.split("、行政机关")[0]).filter(label -> label.length() > 2).forEach(label -> outcomes.add(label, row));
        }
    }

    private void group(String word) {
        groups.add(ComparableText.compact(word));
        outcomes.add(word, GROUP);
    }

    /** A label without its number and without what it says in brackets. */
    private static String plain(String label) {
        return label.replaceFirst("^([（(].[）)]|\\d[.．]|.、)", "").replaceAll("（[^）]{0,100}）", "");
    }

    /** @param written whether the column holds numbers of the official table */
    public Meaning outcome(String value, boolean written) {
        return found.computeIfAbsent((written ? "n:" : "o:") + value, key -> {
            var meaning = meaning(value, outcomes, "outcome");
            var number = meaning.state() == Meaning.MeaningState.UNKNOWN || written && meaning.isNothing() ? numbers.code(value, written) : null;
            return number != null ? Meaning.known(number) : meaning;
        });
    }

    public Meaning kind(String value) {
        return found.computeIfAbsent("k:" + value, key -> meaning(value, kinds, "kind"));
    }

    /** Whether a value is nothing but words for kinds: 公民, 企业（公司）, a code that the register explains. */
    public boolean isKindWord(String value) {
        return said.containsKey("kind:" + ComparableText.compact(value))
                || Stream.of(ComparableText.fold(value).split("[/、,，()]+")).allMatch(part -> kinds.whole(part) != null);
    }

    /** What became of a case. */
    public Meaning dispute(String value) {
        return found.computeIfAbsent("d:" + value, key -> meaning(value, cases, "dispute"));
    }

    /** The outcome that a head stands for; {@code null} when for none. */
    public @Nullable String wholeOutcome(String head) {
        var code = outcomes.whole(head);
        return GROUP.equals(code) || OPEN.equals(code) ? null : code;
    }

    /** The kind of applicant that a head stands for; {@code null} when for none. */
    public @Nullable String wholeKind(String head) {
        var code = kinds.whole(head);
        return GROUP.equals(code) ? null : code;
    }

    /** The end of a case that a head stands for; {@code null} when for none. */
    public @Nullable String wholeDispute(String head) {
        return cases.whole(head);
    }

    /** Whether a text can stand at the head of a column that is ticked, or over several. */
    public boolean isLabel(String text) {
        return outcomes.whole(text) != null || kinds.whole(text) != null || cases.whole(text) != null;
    }

    /** Whether a value, in place of a date or as a state, says that nothing was answered yet. */
    public boolean isWaiting(String value) {
        return !waiting.named(value).isEmpty();
    }

    public boolean isNothing(String value) {
        return nothing.contains(ComparableText.compact(value));
    }

    public boolean isOfficialNumber(String value) {
        return numbers.isPlain(value);
    }

    private Meaning meaning(String value, WordMatcher words, String about) {
        var compact = ComparableText.compact(value);
        var answer = said.get(about + ":" + compact);
        if (answer != null) {
            return answer;
        }
        var whole = words.whole(value);
        if (whole != null) {
            return known(whole);
        }
        if (isNothing(value)) {
            return Meaning.NOTHING;
        }
        return one(words.named(value));
    }

    /** Of all that is named; a group behind one of its rows adds nothing. */
    private Meaning one(Set<String> named) {
        if (named.contains(beforeAll)) {
            return Meaning.known(beforeAll);
        }
        var rows = named.stream().filter(code -> !code.equals(GROUP)).toList();
        return rows.size() == 1 ? known(rows.getFirst()) : rows.isEmpty() && named.contains(GROUP) ? Meaning.GROUP : Meaning.UNKNOWN;
    }

    private static Meaning known(String code) {
        return switch (code) {
            case GROUP -> Meaning.GROUP;
            case OPEN -> Meaning.OPEN;
            default -> Meaning.known(code);
        };
    }
}
