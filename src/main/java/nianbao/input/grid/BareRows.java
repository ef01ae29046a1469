package nianbao.input.grid;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialRow;
import nianbao.report.Place;

/** Rows behind whose labels nothing stands: their cells are blank, once all figures of the table have found their rows. */
final class BareRows {

    /** Rows with figures that show a table to be read row by row. */
    private static final int FEWEST_ROWS = 2;

    private final Set<OfficialRow> bare = new LinkedHashSet<>();
    /** Rows with something behind their labels. */
    private int filled;

    void bare(OfficialRow line) {
        bare.add(line);
    }

    void filled() {
        filled++;
    }

    /** @param isFree whether a row has no figures yet */
    void settle(TableHead head, Predicate<OfficialRow> isFree, FoundCells cells, Place place) {
        var rows = filled < FEWEST_ROWS ? List.<OfficialRow>of()
                : bare.stream().filter(line -> line.of(head.edition()).isPresent() && isFree.test(line)).toList();
        var fields = rows.stream().flatMap(line -> head.columns(line, 0).fields(line).stream()).toList();
        if (!fields.isEmpty()) {
            cells.at("");
            fields.forEach(field -> cells.put(field, "", place));
            cells.note("cells.blank", "这 " + rows.size() + " 行原文没有数，按空格读取，请核对："
                    + String.join("；", rows.stream().map(OfficialRow::label).toList()), fields, place);
        }
    }
}
