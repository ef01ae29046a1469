package nianbao.input.settle;

import java.util.List;
import java.util.stream.Stream;
import nianbao.format.Relation;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.report.Place;

/**
 * A row, or a column where tables were turned, with fewer figures than cells: they ran together, or its blank cells left
 * no trace.
 *
 * @param name    what notes call it
 * @param edition the edition that has its fields
 * @param pieces  in order, "" for a blank cell that did leave a trace; no number reaches over the end of its piece
 * @param whole   whether each piece is a cell, so that nothing can have run together
 */
public record UnsplitRow(String name, List<String> fields, String edition, List<String> pieces, boolean whole, Place place) {

    public static UnsplitRow of(OfficialRow line, OfficialColumns columns, List<String> pieces, boolean whole, Place place) {
        return new UnsplitRow(line.said(), columns.fields(line), columns.edition(), List.copyOf(pieces), whole, place);
    }

    String text() {
        return String.join(pieces.contains("") ? " | " : " ", pieces);
    }

    /** All ways to fill the row that the relations within it allow. */
    List<List<String>> ways(List<Relation> relations) {
        var gaps = RowGaps.of(this, relations);
        return whole ? gaps : Stream.of(RowSplits.of(this, relations), gaps).flatMap(List::stream).distinct().toList();
    }
}
