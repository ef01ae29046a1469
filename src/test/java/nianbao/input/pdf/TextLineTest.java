package nianbao.input.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.input.pdf.TextLine.Piece;
import org.junit.jupiter.api.Test;

/** Where the words of a line are parted. */
class TextLineTest {

    private static final float SIZE = 12;

    private static List<String> pieces(float gap) {
        return TextLine.of(List.of(glyph("288", 100, 118), glyph(" ", 118, 121), glyph("1625", 118 + gap, 142 + gap))).getFirst().pieces().stream()
                .map(Piece::text).toList();
    }

    private static Glyph glyph(String text, float left, float right) {
        return new Glyph(text, left, right, 200, SIZE, Structure.NONE);
    }

    @Test
    void figuresOfTwoNarrowColumnsAreApartThoughASpaceEndsTheFirst() {
        assertEquals(List.of("288", "1625"), pieces(7.18f));
    }

    @Test
    void aSpaceOfHalfAnEmPartsNoFigure() {
        assertEquals(List.of("2881625"), pieces(SIZE / 2));
    }
}
