package nianbao.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree of rows × a tree of columns. Most tables are one block; disclosure has one for each item of 第二十条.
 *
 * @param title the title row over the block (第二十条第（一）项), or {@code null}
 * @param units the head of the column of units, or {@code null} when the block prints none
 */
public record Block(@Nullable String title, Layout layout, @Nullable String units, List<Node> rows, List<Node> columns) {

    /** How the row tree is printed. */
    public enum Layout {
        /** Groups span their children, one column of labels a level. */
        GRID,
        /** One column of labels; children follow their parent, indented. */
        LIST,
        /** Not a table at all: "审核人：…", one line a row. */
        LINES
    }

    public List<Node> rowLines() {
        return rows.stream().flatMap(Node::lines).toList();
    }

    public List<Node> columnLines() {
        return columns.stream().flatMap(Node::lines).toList();
    }
}
