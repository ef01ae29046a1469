package nianbao.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.ReviewRules;
import nianbao.format.Speech.FigureWords;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts in a text speak of, by a small grammar: a topic (申请, 行政复议) that holds until the next, words that
 * say which of its figures (收到, 办结, 结果维持) just before the amount or right behind it, the amount, its unit.
 *
 * <p>An example: 全年收到政府信息公开申请10件，其中自然人8件，12件结转下年度。行政复议2件，结果维持1件。
 * <ol>
 * <li><b>10件.</b> Its topic is the last one named before it, 申请. In its clause ({@link AmountPlace}) stands 收到: the
 *     figure of all received ({@link WordChoice#before}).
 * <li><b>8件.</b> No topic of its own: 申请 still holds. 自然人 is a part of what was received, and the sentence spoke of
 *     that last, so it is its part.
 * <li><b>12件.</b> Nothing before it in its clause; right behind it stands 结转下年度: {@link WordChoice#directly}.
 * <li><b>2件.</b> A new topic, 行政复议, right before it, and no word says which of its figures: the topic itself is one
 *     ({@link WordChoice#bare}).
 * <li><b>1件.</b> 行政复议 holds, 维持 stands before it.
 * </ol>
 * {@link Listing} has read 予以公开、部分公开分别为7件、1件 beforehand. What nothing is said of is left alone.
 */
public final class FigureGrammar {

    /** The key of the figure for all that was received. */
    public static final String RECEIVED = "received";
    /** The key of the figure for all that was closed. */
    public static final String CLOSED = "closed";

    /** Says nothing of what is counted. */
    private static final Pattern FILLER = Pattern.compile("方面|情况|全年|本年度?|共计?|合计|总计|一共|决定|案件|\\d{4}\\s*年度?|[，,：:]");
    private static final int NEAR = 8;
    private static final Map<Integer, Map<ReportFormat, FigureGrammar>> OF_YEAR = new ConcurrentHashMap<>();

    private final List<FigureWords> figures;
    private final Topics topics;
    /** Verbs that may serve several nouns of a clause. */
    private final Set<String> shared;
    private final ReviewRules rules = Formats.rules();
    private final Pattern others = Topics.any(rules.otherFigures());
    private final int year;

    private FigureGrammar(ReportFormat format, int year) {
        this.year = year;
        figures = format.speech().figures().stream().map(said -> in(said, year)).toList();
        topics = new Topics(format.speech());
        shared = format.speech().sharedWords();
    }

    private static FigureWords in(FigureWords said, int year) {
        var says = said.says().stream().map(w -> w.replace("{last}", Integer.toString(year - 1)).replace("{year}", Integer.toString(year))
                .replace("{next}", Integer.toString(year + 1))).toList();
        return new FigureWords(said.key(), said.partOf(), said.topic(), says, said.behind(), said.within(), said.units(), said.weak(), said.over(), said.is());
    }

    public static FigureGrammar of(Report report) {
        return OF_YEAR.computeIfAbsent(report.year(), y -> new ConcurrentHashMap<>())
                .computeIfAbsent(report.format(), format -> new FigureGrammar(format, report.year()));
    }

    /** An amount and what it is said to be; its words begin at {@code lead}. */
    public record Spoken(Amount amount, FigureWords said, int lead) {
    }

    /** What was found for an amount, nothing for one of a list that is not understood, and where its words end. */
    private record FoundWords(@Nullable FigureWords said, int to) {
    }

    /** The amounts of a text that speak of cells. */
    public List<Spoken> in(Passage passage) {
        var spoken = new ArrayList<Spoken>();
        var amounts = passage.amounts();
        if (amounts.isEmpty()) {
            return spoken;
        }
        var mentions = topics(passage);
        var listed = new Listing(this, passage, mentions).figures();
        int from = 0, sentenceBefore = -1;
        // The whole that the sentence spoke of last.
        FigureWords last = null;
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            var place = AmountPlace.of(passage, amount, from, i + 1 < amounts.size() ? amounts.get(i + 1).start() : passage.text().length());
            last = place.sentence() == sentenceBefore ? last : null;
            sentenceBefore = place.sentence();
            var found = listed.containsKey(amount) ? new FoundWords(listed.get(amount), amount.to()) : found(place, mentions, last);
            from = found == null ? amount.to() : found.to;
            if (found != null && found.said != null) {
                spoken.add(new Spoken(amount, found.said, place.lead()));
                last = found.said.partOf() == null ? found.said : last;
            }
        }
        return spoken;
    }

    private @Nullable FoundWords found(AmountPlace place, Mentions mentions, @Nullable FigureWords last) {
        var topic = isOfNoTable(place) ? null : place.topic(mentions).orElse(null);
        if (topic == null) {
            return null;
        }
        int end = place.amount().to();
        var candidates = figures(topic.mention().topic(), place.amount().unit()).stream()
                .filter(s -> !s.weak() || topic.mention().start() >= place.sentence() && (topic.behind() || topic.mention().start() < place.amount().start()))
                .toList();
        var choice = new WordChoice(figures, candidates, place.wordsOfSentence(), last);
        var said = choice.before(place.wordsOfClause());
        var direct = said == null && !topic.isSince(place.clause()) ? choice.directly(place.wordsBehind()) : null;
        if (direct != null) {
            // What is left of the clause is about this figure, not the next.
            return new FoundWords(direct.said(), place.pauses() ? place.tail() : end + direct.end());
        }
        said = said != null ? said : choice.before(place.wordsBefore());
        if (said != null) {
            return choice.isOfOthers(said, place.wordsOfSentenceBefore()) ? null : new FoundWords(said, end);
        }
        boolean led = topic.isSince(place.lead());
        said = led ? choice.shared(place.wordsOfSentenceBefore(), shared) : choice.behind(place.wordsBehind());
        if (said == null && (topic.behind() || led && isNear(place.wordsSince(topic.before().orElseThrow().end())))) {
            said = choice.bare();
        }
        return said == null ? null : new FoundWords(said, end);
    }

    /** Not exact, of something that no table counts, or counted since or in some other time. */
    private boolean isOfNoTable(AmountPlace place) {
        var before = place.wordsOfSentenceBefore();
        return isOfOtherTimes(place.wordsBefore()) || rules.pattern("cleared").matcher(before).find() || place.amount().about()
                || others.matcher(lastClauses(place.wordsBefore())).find() || others.matcher(place.wordsBehind()).find()
                || rules.cumulative().matcher(before).find() && !rules.cumulativeUnless().matcher(before).find();
    }

    /** 近三年收到, 2023年、2024年收到, and 2024年收到 in the report of 2025. */
    boolean isOfOtherTimes(String before) {
        var clauses = lastClauses(before);
        var earlier = rules.pattern("figures-of-year").matcher(clauses);
        return rules.pattern("other-times").matcher(clauses).find() || earlier.find() && Integer.parseInt(earlier.group(1)) < year;
    }

    /** The topics that a text names. */
    public Mentions topics(Passage passage) {
        return topics.in(passage.text());
    }

    /** The figures of a topic, for amounts in a unit. */
    List<FigureWords> figures(String topic, String unit) {
        return figures.stream().filter(s -> s.topic().equals(topic) && s.units().contains(unit)).toList();
    }

    /** The last two clauses before an amount. */
    private static String lastClauses(String before) {
        int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
        int second = comma <= 0 ? -1 : Math.max(before.lastIndexOf('，', comma - 1), before.lastIndexOf(',', comma - 1));
        return before.substring(Math.max(second, -1) + 1);
    }

    /** Whether nothing but fillers stands between a topic and its amount. */
    private static boolean isNear(String between) {
        var rest = FILLER.matcher(between).replaceAll("");
        return rest.length() <= NEAR && !AmountPlace.hasPause(rest);
    }
}
