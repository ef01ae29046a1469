package nianbao.output.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import nianbao.document.Composer;
import nianbao.document.Document.Grid;
import nianbao.format.Formats;
import nianbao.output.TableWidths;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** Columns of a table, the same in PDF and Word. */
class TableWidthsTest {

    @Test
    void columnsOfEveryTableFillTheBlockAndNoneIsTooNarrow() {
        for (var format : Formats.all()) {
            var document = Composer.compose(new Report(format, "清河县民政局", format.from(), Map.of()), false);
            for (var block : document.blocks()) {
                if (block instanceof Grid grid) {
                    var widths = TableWidths.of(grid);
                    assertEquals(grid.columns(), widths.widths().length);
                    assertEquals(TableWidths.BLOCK, widths.width(0, grid.columns()), () -> format + " " + grid.caption());
                    assertTrue(Arrays.stream(widths.widths()).allMatch(width -> width >= 400), () -> Arrays.toString(widths.widths()));
                    assertEquals(widths.widths()[0] / 20f, widths.points()[0]);
                    int values = grid.columns() - grid.valueColumns();
                    assertTrue(widths.widths()[grid.columns() - 1] - widths.widths()[values] <= 1, "values share what labels leave");
                }
            }
        }
    }
}
