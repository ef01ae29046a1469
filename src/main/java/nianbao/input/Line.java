package nianbao.input;

import java.util.List;

/**
 * A row of cells of an official table.
 *
 * @param names   normal forms it may be called by, the fullest first
 * @param columns what its columns may be, by edition, newest first
 * @param units   whether a column of units stands before its values
 */
record Line(String row, List<String> names, List<Columns> columns, boolean units) {

    String full() {
        return names.getFirst();
    }

    /** The columns that a number of values fits, of this edition if possible. */
    Columns columns(int count, String edition) {
        return columns.stream().filter(c -> c.edition().equals(edition) && c.columns().size() == count).findFirst()
                .or(() -> columns.stream().filter(c -> c.columns().size() == count).findFirst())
                .or(() -> columns.stream().filter(c -> c.edition().equals(edition)).findFirst())
                .orElse(columns.getFirst());
    }
}
