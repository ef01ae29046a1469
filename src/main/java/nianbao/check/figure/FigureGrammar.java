package nianbao.check.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.ReviewRules;
import nianbao.format.Speech.FigureWords;
import nianbao.report.Report;

/**
 * What the amounts in a text speak of, by a small grammar: a topic (申请, 行政复议) that holds until the next, words that
 * say which of its figures (收到, 办结, 结果维持) just before the amount or right behind it, the amount, its unit.
 */
public final class FigureGrammar {

    private static final Pattern PAUSE = Pattern.compile("[，,（()）、：:]");
    private static final Pattern CLAUSE = Pattern.compile("[，,（()）：:]");
    /** Says nothing of what is counted. */
    private static final Pattern FILLER = Pattern.compile("方面|情况|全年|本年度?|共计?|合计|总计|一共|决定|案件|\\d{4}\\s*年度?|[，,：:]");
    private static final Pattern OPENING = Pattern.compile("^(?:的|由|为|是|属于?|系|来自|被|决定|作出)*+");
    private static final int NEAR = 8;
    /** The key of the figure for all that was closed. */
    public static final String CLOSED = "closed";
    private static final Map<Integer, Map<ReportFormat, FigureGrammar>> OF_YEAR = new ConcurrentHashMap<>();

    private final List<FigureWords> figures;
    private final Map<String, String> topicOfWord = new HashMap<>();
    private final Pattern topics;
    /** A verb may serve several nouns of a clause; only where each noun has figures of its own. */
    private final Set<String> shared;
    private final ReviewRules rules = Formats.rules();
    private final Pattern others = any(rules.otherFigures());

    private FigureGrammar(ReportFormat format, int year) {
        figures = format.speech().figures().stream().map(said -> in(said, year)).toList();
        format.speech().topics().forEach((topic, words) -> words.forEach(word -> topicOfWord.put(word, topic)));
        topics = any(List.copyOf(topicOfWord.keySet()));
        shared = format.speech().sharedWords();
    }

    private static FigureWords in(FigureWords said, int year) {
        var says = said.says().stream().map(w -> w.replace("{last}", Integer.toString(year - 1)).replace("{year}", Integer.toString(year))
                .replace("{next}", Integer.toString(year + 1))).toList();
        return new FigureWords(said.key(), said.partOf(), said.topic(), says, said.behind(), said.within(), said.units(), said.weak(), said.over(), said.is());
    }

    private static Pattern any(List<String> words) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        // The lookahead spares trying each word at each character.
        var first = words.stream().map(w -> w.substring(0, 1)).distinct().collect(Collectors.joining("", "(?=[", "])"));
        return Pattern.compile(first + words.stream().sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
    }

    public static FigureGrammar of(Report report) {
        return OF_YEAR.computeIfAbsent(report.year(), y -> new ConcurrentHashMap<>())
                .computeIfAbsent(report.format(), format -> new FigureGrammar(format, report.year()));
    }

    /** A word that begins a topic. */
    record FigureMention(int start, int end, String topic) {
    }

    /** An amount and what it is said to be; its words begin at {@code lead}. */
    public record Spoken(Amount amount, FigureWords said, int lead) {
    }

    /** What was found for an amount, and where its words end. */
    private record Found(FigureWords said, int to) {
    }

    /** An amount in its sentence: its own words stand from {@code lead} to {@code tail}, its clause begins at {@code clause}. */
    private record Place(Passage passage, List<FigureMention> mentions, Amount amount, int sentence, int lead, int clause, int tail, FigureWords last) {

        String words(int from, int to) {
            return passage.text().substring(from, to);
        }

        String sentenceWords() {
            return words(sentence, passage.sentenceEnd(amount.to()));
        }
    }

    /** The amounts of a text that speak of cells. */
    public List<Spoken> in(Passage passage) {
        var spoken = new ArrayList<Spoken>();
        var amounts = passage.amounts();
        if (amounts.isEmpty()) {
            return spoken;
        }
        var mentions = mentions(passage.text());
        var listed = new Listing(this, passage, mentions).figures();
        int from = 0, sentenceBefore = -1;
        FigureWords last = null;
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            int sentence = passage.sentenceStart(amount.start());
            last = sentence == sentenceBefore ? last : null;
            sentenceBefore = sentence;
            int lead = Math.max(Math.max(sentence, from), amount.start() - Passage.LONGEST);
            int tail = tailEnd(passage, amount, i + 1 < amounts.size() ? amounts.get(i + 1).start() : passage.text().length());
            var place = new Place(passage, mentions, amount, sentence, lead, clauseStart(passage, lead, amount.start()), tail, last);
            var found = listed.containsKey(amount) ? new Found(listed.get(amount), amount.to()) : found(place);
            from = found == null ? amount.to() : found.to;
            if (found != null && found.said != null) {
                spoken.add(new Spoken(amount, found.said, lead));
                last = found.said.partOf() == null ? found.said : last;
            }
        }
        return spoken;
    }

    private List<FigureMention> mentions(String text) {
        return topics.matcher(text).results().map(m -> new FigureMention(m.start(), m.end(), topicOfWord.get(m.group()))).toList();
    }

    private static int tailEnd(Passage passage, Amount amount, int next) {
        int end = Math.min(passage.sentenceEnd(amount.to()), next);
        var pause = PAUSE.matcher(passage.text()).region(amount.to(), end);
        return pause.find() ? pause.start() : end;
    }

    private static int clauseStart(Passage passage, int lead, int at) {
        return CLAUSE.matcher(passage.text()).region(lead, at).results().mapToInt(m -> m.end()).max().orElse(lead);
    }

    private Found found(Place place) {
        var amount = place.amount;
        var before = place.words(place.lead, amount.start());
        var behind = place.words(amount.to(), place.tail);
        if (amount.about() || others.matcher(lastClauses(before)).find() || others.matcher(behind).find() || isCumulative(place)) {
            return null;
        }
        int line = place.passage.lineStart(amount.start());
        int next = next(place.mentions, amount.to());
        var following = next < place.mentions.size() ? Optional.of(place.mentions.get(next)) : Optional.<FigureMention>empty();
        var behindIt = following.filter(m -> m.end <= place.tail);
        var beforeIt = last(place.mentions, next, amount.start()).filter(m -> m.start >= line);
        var later = following.filter(m -> m.end <= place.passage.sentenceEnd(amount.to()));
        var mention = behindIt.or(() -> beforeIt).or(() -> later).orElse(null);
        if (mention == null) {
            return null;
        }
        boolean inLead = beforeIt.isPresent() && beforeIt.get().start >= place.lead;
        boolean inClause = beforeIt.isPresent() && beforeIt.get().start >= place.clause;
        var candidates = candidates(place, mention);
        var said = before(place, place.words(place.clause, amount.start()), candidates);
        if (said == null && !inClause) {
            var direct = directly(behind, candidates, amount.to());
            if (direct != null) {
                // What is left of the clause is about this figure, not the next.
                boolean pauses = place.tail < place.passage.text().length() && PAUSE.matcher(place.words(place.tail, place.tail + 1)).matches();
                return pauses ? new Found(direct.said, place.tail) : direct;
            }
        }
        said = said != null ? said : before(place, before, candidates);
        if (said != null && isCarried(said, place.words(place.sentence, amount.start()), candidates)) {
            return null;
        }
        if (said == null && !inLead) {
            said = said(Word.first(behind, fitting(place, candidates)));
        }
        if (said == null && inLead) {
            said = said(Word.nearest(place.words(place.sentence, amount.start()),
                    candidates.stream().filter(s -> s.partOf() == null && !Collections.disjoint(shared, s.says())).toList()));
        }
        boolean named = behindIt.isPresent() || inLead && isNear(place.words(beforeIt.get().end, amount.start()));
        if (said == null && named) {
            said = candidates.stream().filter(FigureWords::isBare).findFirst().orElse(null);
        }
        return said == null ? null : new Found(said, amount.to());
    }

    /** The first that begins at a place or behind it. */
    public static int next(List<FigureMention> mentions, int at) {
        int low = 0, high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last before {@code next} that ends by a place. */
    public static Optional<FigureMention> last(List<FigureMention> mentions, int next, int at) {
        int i = next - 1;
        while (i >= 0 && mentions.get(i).end > at) {
            i--;
        }
        return i < 0 ? Optional.empty() : Optional.of(mentions.get(i));
    }

    /** 上年结转的申请，今年办结5件: how many of those is in no table. Said in the same clause they are those themselves. */
    private static boolean isCarried(FigureWords said, String sentence, List<FigureWords> candidates) {
        return said.key() != null && candidates.stream().anyMatch(s -> said.key().equals(s.over()) && s.says().stream().anyMatch(word -> {
            int at = sentence.lastIndexOf(word);
            // With a figure of its own between, that figure was those.
            return at >= 0 && sentence.chars().skip(at + word.length()).noneMatch(c -> c >= '0' && c <= '9');
        }));
    }

    private boolean isCumulative(Place place) {
        var words = place.words(place.sentence, place.amount.start());
        return rules.cumulative().matcher(words).find() && !rules.cumulativeUnless().matcher(words).find();
    }

    private List<FigureWords> candidates(Place place, FigureMention mention) {
        return figures.stream().filter(s -> s.topic().equals(mention.topic) && s.units().contains(place.amount.unit())
                && (!s.weak() || mention.start >= place.sentence)).toList();
    }

    /** The figures of a topic, for amounts in a unit. */
    List<FigureWords> figures(String topic, String unit) {
        return figures.stream().filter(s -> s.topic().equals(topic) && s.units().contains(unit)).toList();
    }

    /** A part where its whole is spoken of in the same words (行政执法案卷不予公开的14件), or else whatever stands nearest. */
    private FigureWords before(Place place, String words, List<FigureWords> candidates) {
        var strong = candidates.stream().filter(s -> !s.weak()).toList();
        var wholes = strong.stream().filter(s -> s.partOf() == null).toList();
        var whole = yielding(Word.nearest(words, wholes), words, wholes);
        var part = whole == null || whole.said().key() == null ? null
                : Word.nearest(words, strong.stream().filter(s -> whole.said().key().equals(s.partOf())).toList());
        // 公民、法人和其他组织 names no part, nor does 不掌握等无法提供的.
        if (part != null && (part.end() <= whole.start() || part.start() >= whole.end()) && !words.startsWith("等", part.end())) {
            return part.said();
        }
        var fitting = fitting(place, strong).stream().filter(s -> part == null || s != part.said()).toList();
        var nearest = yielding(Word.nearest(words, fitting), words, fitting);
        return nearest != null ? nearest.said() : said(Word.nearest(words, candidates.stream().filter(FigureWords::weak).toList()));
    }

    /** 不予公开答复2件 is no figure of all answers, and 结转至2024年答复的5件 neither: there the other word holds. */
    private static Word yielding(Word nearest, String words, List<FigureWords> fitting) {
        if (nearest == null || nearest.said().key() == null) {
            return nearest;
        }
        var key = nearest.said().key();
        var over = Word.nearest(words, fitting.stream().filter(s -> key.equals(s.over())).toList());
        var beside = Word.nearest(words.substring(0, nearest.start()), fitting.stream().filter(s -> s.over() == null && !key.equals(s.key())).toList());
        boolean joined = CLOSED.equals(key) && beside != null && nearest.start() - beside.end() <= 1;
        return over != null ? over : joined ? beside : nearest;
    }

    private static FigureWords said(Word word) {
        return word == null ? null : word.said();
    }

    /** Without parts of what the sentence does not speak of. */
    private List<FigureWords> fitting(Place place, List<FigureWords> candidates) {
        return candidates.stream().filter(s -> s.partOf() == null || fits(place, s.partOf())).toList();
    }

    private boolean fits(Place place, String key) {
        if (place.last != null) {
            return key.equals(place.last.key());
        }
        var words = place.sentenceWords();
        return figures.stream().filter(s -> key.equals(s.key())).flatMap(s -> Stream.concat(s.says().stream(), s.within().stream())).anyMatch(words::contains);
    }

    /** 12件结转下年度; 40件申请中. */
    private static Found directly(String behind, List<FigureWords> candidates, int at) {
        var opening = OPENING.matcher(behind);
        int from = opening.find() ? opening.end() : 0;
        Found best = null;
        for (var said : candidates) {
            for (var word : Stream.concat(said.says().stream(), said.behind().stream()).toList()) {
                if (behind.startsWith(word, from) && (best == null || at + from + word.length() > best.to)) {
                    best = new Found(said, at + from + word.length());
                }
            }
        }
        return best;
    }

    /** The last two clauses before an amount. */
    private static String lastClauses(String before) {
        int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
        int second = comma <= 0 ? -1 : Math.max(before.lastIndexOf('，', comma - 1), before.lastIndexOf(',', comma - 1));
        return before.substring(Math.max(second, -1) + 1);
    }

    private static boolean isNear(String between) {
        var rest = FILLER.matcher(between).replaceAll("");
        return rest.length() <= NEAR && !PAUSE.matcher(rest).find();
    }
}
