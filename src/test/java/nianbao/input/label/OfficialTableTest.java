package nianbao.input.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How a printed label finds its row, and how surely. */
class OfficialTableTest {

    private static final OfficialTable TABLE = OfficialTables.of("applications").orElseThrow();

    private static String found(String label, int last) {
        return TABLE.line(label, last).map(match -> match.line().row() + " " + match.score()).orElse("none");
    }

    @Test
    void theSurerTheFewerWordsDiffer() {
        assertEquals("granted " + RowMatch.EXACT, found("（一）予以公开", -1));
        assertEquals("granted " + RowMatch.BARE, found("3．予以公开", -1));
        assertEquals("denied.law " + RowMatch.PART, found("其他法律行政法规禁止", -1));
        assertEquals("denied.third-party " + RowMatch.ALIKE, found("4.保护第三方合发权益", -1));
        assertEquals("none", found("全县年末人口", -1));
    }

    @Test
    void aHintInBracketsIsLeftOut() {
        assertEquals("denied.secret " + RowMatch.EXACT, found("1.属于国家秘密（由保密办填写）", -1));
        assertEquals("denied.secret " + RowMatch.EXACT, found("1.属于国家秘密(" + "填写的是本机关依照保密法律法规定密、".repeat(6) + "不含解密)", -1));
    }

    /** Of two labels alike the one behind the row met last. */
    @Test
    void ofSeveralThatFitTheFirstBehindTheLastRowIsTaken() {
        var twice = TABLE.lines().stream().filter(line -> line.names().contains("其他")).toList();
        assertFalse(twice.isEmpty());
        assertEquals(twice.getLast().row(), TABLE.line("3.其他", TABLE.lines().indexOf(twice.getLast()) - 1).orElseThrow().line().row());
    }

    @Test
    void groupsTitlesAndHeadsHoldNoCell() {
        assertTrue(TABLE.isFurniture("（三）不予公开"));
        assertTrue(TABLE.isFurniture("自然人"));
        assertTrue(TABLE.isHead("自然人"));
        assertFalse(TABLE.isHead("12"));
        assertTrue(OfficialTables.isAnyPiece("不予公开"));
        assertTrue(OfficialTables.isUnit("件") || OfficialTables.isUnit("条"));
        assertTrue(OfficialTables.of("disputes").orElseThrow().isUnlabelled());
    }

    @Test
    void nobodyChangesATable() {
        assertThrows(UnsupportedOperationException.class, () -> TABLE.heads().clear());
        assertThrows(UnsupportedOperationException.class, () -> TABLE.furniture().add("x"));
        assertThrows(UnsupportedOperationException.class, () -> TABLE.lines().clear());
    }
}
