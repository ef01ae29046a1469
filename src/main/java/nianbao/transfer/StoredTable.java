package nianbao.transfer;

import java.util.List;
import java.util.Set;

/**
 * A table of the database.
 *
 * @param key      columns of its primary key
 * @param identity its column that numbers itself, {@code null} when it has none
 * @param late     columns that point at rows which may come later, of this table or of one after it: filled last
 */
record StoredTable(String name, List<StoredColumn> columns, List<StoredColumn> key, String identity, Set<String> late) {

    StoredColumn column(String wanted) {
        return columns.stream().filter(c -> c.name().equals(wanted)).findFirst().orElseThrow();
    }

    List<String> names() {
        return columns.stream().map(StoredColumn::name).toList();
    }
}
