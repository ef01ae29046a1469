package nianbao.input.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.input.source.Source;
import nianbao.report.Space;

/**
 * The day a web page gives beside a report: 发布日期：2024-01-20, or what it says of itself for archives. It is not the report's own
 * and gets into none by itself; whoever reads in a report that bears no date may take it.
 *
 * @param where what the page calls it
 */
public record PageDate(String where, LocalDate day) {

    private static final String DAY = "(20\\d\\d)\\s?[年.\\-/]\\s?(\\d{1,2})\\s?[月.\\-/]\\s?(\\d{1,2})(?!\\d)";
    /** The report's own day first, then that of its being put out; both may be said in any line. */
    private static final List<Pattern> NAMED = Stream.of("成文|生成|印发", "发布|發布|發佈|发表|公布|公开|公開|发文")
            .map(words -> Pattern.compile("((?:" + words + ")(?:日期|时间|時間))[\\s:：]{0,8}" + DAY)).toList();
    /** What stands in a line of words around the report only: 时间：2024-01-20 09:30　来源：办公室. */
    private static final Pattern PLAIN = Pattern.compile("(?<!\\p{IsHan})(日期|时间|時間)[\\s:：]{1,8}" + DAY);
    private static final Pattern BARE = Pattern.compile("^()" + DAY);
    private static final Pattern STAMP = Pattern.compile("()" + DAY);
    /** White space, and marks that some sites set between the characters of a label. */
    private static final Pattern GAPS = Pattern.compile("(?<=\\p{IsHan})[\\s\\u3000\\u00a0]{1,4}(?=[\\p{IsHan}:：])");

    /**
     * @param year  of the report, 0 when unknown: it was not put out before that year was over
     * @param today no later day is believed
     */
    public static Optional<PageDate> in(Source source, int year, LocalDate today) {
        var lines = source.blocks().stream().flatMap(block -> block.text().lines()).map(line -> GAPS.matcher(Space.strip(line)).replaceAll("")).toList();
        var around = lines.stream().filter(SiteWords::is).toList();
        return Stream.of(dates(NAMED.getFirst(), lines, ""), dates(NAMED.getLast(), lines, ""), dates(PLAIN, around, ""),
                dates(STAMP, source.titles().stream().filter(Source.Titled::isDay).map(Source.Titled::text).toList(), "发布日期"),
                dates(BARE, around, "日期")).flatMap(all -> all).filter(date -> date.day().getYear() > year && !date.day().isAfter(today)).findFirst();
    }

    private static Stream<PageDate> dates(Pattern pattern, List<String> lines, String where) {
        return lines.stream().flatMap(line -> pattern.matcher(line).results()).flatMap(said -> day(said).stream()
                .map(day -> new PageDate(said.group(1).isEmpty() ? where : said.group(1), day)));
    }

    private static Optional<LocalDate> day(MatchResult said) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(said.group(2)), Integer.parseInt(said.group(3)), Integer.parseInt(said.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
