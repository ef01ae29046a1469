package nianbao.input.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.input.flow.FlowText.FlowSpan;
import org.junit.jupiter.api.Test;

/** Places in the normal form of running text, and what is printed there. */
class FlowTextTest {

    /** The example of the class's doc. */
    private static final FlowText TEXT = new FlowText("（一）予以 公开 7");
    private static final FlowSpan GRANTED = new FlowSpan(3, 5);

    @Test
    void theNormalFormHasNoBracketsAndNoSpaces() {
        assertEquals("一予以公开7", TEXT.normal(TEXT.all()));
        assertEquals("公开", TEXT.normal(GRANTED));
    }

    @Test
    void wordsAreFoundInTheNormalFormHoweverTheyAreSpaced() {
        assertArrayEquals(new int[]{1}, TEXT.all("予以公开").toArray());
        assertTrue(TEXT.startsWith("公开", 3));
        assertTrue(TEXT.endsWith("予以公开", 5));
        assertFalse(TEXT.endsWith("一予以公开", 3));
    }

    @Test
    void whatStandsBehindASpanIsAsPrinted() {
        assertEquals(" 7", TEXT.printed().substring(TEXT.printedBehind(GRANTED.to())));
        assertEquals("（一）予以 ", TEXT.printedBefore(GRANTED.from()));
    }

    @Test
    void aStretchOfTheTextIsASpanAgain() {
        assertEquals(GRANTED, TEXT.span(TEXT.printedAt(GRANTED.from()), TEXT.printedBehind(GRANTED.to())));
        assertTrue(GRANTED.overlaps(new FlowSpan(4, 6)));
        assertFalse(GRANTED.overlaps(new FlowSpan(5, 6)));
    }
}
