package nianbao.input.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;

/** Groups of columns that are printed as tables of their own, each under a heading that names its group. */
public final class GroupHeads {

    private static final int LONGEST = 40;
    private static final int SHORT = 4;
    private static final Pattern STOP = Pattern.compile("[。；！？，]");

    private GroupHeads() {
    }

    /** The innermost group that a heading names, from the outermost label down; empty when it names none, or several beside each other. */
    static List<String> named(OfficialTable shape, String heading) {
        var text = Label.normal(heading);
        if (text.isEmpty() || text.length() > LONGEST || STOP.matcher(heading).find()) {
            return List.of();
        }
        var paths = shape.lines().getFirst().columns().getFirst().columns().stream()
                .map(column -> column.path().subList(0, column.path().size() - 1)).distinct().toList();
        var inner = paths.stream().filter(path -> names(text, path.getLast())).toList();
        if (inner.size() == 1) {
            return inner.getFirst();
        }
        var outer = paths.stream().map(path -> path.subList(0, 1)).distinct().filter(path -> names(text, path.getFirst())).toList();
        return inner.isEmpty() && outer.size() == 1 ? outer.getFirst() : List.of();
    }

    private static boolean names(String text, String label) {
        return text.contains(label) || Label.bare(text).length() >= SHORT && label.endsWith(Label.bare(text));
    }

    /**
     * The columns whose groups some heads name, a group after the other, when they are not all groups of the table; empty when
     * they name none, or columns in another order than the official one.
     */
    public static List<OfficialColumn> columns(OfficialTable shape, List<String> heads) {
        var all = shape.lines().getFirst().columns().getFirst().columns();
        var columns = new ArrayList<OfficialColumn>();
        for (var head : heads) {
            var group = named(shape, head);
            all.stream().filter(column -> column.path().subList(0, column.path().size() - 1).equals(group) && !columns.contains(column)).forEach(columns::add);
        }
        var leaves = all.stream().map(OfficialColumn::leaf).distinct().toList();
        var printed = heads.stream().map(Label::normal).filter(leaves::contains).toList();
        boolean official = printed.isEmpty() || printed.equals(columns.stream().map(OfficialColumn::leaf).toList()) || printed.equals(leaves);
        return official && columns.size() < all.size() ? columns : List.of();
    }

    /** A grid with the group that the heading above it names as its first rows, unless its own head names one. */
    public static SourceGrid under(OfficialTable shape, SourceGrid grid, Optional<String> heading) {
        var group = heading.map(text -> named(shape, text)).orElse(List.of());
        boolean own = grid.rows().stream().flatMap(List::stream).anyMatch(cell -> !named(shape, cell.text()).isEmpty());
        if (group.isEmpty() || own) {
            return grid;
        }
        int width = grid.rows().stream().flatMap(List::stream).map(cell -> cell.column() + cell.colspan()).max(Comparator.naturalOrder()).orElse(1);
        var rows = new ArrayList<List<SourceCell>>();
        group.forEach(label -> rows.add(List.of(new SourceCell(label, 0, width, 1))));
        rows.addAll(grid.rows());
        return new SourceGrid(rows, grid.lines(), grid.place());
    }
}
