package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters on one baseline.
 *
 * @param paragraph what the file says its first character belongs to, or {@link Structure#NONE}
 */
public record TextLine(String text, float left, float right, float y, float size, int paragraph) {

    /** A gap this wide, in ems, parts words: between figures and Latin letters a small one does, in Chinese it takes more. */
    private static final float LATIN_GAP = 0.25f;
    private static final float CHINESE_GAP = 0.9f;

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
        Glyph last = null;
        float left = 0, size = 0;
        int paragraph = Structure.NONE;
        for (var glyph : sorted) {
            if (glyph.text().isBlank()) {
                if (last != null && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
                continue;
            }
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
            lines.add(new TextLine(text.toString().strip(), left, last.right(), last.y(), size, paragraph));
        }
    }

    private static float gap(Glyph before, Glyph after) {
        return before.text().charAt(0) < 0x250 && after.text().charAt(0) < 0x250 ? LATIN_GAP : CHINESE_GAP;
    }
}
