package nianbao.input.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import nianbao.input.pdf.TextLine.Piece;
import nianbao.input.source.Source.SourceCell;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;

/** Tables without ruling lines whose heads a page's end cuts. */
class UnruledTablesTest {

    private static final float SIZE = 9;
    private static final float APART = 52;
    private static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

    /** Words in the middle of columns, counted from 0. */
    private static TextLine line(float y, int first, List<String> words) {
        var pieces = IntStream.range(0, words.size()).filter(i -> !words.get(i).isEmpty()).mapToObj(i -> piece(words.get(i), first + i)).toList();
        return new TextLine(String.join(" ", words), pieces, pieces.getFirst().left(), pieces.getLast().right(), y, SIZE, Structure.NONE);
    }

    private static Piece piece(String text, int column) {
        float middle = 100 + column * APART, half = text.length() * SIZE * (text.matches("\\d+") ? 0.25f : 0.5f);
        return new Piece(text, middle - half, middle + half);
    }

    private static List<String> lastRow(TextLine... ends) {
        var tables = new UnruledTables();
        tables.find(List.of(ends), 60, 540, new Place(1, 0));
        var found = tables.find(List.of(line(80, 5, RESULTS), line(81, 10, RESULTS),
                line(98, 0, List.of("74", "75", "", "", "149", "", "", "46", "", "46", "", "", "80", "", "80"))), 60, 540, new Place(2, 0));
        return found.getFirst().grid().rows().getLast().stream().skip(2).map(SourceCell::text).toList();
    }

    /** The columns that span both lines of a head have their names on the page before. */
    @Test
    void aHeadGoesOnFromTheEndOfThePageBefore() {
        assertEquals(List.of("74", "75", "", "", "149", "", "", "46", "", "46", "", "", "80", "", "80"),
                lastRow(line(400, 0, List.of("某县某局没有其他情况。")), line(500, 2, List.of("行政复议")), line(518, 0, RESULTS)));
    }

    /** Of which columns nothing is printed is not known then: no blank cell is given a place. */
    @Test
    void whereAPartOfTheHeadIsNotSeenNoCellIsTakenForBlank() {
        assertEquals(List.of("74", "75", "149", "46", "46", "80", "80"), lastRow(line(518, 0, List.of("结果", "结果", "其他", "尚未", "总计"))));
    }
}
