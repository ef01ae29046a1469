package nianbao.input.label;

import java.util.List;
import java.util.Optional;

/**
 * A row of cells of an official table.
 *
 * @param label   as the official table prints it; "" in the table whose row has none
 * @param names   normal forms it may be called by, the fullest first
 * @param columns what its columns may be, by edition, newest first
 * @param units   whether a column of units stands before its values
 */
public record OfficialRow(String row, String label, List<String> names, List<OfficialColumns> columns, boolean units) {

    /** The row in a note's words. */
    public String said() {
        return label.isEmpty() ? "这张表" : "“" + label + "”一行";
    }

    public String full() {
        return names.getFirst();
    }

    /** The columns of an edition; empty where the row has none in it. */
    public Optional<OfficialColumns> of(String edition) {
        return columns.stream().filter(own -> own.edition().equals(edition)).findFirst();
    }

    /** Its cells, of all editions. */
    public List<String> fields() {
        return columns.stream().flatMap(own -> own.fields(this).stream()).distinct().toList();
    }

    /** The columns that a number of values fits, of this edition if possible. */
    public OfficialColumns columns(int count, String edition) {
        return columns.stream().filter(c -> c.edition().equals(edition) && c.columns().size() == count).findFirst()
                .or(() -> columns.stream().filter(c -> c.columns().size() == count).findFirst())
                .or(() -> columns.stream().filter(c -> c.edition().equals(edition)).findFirst())
                .orElse(columns.getFirst());
    }

    /** The columns whose labels the texts of a head hold most of; empty when they hold none. */
    public Optional<OfficialColumns> columnsCalled(String head) {
        OfficialColumns best = null;
        int most = 0;
        for (var candidate : columns) {
            int found = (int) candidate.columns().stream().filter(column -> head.contains(column.leaf())).count();
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
