package nianbao.check.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.report.Report;

/** Marks that come in pairs, marks of another width, characters that no keyboard types. */
public final class MarkChecks {

    private static final String OPEN = "《〈“‘（(〔【「『［[";
    private static final String CLOSE = "》〉”’）)〕】」』］]";
    /** Brackets of either width pair with one another: what mixes them is another matter. */
    private static final String SAME = "（(";
    /** 1）and a) number a line. */
    private static final Pattern LIST = Pattern.compile("(?:^|[\\n。；;：:，,、 ])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])$");

    private static final int DEEP = 8;
    private static final int FAR = 60;
    private static final int MOST = 200;

    private MarkChecks() {
    }

    private record OpenMark(char mark, int at) {
    }

    /** A mark that is not closed, never was opened, or is there twice. One finding a text. */
    public static void pairs(Dossier it, Consumer<Finding> out) {
        for (var passage : it.passages()) {
            var places = unpaired(passage.text());
            if (!places.isEmpty()) {
                places.sort(Comparator.naturalOrder());
                var first = places.getFirst();
                boolean opens = OPEN.indexOf(passage.text().charAt(first)) >= 0;
                int from = opens ? first : Math.max(passage.lineStart(first), first - 8);
                out.accept(finding("text.marks", it.report(), passage, places, "“" + around(passage, from, first) + "”的“"
                        + passage.words(first, first + 1) + "”" + (opens ? "没有配对的后一半，或者多了一个" : "没有配对的前一半，或者多了一个")));
            }
        }
    }

    private static String around(Passage passage, int from, int at) {
        return passage.words(from, Math.min(passage.lineEnd(at), Math.max(at + 1, from + 12)));
    }

    /** Each line stands alone, but for a pair that lines broken by hand tear. */
    static List<Integer> unpaired(String text) {
        var open = new ArrayDeque<OpenMark>();
        var lone = new ArrayList<Integer>();
        int pairedAt = -1, pairOpen = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = CLOSE.indexOf(c);
            if (OPEN.indexOf(c) >= 0) {
                open.push(new OpenMark(c, i));
            } else if (kind >= 0) {
                int at = close(open, OPEN.charAt(kind), lone);
                if (at < 0 && !(isBracket(c) && LIST.matcher(text.substring(Math.max(0, i - 4), i)).find())) {
                    lone.add(i);
                } else if (at >= 0 && (c == '》' || c == '”') && pairedAt == i - 1 && text.charAt(i - 1) == c && pairOpen == at + 1) {
                    lone.add(at);
                }
                pairedAt = i;
                pairOpen = at;
            } else if (c == '\n') {
                drop(open, text, i, lone);
            }
        }
        open.forEach(o -> lone.add(o.at));
        return lone;
    }

    private static boolean isBracket(char c) {
        return c == '）' || c == ')';
    }

    /** The place of the nearest opening mark of that kind; those opened behind it stay open for ever. */
    private static int close(ArrayDeque<OpenMark> open, char mark, List<Integer> lone) {
        if (open.stream().limit(DEEP).noneMatch(o -> isSame(o.mark, mark))) {
            return -1;
        }
        while (!isSame(open.peek().mark, mark)) {
            lone.add(open.pop().at);
        }
        return open.pop().at;
    }

    private static boolean isSame(char one, char other) {
        return one == other || SAME.indexOf(one) >= 0 && SAME.indexOf(other) >= 0;
    }

    /** At a line's end, what is open is lost unless the next line closes it before anything else. */
    private static void drop(ArrayDeque<OpenMark> open, String text, int at, List<Integer> lone) {
        while (!open.isEmpty()) {
            char wanted = CLOSE.charAt(OPEN.indexOf(open.peek().mark));
            int i = at + 1;
            while (i < text.length() && i <= at + FAR && text.charAt(i) != '\n' && OPEN.indexOf(text.charAt(i)) < 0 && CLOSE.indexOf(text.charAt(i)) < 0) {
                i++;
            }
            if (i < text.length() && text.charAt(i) == wanted && open.size() == 1) {
                return;
            }
            lone.add(open.pop().at);
        }
    }

    /** , between Chinese characters: one finding a text, as there are often many. */
    public static void widths(Dossier it, Consumer<Finding> out) {
        places("text.width", "mark-width", "处标点是半角的，中文用全角标点", it, out);
    }

    /** Halves of characters, zero-width spaces, radicals, 锟斤拷. */
    public static void oddities(Dossier it, Consumer<Finding> out) {
        places("text.odd", "odd-characters", "处是乱码、看不见的字符或部首", it, out);
    }

    private static void places(String code, String pattern, String says, Dossier it, Consumer<Finding> out) {
        for (var passage : it.passages()) {
            var found = Formats.rules().pattern(pattern).matcher(passage.original());
            var places = new ArrayList<Integer>();
            while (found.find() && places.size() < MOST) {
                places.add(found.start());
            }
            if (!places.isEmpty()) {
                int first = places.getFirst();
                out.accept(finding(code, it.report(), passage, places, places.size() + " " + says + "，如“"
                        + around(passage, Math.max(passage.lineStart(first), first - 4), first) + "”"));
            }
        }
    }

    private static Finding finding(String code, Report report, Passage passage, List<Integer> places, String says) {
        return Finding.of(code, List.of(passage.field()), report.format().nameOf(passage.field()) + "：" + says,
                places.size() > 1 ? "共 " + places.size() + " 处，已标出。请逐处改正。" : "请改正。")
                .at(places.stream().limit(MOST).map(at -> passage.mark(at, at + 1)).toList());
    }
}
