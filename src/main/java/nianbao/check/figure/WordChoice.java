package nianbao.check.figure;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.format.Speech.FigureWords;
import org.jspecify.annotations.Nullable;

/** Which of the words around an amount says what it is, of the figures that its topic has. */
final class WordChoice {

    private static final Pattern OPENING = Pattern.compile("^(?:的|由|为|是|属于?|系|来自|被|决定|作出|已经?|均|全部|按[时期]|依法|及时)*+");

    private final List<FigureWords> figures;
    private final List<FigureWords> candidates;
    private final String sentence;
    private final @Nullable FigureWords last;

    /**
     * @param figures    of all topics
     * @param candidates of the amount's topic and unit
     * @param sentence   the amount's
     * @param last       the whole that the sentence spoke of last; {@code null} before the first
     */
    WordChoice(List<FigureWords> figures, List<FigureWords> candidates, String sentence, @Nullable FigureWords last) {
        this.figures = figures;
        this.candidates = candidates;
        this.sentence = sentence;
        this.last = last;
    }

    /** A part where its whole is spoken of in the same words (行政执法案卷不予公开的14件), or else whatever stands nearest. */
    @Nullable
    FigureWords before(String words) {
        var strong = candidates.stream().filter(s -> !s.weak()).toList();
        var wholes = strong.stream().filter(s -> s.partOf() == null).toList();
        var whole = yielding(FigureWord.nearest(words, wholes), words, wholes);
        var part = whole == null || whole.said().key() == null ? null
                : FigureWord.nearest(words, strong.stream().filter(s -> whole.said().key().equals(s.partOf())).toList());
        // 公民、法人和其他组织 names no part, nor does 不掌握等无法提供的.
        if (whole != null && part != null && (part.end() <= whole.start() || part.start() >= whole.end()) && !words.startsWith("等", part.end())) {
            return part.said();
        }
        var fitting = fitting(strong).stream().filter(s -> part == null || s != part.said()).toList();
        var nearest = yielding(FigureWord.nearest(words, fitting), words, fitting);
        return nearest != null ? nearest.said() : said(FigureWord.nearest(words, candidates.stream().filter(FigureWords::weak).toList()));
    }

    /** 不予公开答复2件 is no figure of all answers, and 结转至2024年答复的5件 neither: there the other word holds. */
    private static @Nullable FigureWord yielding(@Nullable FigureWord nearest, String words, List<FigureWords> fitting) {
        if (nearest == null || nearest.said().key() == null) {
            return nearest;
        }
        var key = nearest.said().key();
        var over = FigureWord.nearest(words, fitting.stream().filter(s -> key.equals(s.over())).toList());
        var beside = FigureWord.nearest(words.substring(0, nearest.start()), fitting.stream().filter(s -> s.over() == null && !key.equals(s.key())).toList());
        boolean joined = FigureGrammar.CLOSED.equals(key) && beside != null && nearest.start() - beside.end() <= 1;
        return over != null ? over : joined ? beside : nearest;
    }

    /**
     * Right behind the amount: 12件结转下年度; 40件申请中.
     *
     * @return its end counted from the amount's; {@code null} when there is none
     */
    @Nullable
    FigureWord directly(String behind) {
        var opening = OPENING.matcher(behind);
        int from = opening.find() ? opening.end() : 0;
        FigureWord best = null;
        for (var said : candidates) {
            for (var word : Stream.concat(said.says().stream(), said.behind().stream()).toList()) {
                if (behind.startsWith(word, from) && (best == null || from + word.length() > best.end())) {
                    best = new FigureWord(said, from, from + word.length());
                }
            }
        }
        return best;
    }

    /** The first anywhere behind the amount. */
    @Nullable
    FigureWords behind(String behind) {
        return said(FigureWord.first(behind, fitting(candidates)));
    }

    /** A verb before, which serves several nouns: 收到申请7件、行政复议2件. Only where each noun has figures of its own. */
    @Nullable
    FigureWords shared(String before, Set<String> shared) {
        return said(FigureWord.nearest(before, candidates.stream().filter(s -> s.partOf() == null && !Collections.disjoint(shared, s.says())).toList()));
    }

    /** The figure that the topic itself is, when no word says which. */
    @Nullable
    FigureWords bare() {
        return candidates.stream().filter(FigureWords::isBare).findFirst().orElse(null);
    }

    /** 上年结转的申请，今年办结5件: how many of those is in no table. Said in the same clause they are those themselves. */
    boolean isOfOthers(FigureWords said, String before) {
        return said.key() != null && candidates.stream().anyMatch(s -> said.key().equals(s.over()) && s.says().stream().anyMatch(word -> {
            int at = before.lastIndexOf(word);
            // With a figure of its own between, that figure was those.
            return at >= 0 && before.chars().skip(at + word.length()).noneMatch(c -> c >= '0' && c <= '9');
        }));
    }

    private static @Nullable FigureWords said(@Nullable FigureWord word) {
        return word == null ? null : word.said();
    }

    /** Without parts of what the sentence does not speak of. */
    private List<FigureWords> fitting(List<FigureWords> of) {
        return of.stream().filter(s -> s.partOf() == null || speaksOf(s.partOf())).toList();
    }

    private boolean speaksOf(String key) {
        if (last != null) {
            return key.equals(last.key());
        }
        return figures.stream().filter(s -> key.equals(s.key())).flatMap(s -> Stream.concat(s.says().stream(), s.within().stream()))
                .anyMatch(sentence::contains);
    }
}
