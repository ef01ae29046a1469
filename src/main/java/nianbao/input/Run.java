package nianbao.input;

import java.util.List;
import java.util.stream.Stream;
import nianbao.format.Relation;

/**
 * A row with fewer figures than columns: they ran together, or its blank cells left no trace.
 *
 * @param pieces in order; no number reaches over the end of its piece
 * @param whole  whether each piece is a cell, so that nothing can have run together
 */
record Run(Line line, Columns columns, List<String> pieces, boolean whole, Place place) {

    List<String> fields() {
        return columns.fields(line);
    }

    String text() {
        return String.join(" ", pieces);
    }

    /** All ways to fill the row that the relations within it allow. */
    List<List<String>> ways(List<Relation> relations) {
        var gaps = RowGaps.of(this, relations);
        return whole ? gaps : Stream.of(RowSplits.of(this, relations), gaps).flatMap(List::stream).distinct().toList();
    }
}
