package nianbao.check.rule;

import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.report.ChineseNumber;

/** Numbers of headings and of enumerations that skip or repeat: 一、三、三; 一是…三是…. */
public final class NumberingChecks {

    private static final String NUMBER = "([一二三四五六七八九十]{1,3})";
    /** From the outermost level in: 一、（一）1.（1） at the start of a line. */
    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\u3000]*(?:" + NUMBER + "、|[（(]?" + NUMBER
            + "[）)]|(\\d{1,2})[.．、](?<decimal>\\d)?|[（(](\\d{1,2})[）)])");
    private static final Pattern INLINE = Pattern.compile("(?=[一二三四五六七八九十])(?<![^。；;：:，,、\\n 》*])" + NUMBER + "是(?!否)");
    /** （一） at a line's start begins anew. */
    private static final Pattern LINE_HEADING = Pattern.compile("(?m)^[ \\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])");
    /** ：1.……；2.…… within a line. */
    private static final Pattern DIGITS = Pattern.compile("\\n|(?<![^。；;：:\\n]) ?(\\d{1,2})[.．、](?<decimal>\\d)?");
    /** 第一，……第二，…… and ①……②……. */
    private static final Pattern ORDINALS = Pattern.compile("\\n|(?<![^。；;：:，,、\\n ])第([一二三四五六七八九十]{1,3})[，,](?<decimal>(?!))?");
    private static final Pattern CIRCLES = Pattern.compile("\\n|(?<![^。；;：:，,、\\n ])([①-⑳])(?<decimal>(?!))?");
    private static final int LEVELS = 4;
    /** The group of a heading's number by its level: a named one stands among them. */
    private static final int[] GROUPS = {1, 2, 3, 5};

    private NumberingChecks() {
    }

    public static void numbering(Dossier it, Findings out) {
        for (var passage : it.passages()) {
            headings(it, passage, out);
            enumerations(it, passage, out);
            for (var list : List.of(DIGITS, ORDINALS, CIRCLES)) {
                lists(list, it, passage, out);
            }
        }
    }

    private static void headings(Dossier it, Passage passage, Findings out) {
        var last = new long[LEVELS];
        var found = HEADING.matcher(passage.text());
        while (!out.isFull("text.numbering") && found.find()) {
            int level = level(found);
            long number = number(found.group(GROUPS[level]));
            if (isDecimal(found, number, last[level])) {
                continue;
            }
            // A list may begin anew, but the outermost headings run through the whole text.
            boolean anew = number == 1 && (level > 0 || last[0] == 0);
            if (last[level] > 0 && number != last[level] + 1 && !anew) {
                out.accept(finding(it, passage, found.start(GROUPS[level]), found.end(GROUPS[level]), last[level], number));
            }
            last[level] = number;
            for (int below = level + 1; below < LEVELS; below++) {
                last[below] = 0;
            }
        }
    }

    private static int level(Matcher found) {
        int level = 0;
        while (found.group(GROUPS[level]) == null) {
            level++;
        }
        return level;
    }

    /**
     * 一是…二是…, with other such lists inside an item: 一是甲。一是子。二是丑。二是乙. A list inside has two items at least, and
     * none reaches beyond a heading.
     */
    private static void enumerations(Dossier it, Passage passage, Findings out) {
        var found = INLINE.matcher(passage.text());
        var heading = LINE_HEADING.matcher(passage.text());
        int next = heading.find() ? heading.start() : Integer.MAX_VALUE;
        var open = new ArrayDeque<Long>();
        while (!out.isFull("text.numbering") && found.find()) {
            while (next < found.start()) {
                open.clear();
                next = heading.find() ? heading.start() : Integer.MAX_VALUE;
            }
            long number = number(found.group(1));
            long last = open.isEmpty() ? 0 : open.peek();
            if (number == 1 && open.size() < LEVELS) {
                open.push(number);
                continue;
            }
            while (open.size() > 1 && open.peek() != number - 1 && open.peek() > 1) {
                open.pop();
            }
            if (last > 0 && open.peek() != number - 1 && number != 1) {
                out.accept(finding(it, passage, found.start(1), found.end(), last, number));
            }
            open.poll();
            open.push(number);
        }
    }

    /** Lists that begin with 1 and stay within their line. */
    private static void lists(Pattern list, Dossier it, Passage passage, Findings out) {
        var found = list.matcher(passage.text());
        long last = 0;
        while (!out.isFull("text.numbering") && found.find()) {
            long number = found.group(1) == null ? 0 : number(found.group(1));
            if (isDecimal(found, number, last)) {
                continue;
            }
            if (number > 1 && last > 0 && number != last + 1) {
                out.accept(finding(it, passage, found.start(1), found.end(1), last, number));
            }
            last = number > 1 && last == 0 ? 0 : number;
        }
    }

    /** 2.3个乡镇 is the second item where the first stands before it, else a figure. */
    private static boolean isDecimal(Matcher found, long number, long last) {
        return found.group("decimal") != null && (last == 0 || number != last + 1);
    }

    private static long number(String words) {
        char first = words.charAt(0);
        return first >= '①' && first <= '⑳' ? first - '①' + 1 : Character.isDigit(first) ? Long.parseLong(words) : ChineseNumber.of(words);
    }

    private static Finding finding(Dossier it, Passage passage, int start, int end, long last, long number) {
        return Finding.of("text.numbering", List.of(passage.field()), it.report().format().nameOf(passage.field()) + "：序号“"
                + passage.words(start, end) + "”与前面不连续",
                "前一个是第 " + last + "，这里应是第 " + (last + 1) + "，文中是第 "
                        + number + "。请改序号，或者补上缺的部分。")
                .at(List.of(passage.mark(start, end)));
    }
}
