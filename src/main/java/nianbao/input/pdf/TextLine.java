package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters on one baseline.
 *
 * @param pieces    its words, parted where a table's cells may be: at smaller gaps than the text
 * @param paragraph what the file says its first character belongs to, or {@link Structure#NONE}
 */
public record TextLine(String text, List<Piece> pieces, float left, float right, float y, float size, int paragraph) {

    /** Characters that stand close together. */
    public record Piece(String text, float left, float right) {

        public float middle() {
            return (left + right) / 2;
        }
    }

    /** A gap this wide, in ems, parts words: between figures and Latin letters a small one does, in Chinese it takes more. */
    private static final float LATIN_GAP = 0.25f;
    private static final float CHINESE_GAP = 0.9f;
    private static final float CHINESE_PIECES = 0.35f;
    /** A gap with a space character in it may be a space between words, which is half an em at most. */
    private static final float SPACED_PIECES = 0.55f;

    /** Characters to lines, from above. */
    public static List<TextLine> of(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing(Glyph::y));
        var lines = new ArrayList<TextLine>();
        var line = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (!line.isEmpty() && glyph.y() - line.getFirst().y() > Math.max(glyph.size(), line.getFirst().size()) * 0.5f) {
                add(line, lines);
                line.clear();
            }
            line.add(glyph);
        }
        add(line, lines);
        return lines;
    }

    private static void add(List<Glyph> glyphs, List<TextLine> lines) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing(Glyph::left));
        var text = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        var piece = new StringBuilder();
        Glyph last = null;
        float left = 0, size = 0, start = 0;
        boolean spaced = false;
        int paragraph = Structure.NONE;
        for (var glyph : sorted) {
            if (glyph.text().isBlank()) {
                if (last != null && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
                spaced = true;
                continue;
            }
            if (last == null || isApart(last, glyph, spaced)) {
                if (last != null) {
                    pieces.add(new Piece(piece.toString(), start, last.right()));
                }
                piece.setLength(0);
                start = glyph.left();
            }
            piece.append(glyph.text());
            spaced = false;
            if (last == null) {
                left = glyph.left();
                paragraph = glyph.paragraph();
            } else if (glyph.left() - last.right() > Math.max(glyph.size(), last.size()) * gap(last, glyph)
                    && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            text.append(glyph.text());
            size = Math.max(size, glyph.size());
            last = glyph;
        }
        if (last != null) {
            pieces.add(new Piece(piece.toString(), start, last.right()));
            lines.add(new TextLine(text.toString().strip(), List.copyOf(pieces), left, last.right(), last.y(), size, paragraph));
        }
    }

    private static boolean isApart(Glyph before, Glyph after, boolean spaced) {
        boolean chinese = !isLatin(before) && !isLatin(after);
        float ems = chinese ? CHINESE_PIECES : spaced ? SPACED_PIECES : LATIN_GAP;
        return after.left() - before.right() > ems * Math.max(before.size(), after.size());
    }

    private static boolean isLatin(Glyph glyph) {
        return glyph.text().charAt(0) < 0x250;
    }

    private static float gap(Glyph before, Glyph after) {
        return isLatin(before) && isLatin(after) ? LATIN_GAP : CHINESE_GAP;
    }
}
