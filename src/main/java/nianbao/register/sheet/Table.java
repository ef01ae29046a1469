package nianbao.register.sheet;

import java.util.List;
import java.util.stream.Stream;
import nianbao.register.words.Role;

/**
 * The table of a sheet: its columns, and its lines below the heads.
 *
 * @param above  lines above the heads: the title
 * @param heads  lines of heads
 * @param number of the sheet, from 1
 */
public record Table(Sheet sheet, int number, List<Sheet.Line> above, List<Sheet.Line> heads, List<Column> columns, List<Sheet.Line> lines) {

    public Stream<Column> columns(Role role) {
        return columns.stream().filter(column -> column.role() == role);
    }

    public boolean has(Role role) {
        return columns(role).findAny().isPresent();
    }

    /** A line's texts in the columns of a role that are not ticked, joined. */
    public String text(Sheet.Line line, Role role) {
        for (var column : columns) {
            if (column.role() == role && !column.isTicked() && !line.at(column.at()).isEmpty()) {
                return line.at(column.at());
            }
        }
        return "";
    }
}
