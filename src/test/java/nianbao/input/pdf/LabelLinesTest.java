package nianbao.input.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.input.pdf.TextLine.Piece;
import org.junit.jupiter.api.Test;

/** The labels of tables without ruling lines, from lines with their places. */
class LabelLinesTest {

    private static final float SIZE = 9;
    /** Where figures begin, and how far apart they stand. */
    private static final float FIGURES = 200, APART = 40;
    private static final Piece NONE = new Piece("", 0, 0);

    private static Piece words(String text, float left) {
        return new Piece(text, left, left + text.length() * SIZE);
    }

    private static PlacedLine line(float y, Piece words, String... figures) {
        return line(y, List.of(words), figures);
    }

    private static PlacedLine line(float y, List<Piece> words, String... figures) {
        var pieces = new ArrayList<>(words.stream().filter(piece -> piece != NONE).toList());
        for (int i = 0; i < figures.length; i++) {
            pieces.add(words(figures[i], FIGURES + i * APART));
        }
        pieces.sort(Comparator.comparing(Piece::left));
        var text = String.join(" ", pieces.stream().map(Piece::text).toList());
        return PlacedLine.of(new TextLine(text, pieces, pieces.getFirst().left(), pieces.getLast().right(), y, SIZE, 0));
    }

    private static List<String> rows(PlacedLine... lines) {
        return new LabelLines(List.of(lines), FIGURES).rows().stream().map(row -> Stream.of(row.outer(), row.label(),
                String.join(" ", row.figures().stream().map(Piece::text).toList()), row.rest()).filter(text -> !text.isEmpty()).reduce((a, b) -> a + " | " + b)
                .orElse(""))
                .toList();
    }

    /** The example of the class's doc. */
    @Test
    void figuresAtTheMiddleOfTheirLabelsHaveAllItsLines() {
        assertEquals(List.of("（一）予以公开 | 7 7", "（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 1", "（三）不予公开的某一情形 | 0 0"), rows(
                line(10, words("（一）予以公开", 0), "7", "7"),
                line(20, words("（二）部分公开（区分处理的，只计", 0)),
                line(24, NONE, "1", "1"),
                line(28, words("这一情形，不计其他情形）", 0)),
                line(40, words("（三）不予公开的", 0)),
                line(44, NONE, "0", "0"),
                line(48, words("某一情形", 0))));
    }

    @Test
    void figuresAtTheFirstLineOfTheirLabelsHaveAllItsLinesToo() {
        assertEquals(List.of("（一）予以公开 | 7 7", "（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 1", "（四）无法提供 | 0 0"), rows(
                line(10, words("（一）予以公开", 0), "7", "7"),
                line(20, words("（二）部分公开（区分处理的，只计", 0), "1", "1"),
                line(29, words("这一情形，不计其他情形）", 0)),
                line(40, words("（四）无法提供", 0), "0", "0")));
    }

    @Test
    void wordsLeftOfALabelAreAGroupsAndGoToTheNearestRow() {
        assertEquals(List.of("（一）予以公开 | 7 7", "三、办理结果 | （二）部分公开 | 1 1", "（四）无法提供 | 0 0"), rows(
                line(10, words("（一）予以公开", 80), "7", "7"),
                line(20, List.of(words("三、办理结果", 0), words("（二）部分公开", 80)), "1", "1"),
                line(30, words("（四）无法提供", 80), "0", "0")));
    }

    @Test
    void wordsBehindTheFiguresAreNoPartOfTheLabel() {
        assertEquals(List.of("（一）予以公开 | 7 7 | 含上年", "（二）部分公开 | 1 1"), rows(
                line(10, List.of(words("（一）予以公开", 0), words("含上年", FIGURES + 2 * APART)), "7", "7"),
                line(20, words("（二）部分公开", 0), "1", "1")));
    }

    @Test
    void aLabelFarFromAllFiguresIsARowWithoutAny() {
        assertEquals(List.of("（一）予以公开", "（二）部分公开 | 1 1"), rows(
                line(10, words("（一）予以公开", 0)),
                line(60, words("（二）部分公开", 0), "1", "1")));
    }
}
