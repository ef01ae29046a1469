package nianbao.output.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nianbao.document.Document;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.Picture;
import nianbao.document.Document.ProseTable;
import nianbao.output.MissingGlyph;
import nianbao.output.font.Faces;
import nianbao.output.font.Style;
import nianbao.output.html.Xml;

/** Text as it can be set, and the characters that cannot. */
public final class Printable {

    private Printable() {
    }

    /** Without characters that show nothing (controls, marks of direction, zero-width ones); every odd space a space. */
    public static String text(String text) {
        if (text.codePoints().noneMatch(c -> isInvisible(c) || isOddSpace(c))) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).map(c -> isOddSpace(c) ? ' ' : c).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The characters no font has, in the order of the report, each once a field. */
    public static List<MissingGlyph> missing(Document document) {
        var missing = new LinkedHashSet<MissingGlyph>();
        document.title().forEach(line -> look(line, null, Style.TITLE, missing));
        for (var block : document.blocks()) {
            switch (block) {
                case Heading h -> look(h.text(), h.field(), Style.ofHeading(h.level()), missing);
                case Paragraph p -> look(p.text(), p.field(), Style.FANG, missing);
                case ProseTable t -> t.rows().forEach(row -> row.forEach(cell -> look(cell, t.field(), Style.SONG, missing)));
                case Grid grid -> grid.rows().forEach(row -> row.cells().forEach((GridCell cell) -> look(cell.text(), cell.field(), Style.SONG, missing)));
                case Picture p -> look(p.drawing().description(), null, Style.SONG, missing);
                case Closing c -> {
                    look(c.signature(), "signature", Style.FANG, missing);
                    look(c.date(), "date", Style.FANG, missing);
                }
            }
        }
        return new ArrayList<>(missing);
    }

    private static void look(String text, String field, Style own, LinkedHashSet<MissingGlyph> missing) {
        text(text).codePoints().filter(c -> c > ' ' && Faces.pick(own, c) == null)
                .forEach(c -> missing.add(new MissingGlyph(Character.toString(c), field)));
    }

    private static boolean isInvisible(int c) {
        return !Xml.allowed(c) || Character.getType(c) == Character.FORMAT || c >= 0xfe00 && c <= 0xfe0f;
    }

    /** All but the plain one and U+3000, which is as wide as a character. */
    private static boolean isOddSpace(int c) {
        return c != ' ' && c != 0x3000 && (Character.isSpaceChar(c) || Character.isWhitespace(c));
    }
}
