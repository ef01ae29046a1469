package nianbao.register.sheet;

import java.util.List;
import java.util.stream.Stream;
import nianbao.register.words.ColumnRole;

/**
 * The table of a sheet: its columns, and its lines below the heads.
 *
 * @param above  lines above the heads: the title
 * @param heads  lines of heads
 * @param number of the sheet, from 1
 */
public record RegisterTable(Sheet sheet, int number, List<Sheet.RegisterLine> above, List<Sheet.RegisterLine> heads, List<RegisterColumn> columns,
        List<Sheet.RegisterLine> lines) {

    public Stream<RegisterColumn> columns(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role);
    }

    public boolean has(ColumnRole role) {
        return columns(role).findAny().isPresent();
    }

    /** A line's texts in the columns of a role that are not ticked, joined. */
    public String text(Sheet.RegisterLine line, ColumnRole role) {
        for (var column : columns) {
            if (column.role() == role && !column.isTicked() && !line.at(column.at()).isEmpty()) {
                return line.at(column.at());
            }
        }
        return "";
    }
}
