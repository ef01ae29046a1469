package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.label.SectionTitles;
import nianbao.report.Space;

/**
 * Marks of Markdown that are no words: backslashes before signs (\-18, 2018\.1\.5), headings underlined on the next line,
 * stars around a title that goes on over several lines. A text without any other sign of Markdown keeps them.
 */
final class MarkdownMarks {

    private static final Pattern SIGN = Pattern.compile("^ {0,3}#{1,6} \\S|\\*\\*\\S|__\\S|^ *\\|(?: *:?-{3,}:? *\\|)+ *$|^!?\\[[^\\]]*\\]\\(",
            Pattern.MULTILINE);
    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-{2,}|~{2,}|\\^{2,}) *");
    /** A star or two left alone at the end of a line that another line has the fellow of. */
    private static final Pattern OPEN_STRONG = Pattern.compile("^ *\\*\\*(?!\\*)([^*]+)$");
    private static final Pattern CLOSE_STRONG = Pattern.compile("^([^*]+)\\*\\* *$");
    private static final int MOST_LINES_OF_STRONG = 4;
    private static final int LONGEST_HEADING = 80;
    /** What begins or names a part of a report. */
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、.*|.{0,60}(?:报告|年报)");
    /** So many headings with a line under them show that lines under others are no rules either. */
    private static final int FEWEST_UNDERLINED = 2;

    private MarkdownMarks() {
    }

    /** As many lines, without such marks. */
    static List<String> plain(List<String> lines) {
        var plain = new ArrayList<>(lines);
        boolean underlined = underlined(lines) >= FEWEST_UNDERLINED;
        if (!underlined && lines.stream().noneMatch(line -> SIGN.matcher(line).find())) {
            return lines;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (underlined && isUnderline(lines, i)) {
                plain.set(i, "");
            } else {
                plain.set(i, ESCAPED.matcher(lines.get(i)).replaceAll("$1"));
            }
        }
        for (int i = 0; i < plain.size(); i++) {
            strong(plain, i);
        }
        return plain;
    }

    private static long underlined(List<String> lines) {
        long found = 0;
        for (int i = 1; i < lines.size(); i++) {
            found += isUnderline(lines, i) && isHeading(Space.strip(lines.get(i - 1))) ? 1 : 0;
        }
        return found;
    }

    private static boolean isHeading(String line) {
        return SectionTitles.isTitle(line) || HEADING.matcher(line).matches();
    }

    /** Whether a line stands right under a short one that is no row and no sentence. */
    private static boolean isUnderline(List<String> lines, int at) {
        if (at == 0 || !UNDERLINE.matcher(lines.get(at)).matches()) {
            return false;
        }
        var above = Space.strip(lines.get(at - 1));
        return !above.isEmpty() && above.length() <= LONGEST_HEADING && above.indexOf('|') < 0 && above.indexOf('。') < 0;
    }

    private static void strong(List<String> lines, int from) {
        var open = OPEN_STRONG.matcher(lines.get(from));
        if (!open.matches()) {
            return;
        }
        for (int i = from + 1; i < Math.min(lines.size(), from + MOST_LINES_OF_STRONG); i++) {
            var close = CLOSE_STRONG.matcher(lines.get(i));
            if (close.matches()) {
                lines.set(from, open.group(1));
                lines.set(i, close.group(1));
                return;
            }
            if (lines.get(i).indexOf('*') >= 0) {
                return;
            }
        }
    }
}
