package nianbao.report;

import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import nianbao.format.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report's cells as one text: nothing that stands in a cell is lost or mistaken for its neighbour. */
class CellTextsTest {

    private static final List<String> ODD = List.of("", "0", "12", "１２", " 7 ", "\\", "\\\\", "\\n", "\n", "甲\n乙", "甲\\\n", "\n\n", "-", "22（其中修订16件）", "𠮷");

    @ParameterizedTest
    @ValueSource(ints = {2016, 2020, 2025})
    void everyCellSaysWhatItSaid(int year) {
        var format = Formats.ofYear(year).orElseThrow();
        var random = new Random(year);
        for (int i = 0; i < 20; i++) {
            var fields = new HashMap<String, String>();
            format.cells().keySet().stream().filter(code -> random.nextInt(5) > 0).forEach(code -> fields.put(code, ODD.get(random.nextInt(ODD.size()))));
            var cells = CellTexts.of(new Report(format, "甲局", year, fields));
            format.cells().keySet().forEach(code -> assertEquals(fields.get(code), cells.text(code), code));
        }
    }

    @Test
    void aLineStandsForEachCellInTheirOrder() {
        var report = zeros(2025, "disclosure.rules.issued", "3");
        var lines = CellTexts.of(report).lines();
        assertEquals(report.format().cells().size(), lines.lines().count());
        assertEquals("3", lines.lines().findFirst().orElseThrow());
        assertNull(CellTexts.of(report).text("no.such.cell"));
    }
}
