package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;

/**
 * Lines of text and tables, page by page, to paragraphs: by indent, by where lines end, by size and distance. Lines that
 * head or foot every page are left out, with a note.
 */
final class PdfLines {

    private static final Pattern OF_ADDRESS = Pattern.compile("[/.@:_?&=]");

    private static final int FIGURES = 3;
    private static final int FEW = 30;
    /** One line in so many may begin with an indent within a tagged paragraph. */
    private static final int MOST_BEGUN = 20;
    private static final int LONGEST_CLOSING = 90;

    /** A line of text on its page, or a table. */
    record PageItem(int page, TextLine line, Source.SourceGrid grid, float y, boolean margin) {
    }

    private final List<PageItem> items;
    private final List<SourceBlock> blocks = new ArrayList<>();
    private final float left;
    private final float right;
    private final float body;
    private final boolean tagged;
    private final boolean whole;

    private PdfLines(List<PageItem> items) {
        this.items = items;
        var lines = items.stream().filter(item -> item.line != null).map(PageItem::line).toList();
        left = margin(lines);
        right = (float) lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        body = body(lines);
        tagged = tagged(lines);
        whole = whole(lines);
    }

    /** Files that tag every line by itself say nothing of paragraphs; with few lines none of them may be longer than one. */
    private static boolean tagged(List<TextLine> lines) {
        var said = lines.stream().map(TextLine::paragraph).filter(paragraph -> paragraph != Structure.NONE).toList();
        return said.size() < FEW || said.stream().distinct().count() < said.size();
    }

    /** The smallest size that a fair part of the text is set in: a short report may have more title than text. */
    private static float body(List<TextLine> lines) {
        var sizes = new HashMap<Float, Integer>();
        lines.forEach(line -> sizes.merge(line.size(), line.text().length(), Integer::sum));
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        return sizes.entrySet().stream().filter(size -> size.getValue() * 10 >= all).map(Map.Entry::getKey).min(Float::compare).orElse(0f);
    }

    static List<SourceBlock> blocks(List<PageItem> items) {
        var lines = new PdfLines(items);
        lines.paragraphs();
        return lines.blocks;
    }

    /** Takes out the lines that stand at the same height on most pages, in the margin: the first of each. */
    static List<PageItem> dropRunningHeads(List<PageItem> items, int pages) {
        var dropped = new ArrayList<PageItem>();
        if (pages < 3) {
            return dropped;
        }
        Map<String, Integer> seen = new HashMap<>();
        items.stream().filter(PageItem::margin).forEach(item -> seen.merge(at(item), 1, Integer::sum));
        var told = new HashSet<String>();
        items.removeIf(item -> {
            boolean running = item.margin && seen.get(at(item)) * 2 > pages;
            if (running && told.add(item.line.text())) {
                dropped.add(item);
            }
            return running;
        });
        return dropped;
    }

    private static String at(PageItem item) {
        return item.line.text() + "@" + Math.round(item.y);
    }

    private void paragraphs() {
        var text = new StringBuilder();
        PageItem last = null, first = null;
        for (var item : items) {
            if (item.grid != null) {
                flush(text, first);
                blocks.add(item.grid);
                last = null;
                continue;
            }
            if (last == null || begins(item, last)) {
                flush(text, first);
                first = item;
            } else if (needsSpace(text, item.line.text())) {
                text.append(' ');
            }
            text.append(item.line.text());
            last = item;
        }
        flush(text, first);
    }

    /** The left edge of the text: where long lines begin most often. */
    private static float margin(List<TextLine> lines) {
        float widest = (float) lines.stream().mapToDouble(line -> line.right() - line.left()).max().orElse(0);
        var starts = new HashMap<Integer, Integer>();
        lines.stream().filter(line -> line.right() - line.left() > widest * 0.8f)
                .forEach(line -> starts.merge(Math.round(line.left()), 1, Integer::sum));
        int most = starts.values().stream().max(Integer::compare).orElse(0);
        return starts.entrySet().stream().filter(e -> e.getValue() * 3 >= most).map(Map.Entry::getKey).min(Integer::compare).orElse(0);
    }

    private boolean begins(PageItem item, PageItem last) {
        var line = item.line;
        var before = last.line;
        float size = Math.max(line.size(), 1);
        if (item.page == last.page && isTitle(line, before)) {
            return false;
        }
        boolean indented = isIndented(line);
        if (goesOn(line, before)) {
            return false;
        }
        boolean ended = right - before.right() > 2.2f * before.size();
        boolean other = Math.abs(line.size() - before.size()) > 0.15f * size;
        boolean apart = item.page == last.page && line.y() - before.y() > 2.6f * size;
        return isAnother(line, before) || indented || ended || other || apart || isPushed(before) && !isPushed(line)
                || isRow(line.text()) || isRow(before.text());
    }

    /** Set to the right, further than a paragraph's first line. */
    private boolean isPushed(TextLine line) {
        return line.left() - left > 2.6f * line.size();
    }

    private boolean isIndented(TextLine line) {
        return line.left() - left > 0.8f * Math.max(line.size(), 1);
    }

    /** Whether a tagged file says that a line goes on with the one before it, however ragged that ends. */
    private boolean goesOn(TextLine line, TextLine before) {
        return whole && line.paragraph() != Structure.NONE && line.paragraph() == before.paragraph() && !isPushed(line)
                && !isRow(line.text()) && !isRow(before.text());
    }

    /** Files that tag a page, or all text, as one paragraph: lines that begin with an indent go on with nothing. */
    private boolean whole(List<TextLine> lines) {
        int within = 0, begun = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).paragraph() != Structure.NONE && lines.get(i).paragraph() == lines.get(i - 1).paragraph()) {
                within++;
                begun += isIndented(lines.get(i)) ? 1 : 0;
            }
        }
        return tagged && begun * MOST_BEGUN <= within;
    }

    /** Whether a tagged file says so. */
    private boolean isAnother(TextLine line, TextLine before) {
        return tagged && line.paragraph() != before.paragraph() && line.paragraph() != Structure.NONE && before.paragraph() != Structure.NONE;
    }

    /** The first lines, set large and in the middle of each other: a title goes on over its lines. */
    private boolean isTitle(TextLine line, TextLine before) {
        float size = line.size();
        return blocks.isEmpty() && size > 1.2f * body && Math.abs(size - before.size()) < 0.1f * size && line.y() - before.y() < 2.2f * size
                && Math.abs(line.left() + line.right() - before.left() - before.right()) < size;
    }

    /** A line that ends in several figures apart is a row of a table without ruling lines. */
    private static boolean isRow(String line) {
        var pieces = CellText.pieces(line);
        return pieces.size() > FIGURES && pieces.subList(pieces.size() - FIGURES, pieces.size()).stream().allMatch(CellText::isValue);
    }

    /** Words of Latin letters are parted by the line's end; the pieces of an address are not. */
    private static boolean needsSpace(StringBuilder text, String next) {
        if (text.isEmpty() || !isLetter(text.charAt(text.length() - 1)) || !isLetter(next.charAt(0))) {
            return false;
        }
        int from = text.length();
        while (from > 0 && text.charAt(from - 1) > ' ' && text.charAt(from - 1) < 0x250) {
            from--;
        }
        return !OF_ADDRESS.matcher(text.substring(from)).find();
    }

    private static boolean isLetter(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private void flush(StringBuilder text, PageItem first) {
        if (!text.isEmpty()) {
            var line = first.line;
            boolean closing = isPushed(line) && text.length() < LONGEST_CLOSING
                    && (line.left() + line.right()) / 2 > (left + right) / 2 + 0.4f * line.size();
            blocks.add(new SourceParagraph(Label.mended(text.toString().strip()), closing ? ParagraphLook.CLOSING : ParagraphLook.PLAIN,
                    new Place(first.page, 0)));
            text.setLength(0);
        }
    }
}
