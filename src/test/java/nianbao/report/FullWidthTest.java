package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Full-width forms fold to plain ones, and nothing else does. */
class FullWidthTest {

    @Test
    void fullWidthFoldsToPlain() {
        assertEquals("09AZaz%!~",
                "０９ＡＺａｚ％！～".codePoints().map(FullWidth::narrow).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
        assertEquals('。', FullWidth.narrow('。'));
        assertEquals('7', FullWidth.narrow('7'));
    }

    @Test
    void digitsAndLettersAreToldFromMarks() {
        assertTrue(FullWidth.isDigitOrLetter('７') && FullWidth.isDigitOrLetter('Ｂ'));
        assertFalse(FullWidth.isDigitOrLetter('，') || FullWidth.isDigitOrLetter('7'));
    }
}
