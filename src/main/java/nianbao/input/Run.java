package nianbao.input;

import java.util.List;

/**
 * A row whose figures ran together: fewer pieces than columns.
 *
 * @param pieces in order; no number reaches over the end of its piece
 */
record Run(Line line, Columns columns, List<String> pieces, Place place) {

    List<String> fields() {
        return columns.fields(line);
    }

    String text() {
        return String.join(" ", pieces);
    }
}
