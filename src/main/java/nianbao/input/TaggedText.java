package nianbao.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.Source.Block;
import nianbao.input.Source.Paragraph;
import org.jsoup.parser.Parser;

/** Text with some tags of web pages in it, as Markdown has: whole tables, and marks of letters. */
final class TaggedText {

    private static final Pattern TABLE = Pattern.compile("<table\\b|</table\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED = Pattern.compile("</table\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLED = Pattern.compile("<(?:span|p|font|div) [a-z]+=", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST = 10;
    private static final String ATTRIBUTES = "(?:\\s[^<>]{0,2000})?/?>";
    private static final Pattern LETTERS = Pattern.compile("</?(?:span|b|i|u|strong|em|font|sup|sub|a|o:p)" + ATTRIBUTES, Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("</?(?:br|p|div|center|h[1-6]|ul|ol|li|html|body)" + ATTRIBUTES, Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("<(?:!doctype|head|meta|title)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN = Pattern.compile("^(?:\\|.*\\|[ \\t]*|#{1,6} \\S.*)$", Pattern.MULTILINE);
    /** Stands for a table while the text around it is read: no character of any text. */
    private static final char MARK = '\ufdd0';

    private final List<List<Block>> tables = new ArrayList<>();

    private TaggedText() {
    }

    /**
     * Whether a text holds tags, and is no page: it begins with words, or has rows and headings as Markdown writes them.
     * A few tags in prose are words about tags.
     */
    static boolean isTagged(String text) {
        return (CLOSED.matcher(text).find() || STYLED.matcher(text).results().limit(FEWEST).count() == FEWEST) && !PAGE.matcher(text).find()
                && (!text.stripLeading().startsWith("<") || MARKDOWN.matcher(text).find());
    }

    static Source read(String text) {
        var tagged = new TaggedText();
        var plain = tagged.withoutTables(text.replace(MARK, ' '));
        var source = TextReader.read(Parser.unescapeEntities(LETTERS.matcher(BLOCK.matcher(plain).replaceAll("\n")).replaceAll(""), false));
        var blocks = new ArrayList<Block>();
        for (var block : source.blocks()) {
            if (block instanceof Paragraph paragraph && paragraph.text().charAt(0) == MARK) {
                blocks.addAll(tagged.tables.get(Integer.parseInt(paragraph.text().substring(1))));
            } else {
                blocks.add(block);
            }
        }
        return new Source(blocks, source.notes());
    }

    /** Each table read and marked by a line of its own. One that nothing closes is text. */
    private String withoutTables(String text) {
        var out = new StringBuilder();
        var tags = TABLE.matcher(text);
        int from = 0, open = 0, begin = 0;
        while (tags.find()) {
            boolean opens = tags.group().charAt(1) != '/';
            begin = opens && open == 0 ? tags.start() : begin;
            open = opens ? open + 1 : Math.max(0, open - 1);
            if (!opens && open == 0 && begin >= from) {
                out.append(text, from, begin).append('\n').append(MARK).append(tables.size()).append('\n');
                from = tags.end();
                tables.add(HtmlReader.read(text.substring(begin, from)).blocks());
                begin = from;
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
