package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.format.ReportFormat;

/**
 * Figures of the tables quoted in prose. What is kept is a reference, <code>{{applications.received.total}}</code>;
 * what is read, checked and published is the figure the cell has now, so it cannot go stale. A star stands for any one
 * part of a code: <code>{{applications.denied.*.total}}</code> is the sum of all those cells. What looks like a
 * reference but names no cell of the edition is plain text.
 */
public final class References {

    /** Stands where a cell that is quoted holds no number yet. */
    public static final String MISSING = "【未填】";

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([a-z0-9*-]{1,40}+(?:\\.[a-z0-9*-]{1,40}+){1,8}+)}}");

    private static final String DIGITS = "0123456789.,０１２３４５６７８９";

    private References() {
    }

    /** How a cell, or a sum of cells, is quoted in a text. */
    public static String to(String code) {
        return "{{" + code + "}}";
    }

    /** The text with each reference replaced by its figure. */
    static String render(String text, ReportFormat format, Map<String, String> fields) {
        if (!text.contains("{{")) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                isKnown(format, found.group(1)) ? figure(format, found.group(1), fields) : found.group()));
    }

    /** The figures a text quotes, by code, in the order of the text: what the writer sees in their places. */
    public static Map<String, String> in(String text, Report report) {
        var figures = new LinkedHashMap<String, String>();
        var found = REFERENCE.matcher(text);
        while (found.find()) {
            if (isKnown(report.format(), found.group(1))) {
                figures.put(found.group(1), figure(report, found.group(1)));
            }
        }
        return figures;
    }

    /** The text as it was written, with the quoted cells' names in brackets: for a history, whose figures have passed. */
    public static String named(String text, ReportFormat format) {
        return text.contains("{{") ? REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                isKnown(format, found.group(1)) ? "〔" + format.namesLike(found.group(1)) + "〕" : found.group())) : text;
    }

    /** What a cell, or a sum of cells, is quoted as in a report whose totals are filled in. */
    public static String figure(Report report, String code) {
        return figure(report.format(), code, report.fields());
    }

    /**
     * A text that was changed as it reads, as it is to be kept: figures quoted outside the change go on being quoted,
     * unless a digit stands beside them where it was made: they are another number now.
     * The browser's {@code references.js} follows what is typed in the same way.
     *
     * @param written  the text as it was kept
     * @param now      how it reads after the change
     * @param complete the report, its totals filled in
     */
    public static String edited(String written, String now, Report complete) {
        var change = Rewording.between(render(written, complete.format(), complete.fields()), now);
        var text = new StringBuilder();
        int at = 0;
        for (var quote : quotes(written, complete)) {
            boolean before = quote.end() < change.start() || quote.end() == change.start() && !isDigitAt(now, change.start());
            boolean behind = quote.start() > change.end() || quote.start() == change.end() && !isDigitAt(now, change.end() + change.longer() - 1);
            if (before || behind) {
                int by = before ? 0 : change.longer();
                text.append(now, at, quote.start() + by).append(quote.reference());
                at = quote.end() + by;
            }
        }
        return text.append(now, at, now.length()).toString();
    }

    private static boolean isDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && DIGITS.indexOf(text.charAt(at)) >= 0;
    }

    /** Where in the text as it reads a quoted figure stands. */
    private record Quote(int start, int end, String reference) {
    }

    private static List<Quote> quotes(String written, Report complete) {
        var quotes = new ArrayList<Quote>();
        int longer = 0;
        var found = REFERENCE.matcher(written);
        while (found.find()) {
            if (isKnown(complete.format(), found.group(1))) {
                int length = figure(complete, found.group(1)).length();
                int start = found.start() - longer;
                quotes.add(new Quote(start, start + length, found.group()));
                longer += found.group().length() - length;
            }
        }
        return quotes;
    }

    /** Whether everything the text quotes is there in an edition: whether it can be carried into it as it is. */
    static boolean hold(String text, ReportFormat format) {
        return REFERENCE.matcher(text).results().allMatch(found -> isKnown(format, found.group(1)));
    }

    private static boolean isKnown(ReportFormat format, String code) {
        return format.cellsLike(code).findAny().isPresent();
    }

    private static String figure(ReportFormat format, String code, Map<String, String> fields) {
        return format.cellsLike(code).map(cell -> Optional.ofNullable(Figure.of(fields.get(cell.code())).number()))
                .reduce((a, b) -> a.flatMap(x -> b.map(x::add))).flatMap(sum -> sum)
                .map((BigDecimal sum) -> Figure.plain(sum)).orElse(MISSING);
    }
}
