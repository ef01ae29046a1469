package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in the text file, as a terminal or an editor shows them. */
class TextFileTest {

    /** The place of each word of a line that tabs divide, with tabs of that many cells. */
    private static List<Integer> places(String line, int tab) {
        var places = new java.util.ArrayList<Integer>();
        int at = 0;
        boolean blank = true;
        for (int c : line.codePoints().toArray()) {
            if (c == '\t') {
                at += tab - at % tab;
                blank = true;
            } else {
                if (blank) {
                    places.add(at);
                    blank = false;
                }
                at += c < 0x250 && c != '·' ? 1 : 2;
            }
        }
        places.add(at);
        return places;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 4, 2})
    void headsStandOverTheirFigures(int tab) {
        var lines = TextWriter.write(Samples.compose(2024, "清河县民政局", Samples.distinct(2024))).lines().toList();
        var head = places(lines.stream().filter(line -> line.contains("\t商业企业")).findFirst().orElseThrow(), tab);
        int rows = 0;
        for (var line : lines) {
            if (line.chars().filter(c -> c == '\t').count() == 7) {
                assertEquals(head.subList(1, 8), places(line, tab).subList(1, 8), line);
                rows++;
            }
        }
        assertEquals(26, rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void noLineOfATableIsWiderThan160Cells(int year) {
        TextWriter.write(Samples.compose(year, "清河县民政局", Samples.distinct(year))).lines().filter(line -> line.contains("\t"))
                .forEach(line -> assertTrue(places(line, 8).getLast() <= 160, line));
    }

    @Test
    void aTableWithoutLabelsHasALineAColumn() {
        var text = TextWriter.write(Samples.compose(2024, "清河县民政局", java.util.Map.of("disputes.review.upheld", "7")));
        assertTrue(text.lines().anyMatch(line -> line.matches("行政复议·结果维持[ 　]*\t7")), text);
    }
}
