package nianbao.input.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;

/** Lines that somebody broke by hand at a fixed width, made paragraphs again. */
public final class WrappedLines {

    private static final Pattern STOPPED = Pattern.compile("[。！？；：:….!?;]['”’）)】]?$");
    /** A report's title, or the last line of one. */
    private static final Pattern TITLE = Pattern.compile("[^，。；：、]{0,50}公开(?:工作)?(?:情况)?(?:年度?)?(?:工作)?(?:报告|年报)");
    /** A unit behind a label. */
    private static final Pattern UNIT = Pattern.compile("(?<![ \\u3000])[ \\u3000]++[^\\s\\u3000]{1,2}+$");
    /** Several figures at the end: a row of a table; so much of a line is looked at. */
    private static final Pattern ROW = Pattern.compile("(?<![ \\u3000])(?:[ \\u3000]++[\\d.,/-]++){3}$");
    private static final int ROW_END = 40;
    /** When it was signed. */
    private static final Pattern DATE = Pattern.compile("[（(]?(?:20\\d\\d|[二〇○零一二三四五六七八九]{4})\\s*+年\\s*+\\S{1,3}\\s*+月\\s*+\\S{1,3}\\s*+日[）)]?");
    private static final int NARROWEST = 15;
    private static final int WIDEST = 60;
    /** So many lines of one length end within a sentence; in a word processor's file a paragraph's end is one until more say otherwise. */
    private static final int FEWEST = 3;
    private static final int FEWEST_PARAGRAPHS = 6;
    /** Longer ones are other things, and few. */
    private static final int ONE_IN_LONGER = 10;

    private final List<SourceBlock> blocks;
    private final Map<SourceBlock, String> indents;
    private final ToIntFunction<String> measure;
    /** How much one character, which may not begin a line and hangs behind it or takes another with it, adds to a line. */
    private final int slack;
    private final int fewest;
    private final int width;

    private WrappedLines(List<SourceBlock> blocks, Map<SourceBlock, String> indents, int fewest, ToIntFunction<String> measure, int slack) {
        this.blocks = blocks;
        this.indents = indents;
        this.measure = measure;
        this.slack = slack;
        this.fewest = fewest;
        width = width();
    }

    /** @param indents by the paragraph, by identity, the white space that sets its first line off; empty where that is lost */
    public static List<SourceBlock> joined(List<SourceBlock> blocks, Map<SourceBlock, String> indents) {
        return joined(blocks, indents, FEWEST);
    }

    /** Those of a word processor's file, where what ends a line ends a paragraph too. */
    public static List<SourceBlock> joinedParagraphs(List<SourceBlock> blocks, Map<SourceBlock, String> indents) {
        return joined(blocks, indents, FEWEST_PARAGRAPHS);
    }

    private static List<SourceBlock> joined(List<SourceBlock> blocks, Map<SourceBlock, String> indents, int fewest) {
        var lines = new WrappedLines(blocks, indents, fewest, text -> text.codePointCount(0, text.length()), 1);
        if (lines.width == 0) {
            lines = new WrappedLines(blocks, indents, fewest, text -> text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum(), 2);
        }
        return lines.width == 0 ? blocks : lines.join();
    }

    /** The length at which most lines end within a sentence; 0 when there is none. A line that comes again and again counts once. */
    private int width() {
        var counts = new HashMap<Integer, Integer>();
        var seen = new HashSet<String>();
        int all = 0;
        for (var block : blocks) {
            if (block instanceof SourceParagraph paragraph && paragraph.look() == ParagraphLook.PLAIN) {
                int length = length(paragraph);
                all++;
                if (length >= NARROWEST * slack && length <= WIDEST * slack && !STOPPED.matcher(paragraph.text()).find() && !isAlone(paragraph.text())
                        && seen.add(paragraph.text())) {
                    counts.merge(length, 1, Integer::sum);
                }
            }
        }
        int most = 0, best = 0;
        for (int length : counts.keySet()) {
            int count = counts.get(length) + counts.getOrDefault(length - slack, 0);
            if (count > most || count == most && length > best) {
                most = count;
                best = length;
            }
        }
        int widest = best;
        long longer = blocks.stream().filter(block -> block instanceof SourceParagraph && length(block) > widest + slack).count();
        return most >= fewest && longer * ONE_IN_LONGER <= all ? best : 0;
    }

    private int length(SourceBlock line) {
        return measure.applyAsInt(indents.getOrDefault(line, "") + line.text());
    }

    private static boolean isAlone(String text) {
        return ROW.matcher(text.substring(Math.max(0, text.length() - ROW_END))).find() || DATE.matcher(text).matches() || SectionTitles.isTitle(text)
                || TITLE.matcher(text).matches() || OfficialTables.isAnyLabel(text) || OfficialTables.isAnyLabel(UNIT.matcher(text).replaceFirst(""))
                || text.indexOf('\t') >= 0 || text.indexOf('|') >= 0;
    }

    private List<SourceBlock> join() {
        var joined = new ArrayList<SourceBlock>();
        SourceBlock before = null;
        for (var block : blocks) {
            if (before != null && goesOn(before, block)) {
                var begun = (SourceParagraph) joined.removeLast();
                joined.add(new SourceParagraph(glued(begun.text(), block.text()), begun.look(), begun.place()));
            } else {
                joined.add(block);
            }
            before = block;
        }
        return joined;
    }

    private boolean goesOn(SourceBlock line, SourceBlock next) {
        if (!(line instanceof SourceParagraph first) || !(next instanceof SourceParagraph second) || first.look() != ParagraphLook.PLAIN
                || second.look() != ParagraphLook.PLAIN
                || second.place().line() != first.place().line() + 1 || second.place().page() != first.place().page()) {
            return false;
        }
        boolean full = Math.abs(length(first) - width) <= slack;
        boolean begins = indents.containsKey(next) || !Label.withoutOrdinal(second.text()).equals(second.text());
        boolean within = !STOPPED.matcher(first.text()).find() || !indents.isEmpty();
        return full && within && !begins && !CellText.isValue(second.text()) && !isAlone(first.text()) && !isAlone(second.text());
    }

    private static String glued(String text, String more) {
        boolean words = isLatin(text.charAt(text.length() - 1)) && isLatin(more.charAt(0));
        return text + (words ? " " : "") + more;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }
}
