package nianbao.input.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that run on because the next ones lost their labels. */
class RowsRunOnTest {

    /** The example of the class's doc. */
    @Test
    void rowsArePartedWhereBlanksStandForLabelsAndSumsHold() {
        assertEquals(List.of(List.of("6.属于四类过程性信息", "54", "0", "/", "54"), List.of("", "0", "61", "6", "67")),
                RowsRunOn.of(List.of("6.属于四类过程性信息", "54", "0", "/", "54", "", "0", "61", "6", "67")));
    }

    @Test
    void rowsWithTwoColumnsOfLabelsArePartedToo() {
        assertEquals(List.of(List.of("（三）", "1.属于国家秘密", "5", "", "3", "8"), List.of("", "", "1", "1", "", "2"), List.of("", "", "", "", "9", "9")),
                RowsRunOn.of(List.of("（三）", "1.属于国家秘密", "5", "", "3", "8", "", "", "1", "1", "", "2", "", "", "", "", "9", "9")));
    }

    @Test
    void whatDoesNotAddUpStaysOneRow() {
        var row = List.of("6.属于四类过程性信息", "54", "0", "/", "55", "", "0", "61", "6", "67");
        assertEquals(List.of(row), RowsRunOn.of(row));
    }

    /** The row of a table without labels has three totals of its own. */
    @Test
    void aRowWithoutALabelIsOneRow() {
        var row = List.of("", "38", "", "9", "47", "", "", "72", "", "72", "", "", "5", "", "5");
        assertEquals(List.of(row), RowsRunOn.of(row));
    }

    /** Noughts add up wherever they are parted. */
    @Test
    void whatCanBePartedInSeveralWaysStaysOneRow() {
        var row = List.of("6.属于四类过程性信息", "0", "0", "0", "0", "", "0", "0", "0", "0", "", "0", "0", "0", "0", "", "", "", "", "0");
        assertEquals(List.of(row), RowsRunOn.of(row));
    }
}
