package nianbao.input.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.input.source.Label;
import nianbao.input.source.Source.Block;
import nianbao.input.source.Source.Look;
import nianbao.input.source.Source.Paragraph;

/** Lines that somebody broke by hand at a fixed width, made paragraphs again. */
public final class WrappedLines {

    private static final Pattern STOPPED = Pattern.compile("[。！？；：:…]['”’）)】]?$");
    private static final int NARROWEST = 15;
    private static final int WIDEST = 60;
    /** A stop may not begin a line, so that the one before is longer or shorter by a character. */
    private static final int SLACK = 1;
    /** So many lines of one length end within a sentence. */
    private static final int FEWEST = 3;
    /** Longer ones are other things, and few. */
    private static final int ONE_IN_LONGER = 10;

    private final List<Block> blocks;
    private final Set<Block> indented;
    private final int width;

    private WrappedLines(List<Block> blocks, Set<Block> indented) {
        this.blocks = blocks;
        this.indented = indented;
        width = width();
    }

    /** @param indented those that begin a paragraph by their look; empty where that is lost */
    public static List<Block> joined(List<Block> blocks, List<Block> indented) {
        var begin = Collections.newSetFromMap(new IdentityHashMap<Block, Boolean>());
        begin.addAll(indented);
        var lines = new WrappedLines(blocks, begin);
        return lines.width == 0 ? blocks : lines.join();
    }

    /** The length at which most lines end within a sentence; 0 when there is none. */
    private int width() {
        var counts = new HashMap<Integer, Integer>();
        int all = 0;
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph && paragraph.look() == Look.PLAIN) {
                int length = length(paragraph.text());
                all++;
                if (length >= NARROWEST && length <= WIDEST && !STOPPED.matcher(paragraph.text()).find() && !isAlone(paragraph.text())) {
                    counts.merge(length, 1, Integer::sum);
                }
            }
        }
        int most = 0, best = 0;
        for (int length : counts.keySet()) {
            int count = counts.get(length) + counts.getOrDefault(length - SLACK, 0);
            if (count > most || count == most && length > best) {
                most = count;
                best = length;
            }
        }
        int widest = best;
        long longer = blocks.stream().filter(block -> block instanceof Paragraph && length(block.text()) > widest + SLACK).count();
        return most >= FEWEST && longer * ONE_IN_LONGER <= all ? best : 0;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isAlone(String text) {
        return SectionTitles.isTitle(text) || OfficialTable.isAnyLabel(text) || text.indexOf('\t') >= 0 || text.indexOf('|') >= 0;
    }

    private List<Block> join() {
        var joined = new ArrayList<Block>();
        Block before = null;
        for (var block : blocks) {
            if (before != null && goesOn(before, block)) {
                var begun = (Paragraph) joined.removeLast();
                joined.add(new Paragraph(glued(begun.text(), block.text()), begun.look(), begun.place()));
            } else {
                joined.add(block);
            }
            before = block;
        }
        return joined;
    }

    private boolean goesOn(Block line, Block next) {
        if (!(line instanceof Paragraph first) || !(next instanceof Paragraph second) || first.look() != Look.PLAIN || second.look() != Look.PLAIN
                || second.place().line() != first.place().line() + 1 || second.place().page() != first.place().page()) {
            return false;
        }
        int length = length(first.text());
        boolean full = Math.abs(length - width) <= SLACK;
        boolean begins = indented.contains(next) || !Label.withoutOrdinal(second.text()).equals(second.text());
        boolean within = !STOPPED.matcher(first.text()).find() || !indented.isEmpty();
        return full && within && !begins && !isAlone(first.text()) && !isAlone(second.text());
    }

    private static String glued(String text, String more) {
        boolean words = isLatin(text.charAt(text.length() - 1)) && isLatin(more.charAt(0));
        return text + (words ? " " : "") + more;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }
}
