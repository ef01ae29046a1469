package nianbao.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cell of an official table.
 *
 * @param code        its field code, e.g. {@code applications.received.natural}
 * @param rowLabels   official labels from the outermost group to the line
 * @param columnLabels the same for the column
 * @param name        how messages call it: 一、本年新收政府信息公开申请数量，自然人
 * @param unit        the unit its label fixes, or {@code null}
 * @param help        in a sentence or two what counts here; {@code ""} where the labels say it all
 */
public record Cell(String code, List<String> rowLabels, List<String> columnLabels, String name, CellType type,
        @Nullable String unit, String help) {

    static List<Cell> of(Table table) {
        var cells = new ArrayList<Cell>();
        for (var block : table.blocks()) {
            var columns = paths(block.columns());
            for (var row : paths(block.rows())) {
                for (var column : columns) {
                    cells.add(cell(table, row, column));
                }
            }
        }
        return cells;
    }

    private static Cell cell(Table table, List<Node> row, List<Node> column) {
        Node line = row.getLast(), over = column.getLast();
        var type = line.type() != null ? line.type() : over.type() != null ? over.type() : CellType.COUNT;
        var unit = line.unit() != null ? line.unit() : over.unit();
        var names = new ArrayList<>(names(row));
        if (column.size() > 1 || names.isEmpty() || line.unit() == null) {
            names.addAll(names(column));
        }
        return new Cell(code(table, line, over), labels(row), labels(column), String.join("，", names), type, unit,
                Stream.of(line.help(), over.help()).filter(h -> h != null).collect(Collectors.joining()));
    }

    /** Table, row and column codes joined by dots; lines without a code of their own leave no trace. */
    static String code(Table table, Node row, Node column) {
        var code = new StringBuilder(table.code());
        for (var part : List.of(row.code(), column.code())) {
            if (!part.isEmpty()) {
                code.append('.').append(part);
            }
        }
        return code.toString();
    }

    private static List<String> names(List<Node> path) {
        return path.stream().filter(Node::inNames).map(Node::label).filter(l -> l != null && !l.isEmpty()).toList();
    }

    private static List<String> labels(List<Node> path) {
        return path.stream().map(Node::label).filter(l -> l != null && !l.isEmpty()).toList();
    }

    private static List<List<Node>> paths(List<Node> nodes) {
        var paths = new ArrayList<List<Node>>();
        for (var node : nodes) {
            collect(node, List.of(), paths);
        }
        return paths;
    }

    private static void collect(Node node, List<Node> above, List<List<Node>> paths) {
        var path = new ArrayList<>(above);
        path.add(node);
        if (node.hasCells()) {
            paths.add(path);
        }
        node.children().forEach(child -> collect(child, path, paths));
    }
}
