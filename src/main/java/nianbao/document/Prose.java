package nianbao.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.document.Document.Block;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.report.Space;

/** Plain text to headings and paragraphs: one a line; numbered lines without a full stop are headings. */
public final class Prose {

    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、.*"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*"),
            Pattern.compile("\\d{1,2}[.．、](?!\\d).*"),
            Pattern.compile("[（(]\\d{1,2}[）)].*"));
    private static final Pattern SENTENCE = Pattern.compile(".*[。；！？…：].*");
    /** No digits: a sentence that tells a figure is no heading. */
    private static final Pattern RUN_IN = Pattern.compile("(?<heading>[^。：；！？…\\d]{4,24}[。：])[^。：].*");
    /** A longer line is a sentence that happens to be numbered: more than a line and a half of 28 characters. */
    private static final int LONGEST_HEADING = 40;

    private Prose() {
    }

    /** The lines of a text, white space at both ends removed, blank ones dropped. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(Space::strip).filter(line -> !line.isEmpty()).toList();
    }

    static List<Block> blocks(String text, String field) {
        return paragraphs(text).stream().map(line -> {
            int level = level(line);
            return level > 0 ? (Block) new Heading(level, line, field) : new Paragraph(line, field);
        }).toList();
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

    /** 1 to 4 for a heading, 0 for a paragraph. */
    static int level(String line) {
        if (line.length() > LONGEST_HEADING || SENTENCE.matcher(line).matches()) {
            return 0;
        }
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (NUMBERS.get(i).matcher(line).matches()) {
                return i + 1;
            }
        }
        return 0;
    }
}
