package nianbao.input.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import nianbao.input.pdf.LabelFit.LabelPart;
import org.junit.jupiter.api.Test;

/** Which lines of labels belong to which row of figures. */
class LabelFitTest {

    /** Figures at the height of the middle of their label; several lines join for half an em, a label without figures costs 0.3. */
    private static List<LabelPart> fit(List<Double> rows, List<Double> lines) {
        var parts = LabelFit.cheapest(rows.size(), lines.size(), new LabelFit.Costs() {
            @Override
            public double joined(int first, int count) {
                return count > 1 ? 0.5 : 0;
            }

            @Override
            public double blank(int first, int count) {
                return 0.3;
            }

            @Override
            public double distance(int row, int first, int count) {
                return Math.abs(rows.get(row) - (lines.get(first) + lines.get(first + count - 1)) / 2);
            }
        }).parts();
        Collections.reverse(parts);
        return parts;
    }

    /** The example of the class's doc. */
    @Test
    void twoLinesGoToTheRowAtTheirMiddle() {
        assertEquals(List.of(new LabelPart(0, 0, 1), new LabelPart(1, 1, 2)), fit(List.of(10.0, 24.0), List.of(10.0, 20.0, 28.0)));
    }

    @Test
    void aLineFarFromAllFiguresIsALabelWithoutAny() {
        assertEquals(List.of(new LabelPart(0, 0, 1), new LabelPart(-1, 1, 1), new LabelPart(1, 2, 1)), fit(List.of(10.0, 50.0), List.of(10.0, 30.0, 50.0)));
    }

    @Test
    void figuresFarFromAllLinesHaveNoLabel() {
        assertEquals(List.of(new LabelPart(0, 0, 1), new LabelPart(1, 1, 0)), fit(List.of(10.0, 50.0), List.of(10.0)));
    }

    @Test
    void withoutLinesEachRowStandsAlone() {
        assertEquals(List.of(new LabelPart(0, 0, 0), new LabelPart(1, 0, 0)), fit(List.of(10.0, 20.0), List.of()));
    }
}
