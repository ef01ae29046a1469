package nianbao.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences every report has, as a person writes them: {@code [begin::one{{code}}|two{{code}}//none]} in a format lists
 * what has a figure other than 0, and says {@code none} when nothing has. What is still blank is listed.
 */
final class StandardSentences {

    private static final Pattern LIST = Pattern.compile("\\[([^\\]]*)]");

    private StandardSentences() {
    }

    static String of(String text, Report report) {
        var complete = report.withTotals();
        return LIST.matcher(text).replaceAll(found -> Matcher.quoteReplacement(list(found.group(1), complete)));
    }

    private static String list(String text, Report complete) {
        int end = text.indexOf("//");
        var items = end < 0 ? text : text.substring(0, end);
        int start = items.indexOf("::");
        var said = Arrays.stream(items.substring(start < 0 ? 0 : start + 2).split("\\|")).filter(item -> !isZero(item, complete)).toList();
        if (said.isEmpty()) {
            return end < 0 ? "" : text.substring(end + 2);
        }
        return (start < 0 ? "" : items.substring(0, start)) + String.join("、", said);
    }

    private static boolean isZero(String item, Report complete) {
        var figures = References.in(item, complete).values();
        return !figures.isEmpty() && figures.stream().map(figure -> Figure.of(figure).number()).allMatch(number -> number != null && number.signum() == 0);
    }
}
