package nianbao.analysis;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Figures that somebody typed into a briefing instead of quoting a cell: all digits but those of years, dates, ordinals and numbers of
 * documents, and numerals in words before what is counted. One in words before 次 or 起 alone is a way of speaking (一次性, 一起).
 */
final class TypedFigures {

    private static final String DIGIT = "[\\d０-９]";
    private static final String BEGIN = "(?<!" + DIGIT + ")";
    private static final String TO = "\\s*+[-—–~～至到]\\s*+";
    private static final String YEAR = BEGIN + "(?:19|20)" + DIGIT + "{2}";
    /** Of a day or a month. */
    private static final String SHORT = DIGIT + "{1,2}+";

    /** Digits that say which and not how many. */
    private static final Pattern NO_FIGURE = Pattern.compile(String.join("|",
            YEAR + "(?:" + TO + YEAR + ")?年(?:" + SHORT + "月)?(?:" + SHORT + "日)?",
            YEAR + "([-./])" + SHORT + "\\1" + SHORT,
            BEGIN + SHORT + "(?:" + TO + SHORT + ")?[月日]",
            "第" + DIGIT + "++", BEGIN + DIGIT + "++号", "〔" + DIGIT + "{4}〕",
            // Numbers of lines and of what is listed in one.
            "(?m:^)\\h*+" + SHORT + "(?:[.．](?!" + DIGIT + ")|、)", "(?:(?m:^)\\h*+|(?<=[。；：]))[（(]" + SHORT + "[）)]",
            // A telephone number that every such text names.
            BEGIN + "12345(?=热线|政务|政府|市长|市民|便民|平台)"));

    private static final String NUMERAL = "[〇零一二两三四五六七八九十百千万亿]";
    private static final String WAYS_OF_SPEAKING = "一起|一次|一件事|一成不变|千家万户|百家争鸣|百倍努力";
    private static final Pattern FIGURE = Pattern.compile(String.join("|",
            DIGIT + "++(?:[,.．]" + DIGIT + "++)*+(?:\\s*+[万亿]?+(?:个百分点|件|家|起|次|成|倍|%|％))?",
            "百分之(?:" + NUMERAL + "|点)++",
            "(?<![第统唯每同逐番\\d０-９〇零一二两三四五六七八九十百千万亿])(?!" + WAYS_OF_SPEAKING + ")" + NUMERAL + "++[余多]?+"
                    + "(?:个百分点|件|家|起(?!来)|次(?!性)|倍|成(?=[，。；、）)\\s]|以上|以下|左右|多|$))"));

    private TypedFigures() {
    }

    /** As they are written, in their order. */
    static List<String> in(String text, Group group) {
        return FIGURE.matcher(NO_FIGURE.matcher(withoutNames(text, group)).replaceAll("　")).results().map(MatchResult::group).toList();
    }

    /** An agency's name may hold a number. */
    private static String withoutNames(String text, Group group) {
        var left = text;
        for (var subject : group.subjects()) {
            left = FIGURE.matcher(subject.name()).find() ? left.replace(subject.name(), "　") : left;
        }
        return left;
    }
}
