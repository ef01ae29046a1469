package nianbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.report.Space;

/** Plain text to headings, paragraphs and tables: one a line; numbered lines that are no sentence are headings. */
public final class Prose {

    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、.*"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*"),
            Pattern.compile("\\d{1,2}[.．、](?!\\d).*"),
            Pattern.compile("[（(]\\d{1,2}[）)].*"));
    private static final Pattern SENTENCE = Pattern.compile(".*[。；！？…：].*");
    private static final String YEAR = "(?:19|20)\\d{2}年度?";
    /** No figures but years: a sentence that tells a figure is no heading; nor is one that says when, or has blanks in it. A plain colon ends it too. */
    private static final Pattern RUN_IN = Pattern.compile("(?<heading>[^。：:；！？…\\d]{1,5}[、）)][ 　]?(?:" + YEAR
            + "(?!，)|[^。：:；！？…\\d\\s　]){1,36}(?:[。：]|(?<=\\p{IsHan}):))[^。：].*");
    /** A heading with a stop or a colon behind it, on a line of its own; its number stands before. */
    private static final Pattern STOPPED = Pattern.compile("(?:[（(]?\\d{1,2}[）).．、])?(?:" + YEAR + "|[^。：；！？…\\d]){2,40}[。：]");
    /** With a stop a longer line, or one with a comma, is a sentence. */
    private static final Pattern SHORT = Pattern.compile("[^，]{1,24}。|.*：");
    /** A longer line is a sentence that happens to be numbered: more than a line and a half of 28 characters. */
    private static final int LONGEST_HEADING = 40;

    private Prose() {
    }

    /** The lines of a text, white space at both ends removed, blank ones dropped. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(Space::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Of a text: headings, paragraphs, and tables of lines with tabs. */
    public static List<DocumentBlock> blocks(String text, String field) {
        var lines = text.lines().filter(line -> !Space.isBlank(line)).toList();
        var blocks = new ArrayList<DocumentBlock>();
        for (int i = 0; i < lines.size(); i++) {
            int rows = TabbedLines.count(lines, i);
            if (rows > 0) {
                blocks.add(TabbedLines.table(lines.subList(i, i + rows), field));
                i += rows - 1;
                continue;
            }
            var line = Space.strip(lines.get(i));
            int level = level(line, i + 1 < lines.size() ? Space.strip(lines.get(i + 1)) : "");
            blocks.add(level > 0 ? new Heading(level, line, field) : new Paragraph(line, field));
        }
        return blocks;
    }

    /** The heading a paragraph starts with when its text follows on the same line: （一）主动公开情况。全年…… */
    public static Optional<Heading> runIn(Paragraph paragraph) {
        var matcher = RUN_IN.matcher(paragraph.text());
        for (int i = 0; matcher.matches() && i < 2; i++) {
            if (NUMBERS.get(i).matcher(matcher.group("heading")).matches()) {
                return Optional.of(new Heading(i + 1, matcher.group("heading"), paragraph.field()));
            }
        }
        return Optional.empty();
    }

    /** 1 to 4 for a heading, 0 for a paragraph, whatever follows it. */
    static int level(String line) {
        return line.length() > LONGEST_HEADING || SENTENCE.matcher(line).matches() ? 0 : number(line);
    }

    /**
     * The same for a line that may have a stop or a colon behind it: a heading only when its own text follows, which is
     * not numbered like it. In a list of sentences (1.加强学习。 2.完善制度。) none is a heading.
     */
    static int level(String line, String next) {
        boolean stopped = line.length() <= LONGEST_HEADING && STOPPED.matcher(line).matches() && SHORT.matcher(line).matches();
        if (!stopped) {
            return level(line);
        }
        int own = number(line), following = number(next);
        return next.isEmpty() || following > 0 && following <= own ? 0 : own;
    }

    private static int number(String line) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (NUMBERS.get(i).matcher(line).matches()) {
                return i + 1;
            }
        }
        return 0;
    }
}
