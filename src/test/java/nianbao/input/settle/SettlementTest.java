package nianbao.input.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.format.Relation;
import nianbao.format.Severity;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;

/** Each constraint by itself: a row's own sum, a column's, the balance, what is placed, order; and what several fillings leave. */
class SettlementTest {

    private static Relation sum(List<String> parts, String... total) {
        return new Relation("sum", "sum", Severity.ERROR, parts, List.of(total), "", "", false);
    }

    private static UnsplitRow row(String name, String... pieces) {
        return new UnsplitRow(name, List.of(name + ".a", name + ".b", name + ".total"), "2021", List.of(pieces), true, Place.NOWHERE);
    }

    private static SomeCells cells(UnsplitRow row, List<Relation> relations) {
        return new SomeCells(row.fields(), row.ways(relations));
    }

    private static final Relation GRANTED = sum(List.of("granted.a", "granted.b"), "granted.total");
    private static final Relation PARTIAL = sum(List.of("partial.a", "partial.b"), "partial.total");
    private static final Relation COLUMN_A = sum(List.of("granted.a", "partial.a"), "all.a");
    private static final Relation COLUMN_B = sum(List.of("granted.b", "partial.b"), "all.b");

    @Test
    void aRowsOwnSumLeavesOutWaysOfThatRow() {
        assertEquals(List.of(List.of("2", "1", "3")), row("granted", "2", "1", "3").ways(List.of(GRANTED)));
        assertEquals(List.of(List.of("3", "", "3"), List.of("", "3", "3")), row("granted", "3", "3").ways(List.of(GRANTED)));
        assertEquals(List.of(), row("granted", "3", "4").ways(List.of(GRANTED)));
    }

    /** The example of the class's doc: either row alone may be in either column. */
    @Test
    void columnsDecideWhereEachFigureStands() {
        var relations = List.of(GRANTED, PARTIAL, COLUMN_A, COLUMN_B);
        var granted = cells(row("granted", "3", "3"), relations);
        var partial = cells(row("partial", "2", "2"), relations);
        new Settlement(Map.of("all.a", "3", "all.b", "2", "all.total", "5"), relations).settle(List.of(granted, partial));
        assertEquals(List.of(List.of("3", "", "3")), granted.left.all());
        assertEquals(List.of(List.of("", "2", "2")), partial.left.all());
        assertTrue(granted.settled && partial.settled);
    }

    /** received + carried in = all answered + carried out, in each column. */
    @Test
    void theBalanceDecidesAsAColumnDoes() {
        var relations = List.of(sum(List.of("in.a", "in.b"), "in.total"), sum(List.of("in.a", "old.a"), "all.a", "out.a"),
                sum(List.of("in.b", "old.b"), "all.b", "out.b"));
        var in = cells(row("in", "7", "7"), relations);
        var placed = new HashMap<>(Map.of("old.a", "1", "all.a", "1", "out.a", "0", "old.b", "0", "all.b", "5", "out.b", "2"));
        new Settlement(placed, relations).settle(List.of(in));
        assertEquals(List.of(List.of("", "7", "7")), in.left.all());
    }

    /** Without the cell that a relation needs it says nothing. */
    @Test
    void onlyRelationsWhoseCellsArePlacedOrOpenCount() {
        var relations = List.of(GRANTED, sum(List.of("granted.a", "unread.a"), "all.a"));
        var granted = cells(row("granted", "3", "3"), relations);
        new Settlement(Map.of("all.a", "3"), relations).settle(List.of(granted));
        assertEquals(2, granted.left.all().size());
        assertFalse(granted.settled);
    }

    @Test
    void whatSeveralFillingsFitStaysOpenWithThem() {
        var relations = List.of(GRANTED, PARTIAL, COLUMN_A, COLUMN_B);
        var granted = cells(row("granted", "3", "3"), relations);
        var partial = cells(row("partial", "3", "3"), relations);
        new Settlement(Map.of("all.a", "3", "all.b", "3"), relations).settle(List.of(granted, partial));
        assertEquals(List.of(List.of("3", "", "3"), List.of("", "3", "3")), granted.left.all());
        assertTrue(granted.left.proven() && partial.left.proven());
    }

    @Test
    void figuresThatContradictEachOtherDecideNothing() {
        var relations = List.of(GRANTED, COLUMN_A);
        var granted = cells(row("granted", "3", "3"), relations);
        new Settlement(Map.of("partial.a", "0", "all.a", "99"), relations).settle(List.of(granted));
        assertEquals(2, granted.left.all().size());
        assertFalse(granted.left.proven());
    }

    /** In doubles 0.1 + 0.2 is not 0.3, and 12 digits with 12 decimals are not kept apart. */
    @Test
    void decimalsAreExact() {
        var relations = List.of(sum(List.of("x.a", "x.b"), "all"));
        var cells = new SomeCells(List.of("x.a", "x.b"), List.of(List.of("0.1", "0.2"), List.of("0.1", "0.2000001")));
        new Settlement(Map.of("all", "0.3"), relations).settle(List.of(cells));
        assertEquals(List.of(List.of("0.1", "0.2")), cells.left.all());
    }

    /** Fifteen digits with twelve decimals are more than a whole number holds: such a relation says nothing, and nothing overflows. */
    @Test
    void aFigureBeyondAllReasonSettlesNothing() {
        var relations = List.of(sum(List.of("x.a"), "all"));
        var cells = new SomeCells(List.of("x.a"), List.of(List.of("999999999999999"), List.of("1")));
        new Settlement(Map.of("all", "0.000000000001"), relations).settle(List.of(cells));
        assertEquals(2, cells.left.all().size());
    }

    @Test
    void whatHasNoWayAndWhatHasTooManyIsOpenAtOnce() {
        var none = new SomeCells(List.of("x.a"), List.of());
        var many = new SomeCells(List.of("y.a"), java.util.stream.IntStream.rangeClosed(0, Fillings.MOST).mapToObj(i -> List.of("" + i)).toList());
        new Settlement(Map.of(), List.of()).settle(List.of(none, many));
        assertFalse(none.left.areCountable());
        assertFalse(many.left.areCountable());
    }
}
