package nianbao.register.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.words.ComparableText;
import nianbao.register.words.DateText;
import nianbao.register.words.RegisterLanguage;
import nianbao.register.words.Vocabulary;

/** What stands in a column, as far as is needed to know what column it is. */
public final class Values {

    /** More tell nothing new. */
    private static final int ENOUGH = 400;
    private static final Set<String> TICKS = RegisterLanguage.COMMON.ticks().stream().map(ComparableText::compact).collect(Collectors.toSet());

    private final List<String> texts = new ArrayList<>();

    Values(List<RegisterLine> lines, int column, Vocabulary words) {
        for (var line : lines) {
            var text = line.at(column);
            if (!text.isEmpty() && texts.size() < ENOUGH) {
                texts.add(text);
            }
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** How many of those that are there are so: 0 to 1. */
    double share(Predicate<String> so) {
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(so).count() / texts.size();
    }

    /** Different ones, so that a thousand 自然人 do not speak for one 其他. */
    List<String> different() {
        return texts.stream().distinct().toList();
    }

    public static boolean isTick(String text) {
        return TICKS.contains(ComparableText.compact(text));
    }

    public static boolean isDate(String text) {
        return DateText.of(text) != null;
    }

    public static boolean isWholeDate(String text) {
        var date = DateText.of(text);
        return date != null && date.month() > 0 && !text.matches("\\d{1,2}\\.\\d{1,2}");
    }
}
