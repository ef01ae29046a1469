package nianbao.check.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.format.Speech.FigureWords;
import org.jspecify.annotations.Nullable;

/** Names first, figures after: 予以公开、部分公开分别为107件、25件. */
record Listing(FigureGrammar reading, Passage passage, Mentions mentions) {

    private static final Pattern RESPECTIVELY = Pattern.compile("分别(?:为|是|有|达到?|计|共)?\\s*+$");
    private static final Pattern AND = Pattern.compile("(?<!\\s)\\s*+[、，,和及与]\\s*+");

    /** Each amount of such lists with its figure; with {@code null} where names and figures are not as many. */
    Map<Amount, @Nullable FigureWords> figures() {
        var figures = new HashMap<Amount, @Nullable FigureWords>();
        var amounts = passage.amounts();
        for (int i = 0; i < amounts.size(); i++) {
            int from = Math.max(passage.sentenceStart(amounts.get(i).start()), i == 0 ? 0 : amounts.get(i - 1).to());
            var words = RESPECTIVELY.matcher(passage.text()).region(from, amounts.get(i).start());
            if (words.find() && !reading.isOfOtherTimes(passage.text().substring(from, words.start()))) {
                int to = i + 1;
                while (to < amounts.size() && AND.matcher(passage.text().substring(amounts.get(to - 1).to(), amounts.get(to).start())).matches()) {
                    to++;
                }
                var list = amounts.subList(i, to);
                // 予以公开、部分公开 is one name where their sum is given, and two where there are as many figures.
                var names = names(from, words.start(), list.getFirst().unit(), true);
                assign(list, names.size() < list.size() ? names(from, words.start(), list.getFirst().unit(), false) : names, figures);
            }
        }
        return figures;
    }

    private static void assign(List<Amount> amounts, List<FigureWords> names, Map<Amount, @Nullable FigureWords> figures) {
        int spare = names.size() - amounts.size();
        for (int i = 0; i < amounts.size(); i++) {
            figures.put(amounts.get(i), spare < 0 || amounts.get(i).about() ? null : names.get(spare + i));
        }
    }

    /** What is named between two places, in order; {@code joined}: also by names of several in one. */
    private List<FigureWords> names(int from, int to, String unit, boolean joined) {
        int line = passage.lineStart(from);
        int next = mentions.next(from);
        var topic = mentions.last(next, from).filter(m -> m.start() >= line).map(FigureMention::topic).orElse("");
        var starting = new HashMap<Integer, FigureMention>();
        for (; next < mentions.all().size() && mentions.all().get(next).start() < to; next++) {
            starting.put(mentions.all().get(next).start(), mentions.all().get(next));
        }
        var names = new ArrayList<FigureWords>();
        for (int at = from; at < to;) {
            int here = at;
            var mention = Optional.ofNullable(starting.get(here)).filter(m -> m.end() <= to);
            topic = mention.map(FigureMention::topic).orElse(topic);
            FigureWords named = mention.isEmpty() ? null : reading.figures(topic, unit).stream().filter(FigureWords::isBare).findFirst().orElse(null);
            int length = mention.map(m -> m.end() - m.start()).orElse(0);
            for (var said : reading.figures(topic, unit)) {
                for (var word : said.says()) {
                    if (word.length() > length && (joined || !AND.matcher(word).find()) && at + word.length() <= to && passage.text().startsWith(word, at)) {
                        named = said;
                        length = word.length();
                    }
                }
            }
            if (named != null) {
                names.add(named);
            }
            at += Math.max(1, length);
        }
        return names;
    }
}
