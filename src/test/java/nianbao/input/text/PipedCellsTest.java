package nianbao.input.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.input.source.Source.SourceCell;
import org.junit.jupiter.api.Test;

/** Each step of reading cells parted by pipes, wherever lines end. */
class PipedCellsTest {

    private static List<List<String>> rows(String text) {
        return PipedCells.read(new TextLines(text.lines().toList(), 0)).rows().stream()
                .map(row -> row.stream().map(SourceCell::text).toList()).toList();
    }

    /** The example of the class's doc. */
    @Test
    void theExampleIsTwoRows() {
        assertEquals(List.of(List.of("予以\n公开", "12", "", "12"), List.of("部分公开", "3")), rows("予以\n公开 |\n12 |\n |\n12 |\n||\n部分公开 |\n3 |"));
    }

    @Test
    void wordsBehindFiguresBeginARowWithoutAnyPipesBetween() {
        assertEquals(List.of(List.of("予以公开", "12"), List.of("部分公开", "3")), rows("予以公开 |\n12 |\n部分公开 |\n3 |"));
    }

    /** Pipes only between cells: the last cell of a row and the first of the next stand between two pipes. */
    @Test
    void aFigureAndALabelBetweenTwoPipesAreTwoCells() {
        assertEquals(List.of(List.of("予以公开", "12", "15"), List.of("部分公开", "3", "4")), rows("予以公开\n|\n12\n|\n15\n\n部分公开\n|\n3\n|\n4"));
    }

    @Test
    void aBlankLastCellIsAddedWherePipesStandOnlyBetween() {
        assertEquals(List.of("部分公开", "3", ""), rows("予以公开\n|\n12\n|\n15\n\n部分公开\n|\n3\n|\n\n\n重复申请\n|\n1\n|\n1").get(1));
    }

    @Test
    void pipesBehindTheLastCellFillTheRowUpAndNoCellIsLostBeforeThem() {
        assertEquals(List.of(List.of("予以公开", "12"), List.of("部分公开")), rows("予以公开 |\n| 12 |||\n部分公开 |"));
        assertTrue(PipedLine.of("a | b |||").isFilledUpFrom(2));
        assertFalse(PipedLine.of("a | b || c |").isFilledUpFrom(2), "a blank cell before another is no end");
    }

    /** A table whose one row has no label and no figure: all of it is behind the last head. */
    @Test
    void blanksBehindTheLastHeadAreARow() {
        assertEquals(List.of(List.of("尚未审结"), List.of("总计"), List.of("", "", "")), rows("尚未审结 |\n总计 |\n |\n |\n |"));
    }

    @Test
    void whatAPipeClosesIsOneCellUnlessItReadsAsTwo() {
        var label = new OpenCell();
        List.of("部分", "", "公开").forEach(label::add);
        assertEquals(List.of("部分\n\n公开"), label.close());
        var two = new OpenCell();
        List.of("15", "", "部分公开").forEach(two::add);
        assertEquals(List.of("15", "部分公开"), two.close());
        assertTrue(two.isBlank(), "closed");
    }

    @Test
    void cellsComeOnlyWhereMostLinesHoldOneOrLess() {
        assertTrue(PipedCells.isNext(new TextLines("a |\nb |\nc |\nd |\ne |\nf |".lines().toList(), 0)));
        assertFalse(PipedCells.isNext(new TextLines("a | b | c\nd | e | f".lines().toList(), 0)));
        assertFalse(PipedCells.isNext(new TextLines("一段没有竖线的文字。".lines().toList(), 0)));
    }

    /** The row of table 4 has no label; a blank first cell of it is a cell, one before a label is a place of labels. */
    @Test
    void blanksBeforeFiguresAreCellsAndThoseBeforeALabelAreNot() {
        assertEquals(List.of("", "", "1", "1"), rows("结果维持 |\n总计 |\n||\n|\n|\n1 |\n1 |\n").getLast());
        assertEquals(List.of("部分公开", "3"), rows("予以公开 |\n12 |\n||\n|\n部分公开 |\n3 |").get(1));
    }

    /** Pipes only between cells, and not even a blank line between two rows. */
    @Test
    void aFigureAndALabelOnLinesOfTheirOwnAreTwoCellsButAnOrdinalIsNone() {
        assertEquals(List.of(List.of("予以公开", "12"), List.of("部分公开", "3")), rows("予以公开 |\n12\n部分公开 |\n3"));
        assertEquals(List.of(List.of("1.\n属于国家秘密", "3")), rows("1.\n属于国家秘密 |\n3 |"));
        assertEquals(List.of("3", "1"), rows("尚未审结 |\n总计\n3 |\n1").getLast());
    }

    @Test
    void theNumberOfTheNextRowStandsBehindTheLastFigureOfARow() {
        var rows = rows("规章\n|\n1\n|\n2\n\n2\n|\n规范性文件\n|\n3\n|\n4");
        assertEquals(List.of("规章", "1", "2"), rows.getFirst());
        assertEquals(List.of("规范性文件", "3", "4"), rows.getLast());
    }

    /** A change in words is a cell; a pipe for itself before those that fill the row up is a blank one. */
    @Test
    void changesInWordsAndBlanksBeforeTheFillingAreCells() {
        assertEquals(List.of(List.of("行政许可", "6", "减4", "2"), List.of("行政处罚", "0")), rows("行政许可 |\n6 |\n减4 |\n2 |\n行政处罚 |\n0 |"));
        assertEquals(List.of(List.of("行政许可", ""), List.of("行政处罚", "3")), rows("行政许可 |\n| ||\n行政处罚 |\n3 |"));
    }

    /** 行政许可 has one column in an edition: blank, it leaves nothing where no pipe closes a row. */
    @Test
    void aLabelOfOneColumnBeforeAnotherHasABlankCell() {
        var rows = rows("行政规范性文件\n|\n1\n|\n2\n|\n3\n\n行政许可\n|\n\n\n行政处罚\n|\n\n\n行政强制\n|\n\n");
        assertEquals(List.of(List.of("行政许可", ""), List.of("行政处罚", ""), List.of("行政强制", "")), rows.subList(1, 4));
    }
}
