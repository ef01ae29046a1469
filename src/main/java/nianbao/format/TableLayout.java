package nianbao.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the official form prints it: rows of slots with their spans, derived from the trees. The form on the
 * screen and every output are drawn from the same slots.
 *
 * @param labelColumns columns the row labels take (3 in table applications, 0 in disputes)
 * @param unitColumn   whether a column of units follows them
 * @param valueColumns columns of values
 */
public record TableLayout(int labelColumns, boolean unitColumn, int valueColumns, List<LayoutRow> rows) {

    /** What a slot holds. */
    public enum LayoutKind { TITLE, CORNER, HEAD, GROUP, LABEL, UNIT, VALUE, EMPTY }

    /**
     * @param head  whether the row belongs to a head (repeated on every page)
     * @param block which block of the table it belongs to, from 0
     * @param key   the row's code, {@code null} for heads and headings
     */
    public record LayoutRow(boolean head, int block, @Nullable String key, List<LayoutSlot> slots) {
    }

    /**
     * @param text  label, or unit; for a value {@code null}
     * @param field field code of a value; for a head of a column its key
     * @param level depth of a label in its tree, from 0
     */
    public record LayoutSlot(LayoutKind kind, @Nullable String text, @Nullable String field, int colspan, int rowspan, int level) {
    }

    /** All columns: labels, units, values. */
    public int columns() {
        return labelColumns + (unitColumn ? 1 : 0) + valueColumns;
    }

    /** Lays out all blocks but those printed as lines. */
    public static TableLayout of(Table table) {
        var blocks = table.blocks().stream().filter(b -> b.layout() != Block.Layout.LINES).toList();
        int labels = 0, values = 0;
        boolean units = false;
        for (var block : blocks) {
            labels = Math.max(labels, labelDepth(block));
            values = Math.max(values, block.columnLines().size());
            units |= block.units() != null;
        }
        var layout = new Builder(table, labels, units, values);
        for (int i = 0; i < blocks.size(); i++) {
            layout.add(blocks.get(i), i);
        }
        return new TableLayout(labels, units, values, List.copyOf(layout.rows));
    }

    private static int labelDepth(Block block) {
        if (block.rowLines().stream().allMatch(n -> n.label() == null)) {
            return 0;
        }
        return block.layout() == Block.Layout.LIST ? 1 : block.rows().stream().mapToInt(Node::depth).max().orElse(0);
    }

    private static final class Builder {
        private final Table table;
        private final int labels;
        private final boolean units;
        private final int values;
        private final List<LayoutRow> rows = new ArrayList<>();
        private List<LayoutSlot> groups = new ArrayList<>();

        Builder(Table table, int labels, boolean units, int values) {
            this.table = table;
            this.labels = labels;
            this.units = units;
            this.values = values;
        }

        void add(Block block, int index) {
            if (block.title() != null) {
                var all = labels + (units ? 1 : 0) + values;
                rows.add(new LayoutRow(true, index, null, List.of(new LayoutSlot(LayoutKind.TITLE, block.title(), null, all, 1, 0))));
            }
            heads(block, index);
            for (var row : block.rows()) {
                if (block.layout() == Block.Layout.LIST) {
                    listed(block, index, row, 0);
                } else {
                    grid(block, index, row, 0);
                }
            }
        }

        private void heads(Block block, int index) {
            int depth = block.columns().stream().mapToInt(Node::depth).max().orElse(1);
            var lines = new ArrayList<List<LayoutSlot>>();
            for (int i = 0; i < depth; i++) {
                lines.add(new ArrayList<>());
            }
            if (labels > 0) {
                lines.getFirst().add(new LayoutSlot(LayoutKind.CORNER, table.corner(), null, labels, depth, 0));
            }
            if (units) {
                lines.getFirst().add(new LayoutSlot(LayoutKind.HEAD, block.units(), null, 1, depth, 0));
            }
            int spare = values - block.columnLines().size();
            for (int i = 0; i < block.columns().size(); i++) {
                head(block.columns().get(i), 0, depth, i == block.columns().size() - 1 ? spare : 0, lines);
            }
            lines.forEach(line -> rows.add(new LayoutRow(true, index, null, List.copyOf(line))));
        }

        private void head(Node node, int level, int depth, int spare, List<List<LayoutSlot>> lines) {
            boolean leaf = node.children().isEmpty();
            int span = leaf ? 1 + spare : (int) node.lines().count();
            lines.get(level).add(new LayoutSlot(LayoutKind.HEAD, node.label(), node.code(), span, leaf ? depth - level : 1, level));
            node.children().forEach(child -> head(child, level + 1, depth, 0, lines));
        }

        private void grid(Block block, int index, Node node, int level) {
            if (node.children().isEmpty()) {
                var slots = groups;
                groups = new ArrayList<>();
                if (labels > 0) {
                    slots.add(new LayoutSlot(LayoutKind.LABEL, node.label(), node.code(), labels - level, 1, level));
                }
                slots.addAll(values(block, node));
                rows.add(new LayoutRow(false, index, node.code(), List.copyOf(slots)));
                return;
            }
            groups.add(new LayoutSlot(LayoutKind.GROUP, node.label(), null, 1, (int) node.lines().count(), level));
            node.children().forEach(child -> grid(block, index, child, level + 1));
        }

        private void listed(Block block, int index, Node node, int level) {
            var slots = new ArrayList<LayoutSlot>();
            slots.add(new LayoutSlot(LayoutKind.LABEL, node.label(), node.code(), 1, 1, level));
            if (units) {
                slots.add(new LayoutSlot(LayoutKind.UNIT, node.heading() ? "——" : node.unit(), null, 1, 1, level));
            }
            if (node.hasCells()) {
                slots.addAll(values(block, node));
            } else {
                slots.add(new LayoutSlot(LayoutKind.EMPTY, "", null, values, 1, level));
            }
            rows.add(new LayoutRow(false, index, node.code(), List.copyOf(slots)));
            node.children().forEach(child -> listed(block, index, child, level + 1));
        }

        private List<LayoutSlot> values(Block block, Node row) {
            var slots = new ArrayList<LayoutSlot>();
            var columns = block.columnLines();
            int spare = values - columns.size();
            for (int i = 0; i < columns.size(); i++) {
                int span = i == columns.size() - 1 ? 1 + spare : 1;
                slots.add(new LayoutSlot(LayoutKind.VALUE, null, Cell.code(table, row, columns.get(i)), span, 1, 0));
            }
            return slots;
        }
    }
}
