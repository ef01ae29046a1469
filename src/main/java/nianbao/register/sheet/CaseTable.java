package nianbao.register.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.Meaning;
import nianbao.register.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A sheet on which an office keeps its cases of 行政复议 and 行政诉讼 apart from its requests, each with the number of the request it is
 * about.
 *
 * @param of      column with that number
 * @param kinds   column that says which of the two a case is, -1 where heads or the title say it
 * @param results columns with how cases ended
 */
public record CaseTable(Sheet sheet, int number, int of, int kinds, List<ResultColumn> results, List<RegisterLine> lines) {

    /** @param role {@link ColumnRole#REVIEW} or {@link ColumnRole#SUIT}; {@code null} where each line says it */
    public record ResultColumn(int at, @Nullable ColumnRole role) {
    }

    private static final Pattern REVIEW = Pattern.compile("复议");
    private static final Pattern SUIT = Pattern.compile("诉讼|起诉|应诉|一审|二审|再审|法院");
    private static final Pattern OF_A_REQUEST = Pattern.compile("申请|登记|受理|收件|公开|台账");
    private static final Pattern END = Pattern.compile("结果|结论|裁|判|决定|审结|情况|状态");
    private static final double MOST = 0.6;

    /** Which of the two a text speaks of; {@code null} for none, or both. */
    public static @Nullable ColumnRole role(String text) {
        boolean review = REVIEW.matcher(text).find(), suit = SUIT.matcher(text).find();
        return review == suit ? null : review ? ColumnRole.REVIEW : ColumnRole.SUIT;
    }

    /** Empty when the sheet is none: it does not speak of cases, names no requests, or says how these were answered. */
    static Optional<CaseTable> find(Sheet sheet, int number, Vocabulary words) {
        int[] heads = new HeadBlock(sheet.lines(), words).find();
        var paths = HeadBlock.paths(sheet.lines().subList(heads[0], heads[1]));
        var below = sheet.lines().subList(heads[1], sheet.lines().size());
        var title = sheet.name() + String.join("", sheet.lines().subList(0, heads[0]).stream().flatMap(line -> line.texts().stream()).toList());
        if (!speaksOfCases(title + String.join("", paths))) {
            return Optional.empty();
        }
        var values = IntStream.range(0, paths.size()).mapToObj(at -> new Values(below, at, words)).toList();
        int kinds = first(paths.size(), at -> values.get(at).share(text -> role(text) != null) >= MOST && !END.matcher(paths.get(at)).find());
        int of = number(paths);
        var results = new ArrayList<ResultColumn>();
        for (int at = 0; at < paths.size(); at++) {
            var role = role(paths.get(at)) != null ? role(paths.get(at)) : kinds >= 0 ? null : role(title);
            if (END.matcher(paths.get(at)).find() && values.get(at).share(text -> words.dispute(text).isKnown() || words.isNothing(text)) >= MOST
                    && (role != null || kinds >= 0)) {
                results.add(new ResultColumn(at, role));
            }
        }
        boolean answers = IntStream.range(0, paths.size()).anyMatch(at -> Heads.role(paths.get(at)) == ColumnRole.OUTCOME && isOutcome(values.get(at), words));
        return of < 0 || results.isEmpty() || answers ? Optional.empty() : Optional.of(new CaseTable(sheet, number, of, kinds, results, below));
    }

    private static boolean speaksOfCases(String text) {
        return REVIEW.matcher(text).find() || SUIT.matcher(text).find();
    }

    /** The number of the request rather than that of the case. */
    private static int number(List<String> paths) {
        int best = first(paths.size(), at -> Heads.role(paths.get(at)) == ColumnRole.NUMBER && OF_A_REQUEST.matcher(paths.get(at)).find());
        return best >= 0 ? best : first(paths.size(), at -> Heads.role(paths.get(at)) == ColumnRole.NUMBER && !paths.get(at).contains("案"));
    }

    private static boolean isOutcome(Values values, Vocabulary words) {
        return values.share(text -> words.outcome(text, false).state() == Meaning.MeaningState.KNOWN && !words.dispute(text).isKnown()) >= MOST;
    }

    private static int first(int width, IntPredicate so) {
        return IntStream.range(0, width).filter(so).findFirst().orElse(-1);
    }
}
