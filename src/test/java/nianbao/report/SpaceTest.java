package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpaceTest {

    @Test
    void everySpaceAClerkPastesIsSpace() {
        assertTrue(Space.isBlank(" \t\r\n\u3000\u00a0\u2003\u202f\u200b\ufeff"));
        assertTrue(Space.isBlank(""));
    }

    @Test
    void lettersAndControlsAreNot() {
        assertFalse(Space.isBlank("　一"));
        assertFalse(Space.is(0x0007));
        assertFalse(Space.is(0x0085));
    }

    @Test
    void stripTakesBothEndsAndNothingInside() {
        assertEquals("一 二", Space.strip("\u3000\u00a0一 二\u200b\n"));
        assertEquals("", Space.strip("\u3000"));
    }
}
