package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.source.Source;
import nianbao.input.source.Source.SourceBlock;
import nianbao.report.Note;
import org.jsoup.parser.Parser;

/** Text with some tags of web pages in it, as Markdown has: whole tables, and marks of letters. */
public final class TaggedText {

    private static final Pattern TABLE = Pattern.compile("<table\\b|</table\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED = Pattern.compile("</table\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLED = Pattern.compile("<(?:span|p|font|div) [a-z]+=", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY = Pattern.compile("<(?:a|br|span|sup|sub|font|u|b|strong|p|div)\\b[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST = 10;
    private static final String ATTRIBUTES = "(?:\\s[^<>]{0,2000})?/?>";
    private static final Pattern LETTERS = Pattern.compile("</?(?:span|b|i|u|strong|em|font|sup|sub|a|o:p)" + ATTRIBUTES, Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("</?(?:br|p|div|center|h[1-6]|ul|ol|li|html|body)" + ATTRIBUTES, Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("<(?:!doctype|head|meta|title)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN = Pattern.compile("^(?:\\|.*\\|[ \\t]*|#{1,6} \\S.*)$", Pattern.MULTILINE);

    private final List<SourceBlock> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    /** How many lines of text were read so far. */
    private int lines;

    private TaggedText() {
    }

    /**
     * Whether a text holds tags, and is no page: it begins with words, or has rows and headings as Markdown writes them.
     * A few tags in prose are words about tags.
     */
    public static boolean isTagged(String text) {
        return (CLOSED.matcher(text).find() || STYLED.matcher(text).results().limit(FEWEST).count() == FEWEST
                || MARKDOWN.matcher(text).find() && ANY.matcher(text).find()) && !PAGE.matcher(text).find()
                && (!text.stripLeading().startsWith("<") || MARKDOWN.matcher(text).find());
    }

    /** Each table, and the text between them. A table that nothing closes is text. */
    public static Source read(String text) {
        var tagged = new TaggedText();
        var tags = TABLE.matcher(text);
        int from = 0, open = 0, begin = 0;
        while (tags.find()) {
            boolean opens = tags.group().charAt(1) != '/';
            begin = opens && open == 0 ? tags.start() : begin;
            open = opens ? open + 1 : Math.max(0, open - 1);
            if (!opens && open == 0 && begin >= from) {
                tagged.words(text.substring(from, begin));
                from = tags.end();
                tagged.add(HtmlReader.read(text.substring(begin, from)));
                begin = from;
            }
        }
        tagged.words(text.substring(from));
        return new Source(tagged.blocks, tagged.notes);
    }

    private void words(String text) {
        var plain = Parser.unescapeEntities(LETTERS.matcher(BLOCK.matcher(text).replaceAll("\n")).replaceAll(""), false);
        add(TextReader.read(plain, lines));
        lines += (int) plain.lines().count();
    }

    private void add(Source part) {
        blocks.addAll(part.blocks());
        notes.addAll(part.notes());
    }
}
