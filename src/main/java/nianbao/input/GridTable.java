package nianbao.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.input.Shape.Columns;
import nianbao.input.Shape.Line;
import nianbao.input.Shape.Match;
import nianbao.input.Source.Cell;
import nianbao.input.Source.Grid;
import nianbao.report.Figure;
import nianbao.report.Space;

/**
 * Reads grids of one official table, parts of it after page breaks included. A row is found by the innermost label
 * that names one; its values are the cells behind that label, in the order of the head. Cells are counted rather
 * than aligned with the head, because published tables shift them (odd spans, a third level of labels).
 */
final class GridTable {

    private static final Pattern VALUE = Pattern.compile("[\\s+\\-−.,，\\d０-９]*[\\d０-９][\\s+\\-−.,，\\d０-９]*");
    /** A label is recognised by its place between two known rows when it is at least this like the missing one. */
    private static final double LIKE_IN_PLACE = 0.4;
    /** Rows this wide are tied by sums. In others too few cells may as well mean a lost border as figures run together. */
    private static final int CHECKED = 5;
    private static final int LONGEST_UNIT = 2;

    private final Shape shape;
    private final Cells cells;
    private final List<Run> runs;
    private final String edition;
    private final List<List<Cell>> head = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private boolean inHead;
    /** The grid the head stands in; null when a page break cut it, so that its parts count columns differently. */
    private Grid headGrid;
    private Grid grid;
    /** The leftmost column in which a row's values began so far in this grid. */
    private int valuesFrom;
    private int last = -1;
    /** Rows of which only a blank part was seen, and the one just before. */
    private final Map<Line, List<Cell>> cut = new LinkedHashMap<>();
    private Line before;
    private boolean answered;
    private Place place;

    private static final class Unknown {
        final String label;
        final List<Cell> values;
        final int after;
        final Place place;
        int until = Integer.MAX_VALUE;

        Unknown(String label, List<Cell> values, int after, Place place) {
            this.label = label;
            this.values = values;
            this.after = after;
            this.place = place;
        }
    }

    GridTable(Shape shape, Cells cells, List<Run> runs, String edition) {
        this.shape = shape;
        this.cells = cells;
        this.runs = runs;
        this.edition = edition;
    }

    void read(Grid grid) {
        this.grid = grid;
        valuesFrom = Integer.MAX_VALUE;
        place = grid.place();
        grid.rows().forEach(this::row);
    }

    /** How many labels of the table a grid holds. */
    static int likeness(Shape shape, Grid grid) {
        int found = 0;
        for (var row : grid.rows()) {
            for (var cell : row) {
                if (shape.knows(cell.text())) {
                    found++;
                }
            }
        }
        return found;
    }

    private void row(List<Cell> row) {
        if (row.stream().allMatch(cell -> Space.isBlank(cell.text()))) {
            if (shape.unlabelled && !answered && !head.isEmpty() && row.size() == width()) {
                unlabelled(row);
            }
            return;
        }
        if (isHead(row)) {
            if (!inHead) {
                head.clear();
                headGrid = grid;
            }
            headGrid = headGrid == grid ? grid : null;
            inHead = true;
            head.add(row);
            return;
        }
        int at = -1, labels = 0;
        Match match = null;
        for (int i = 0; i < row.size(); i++) {
            var text = row.get(i).text();
            if (Space.isBlank(text)) {
                continue;
            }
            if (isValue(text)) {
                break;
            }
            var found = shape.line(text, last);
            if (found.isPresent()) {
                match = found.get();
                at = i;
            } else if (at >= 0 && Label.normal(text).length() > LONGEST_UNIT) {
                // A label nobody knows within a group: the values are its own, not the group's.
                match = null;
                labels = i + 1;
                break;
            } else if (at >= 0) {
                break;
            }
            labels = i + 1;
        }
        inHead = false;
        if (match != null) {
            line(match, row.get(at).text(), row.subList(at + 1, row.size()));
        } else if (row.stream().anyMatch(cell -> isValue(cell.text()))) {
            if (shape.unlabelled) {
                unlabelled(row.subList(labels, row.size()));
            } else {
                unknownRow(row, labels);
            }
        } else {
            words(row);
        }
    }

    private int width() {
        return shape.lines.getFirst().columns().getFirst().columns().size();
    }

    private boolean isHead(List<Cell> row) {
        int heads = 0, texts = 0;
        boolean line = false;
        for (var cell : row) {
            if (Space.isBlank(cell.text())) {
                continue;
            }
            texts++;
            if (isValue(cell.text())) {
                return false;
            }
            heads += shape.isHead(cell.text()) ? 1 : 0;
            line |= shape.line(cell.text(), last).filter(m -> m.score() == Match.EXACT || m.score() == Match.PART).isPresent();
        }
        if (heads == 1 && texts == 1 && row.size() > 2 && shape.line(first(row), last).isPresent()) {
            return false;
        }
        return heads > 0 && !line;
    }

    private static String first(List<Cell> row) {
        return row.stream().map(Cell::text).filter(text -> !Space.isBlank(text)).findFirst().orElse("");
    }

    static boolean isValue(String text) {
        return VALUE.matcher(text).matches() || Figure.of(Space.strip(text)).isNumber()
                || Figure.of(Space.strip(text)).kind() == Figure.Kind.MARK;
    }

    private void line(Match match, String label, List<Cell> values) {
        var line = match.line();
        int units = line.units() && values.size() > 1 ? 1 : 0;
        boolean blank = values.stream().skip(units).allMatch(cell -> Space.isBlank(cell.text()));
        if (values.isEmpty()) {
            return;
        }
        // A row cut by a page break: its values stand in one of the two parts, so that a blank part says nothing yet.
        if (blank && match.score() == Match.PART) {
            before = line;
            cut.put(line, values);
            return;
        }
        if (match.score() == Match.ALIKE) {
            cells.note("label.unsure", "行标签“" + Space.strip(label) + "”按“" + line.full() + "”读取，请核对",
                    fields(line, values.size()), place);
        }
        last = shape.lines.indexOf(line);
        unknown.stream().filter(row -> row.until == Integer.MAX_VALUE).forEach(row -> row.until = last);
        before = null;
        place(line, values);
    }

    private List<String> fields(Line line, int count) {
        return columns(line, count).fields(line);
    }

    private void unlabelled(List<Cell> values) {
        answered = true;
        place(shape.lines.getFirst(), values);
    }

    private void unknownRow(List<Cell> row, int labels) {
        // The innermost label; behind a long one a short text is its unit.
        var label = row.subList(0, labels).stream().map(Cell::text).filter(text -> !Space.isBlank(text))
                .reduce("", (outer, inner) -> inner.length() > LONGEST_UNIT || outer.length() <= LONGEST_UNIT ? inner : outer);
        var values = row.subList(labels, row.size());
        if (before != null && !Label.normal(label).isEmpty() && before.full().endsWith(Label.normal(label))) {
            place(before, values);
            return;
        }
        // A heading within the table, with a dash for its unit.
        if (shape.isFurniture(label) && values.stream().noneMatch(v -> Figure.of(v.text()).isNumber())) {
            return;
        }
        unknown.add(new Unknown(label, values, last, place));
    }

    private void words(List<Cell> row) {
        for (var cell : row) {
            if (!Space.isBlank(cell.text()) && !shape.isFurniture(cell.text()) && !shape.isPiece(cell.text())) {
                cells.notes.add(Note.of("text.unplaced", "表中未能归位的文字：" + Space.strip(cell.text()), place));
            }
        }
    }

    /** Rows with labels nobody knows, by their place between known rows; what is left is noted. */
    void finish() {
        for (var row : unknown) {
            Line best = null;
            double most = LIKE_IN_PLACE;
            for (int i = row.after + 1; i < Math.min(row.until, shape.lines.size()); i++) {
                var line = shape.lines.get(i);
                double like = line.names().stream().mapToDouble(name -> like(name, Label.bare(row.label))).max().orElse(0);
                if (like > most && fields(line, row.values.size()).stream().noneMatch(cells::has)) {
                    most = like;
                    best = line;
                }
            }
            place = row.place;
            if (best == null) {
                cells.notes.add(Note.of("cells.unplaced", "表中有一行对不上官方表格：" + Space.strip(row.label) + " "
                        + String.join(" ", row.values.stream().map(cell -> value(cell.text())).toList()), row.place));
            } else {
                cells.note("label.unsure", "行标签“" + Space.strip(row.label) + "”按所在位置读作“" + best.full() + "”，请核对",
                        fields(best, row.values.size()), row.place);
                place(best, row.values);
            }
        }
        unknown.clear();
        cut.forEach((line, values) -> {
            if (line.columns().stream().flatMap(columns -> columns.fields(line).stream()).noneMatch(cells::has)) {
                place(line, values);
            }
        });
    }

    /** A label's first or last words, as a page break leaves them, are as good as the label when only one row is missing there. */
    private static double like(String name, String label) {
        return label.length() > 1 && (name.startsWith(label) || name.endsWith(label)) ? 0.9 : Label.likeness(name, label);
    }

    private Columns columns(Line line, int count) {
        return Shape.columnsCalled(line, headText()).orElseGet(() -> line.columns().stream()
                .filter(c -> c.edition().equals(edition) && c.columns().size() == count).findFirst()
                .or(() -> line.columns().stream().filter(c -> c.columns().size() == count).findFirst())
                .or(() -> line.columns().stream().filter(c -> c.edition().equals(edition)).findFirst())
                .orElse(line.columns().getFirst()));
    }

    private String headText() {
        return String.join("|", over().values().stream().map(texts -> String.join("", texts)).toList());
    }

    /** The labels over each column of the grid, from above. */
    private Map<Integer, List<String>> over() {
        var over = new java.util.TreeMap<Integer, List<String>>();
        for (var row : head) {
            for (var cell : row) {
                var normal = Label.normal(cell.text());
                for (int i = cell.column(); i < cell.column() + cell.colspan() && !normal.isEmpty(); i++) {
                    if (!shape.furniture.contains(normal)) {
                        over.computeIfAbsent(i, c -> new ArrayList<>()).add(normal);
                    }
                }
            }
        }
        return over;
    }

    private void place(Line line, List<Cell> behind) {
        var values = behind;
        int units = line.units() && values.size() > 1 ? 1 : 0;
        var columns = columns(line, values.size() - units);
        int count = columns.columns().size();
        if (units > 0 && values.size() > count) {
            values = values.subList(1, values.size());
        }
        var starts = starts(columns);
        var fields = fieldsInOrder(line, columns, starts);
        if (!fields.equals(columns.fields(line))) {
            cells.note("columns.order", "“" + line.full() + "”按表头的列序读取，与官方表格不同，请核对", fields, place);
        }
        if (values.size() > count) {
            values = window(values, count, headGrid == grid ? starts : Map.of());
        }
        if (values != null && values.size() == count && !isShifted(values, starts)) {
            for (int i = 0; i < count; i++) {
                cells.put(fields.get(i), value(values.get(i).text()), place);
            }
        } else if (values != null && values.size() < count && count >= CHECKED && values.stream().noneMatch(v -> Space.isBlank(v.text()))) {
            runs.add(new Run(line, columns, values.stream().flatMap(v -> tokens(v.text()).stream()).toList(), place));
        } else {
            byColumn(line, columns, behind, headGrid == grid ? starts : Map.of());
        }
    }

    /** A blank place of the labels taken for the first value, because a cell of the row is missing. */
    private boolean isShifted(List<Cell> values, Map<String, Integer> starts) {
        int left = starts.values().stream().min(Integer::compare).orElse(0);
        int column = values.getFirst().column();
        if (!Space.isBlank(values.getFirst().text())) {
            valuesFrom = Math.min(valuesFrom, column);
            return false;
        }
        return headGrid == grid && column < left || valuesFrom < Integer.MAX_VALUE && column < valuesFrom;
    }

    private static List<String> tokens(String text) {
        return List.of(Space.strip(text).split("[\\s\\u3000\\u00a0]+"));
    }

    /** Where each column starts by the head, when the head names every one of them once; else empty. */
    private Map<String, Integer> starts(Columns columns) {
        var starts = new HashMap<String, Integer>();
        if (headGrid == null) {
            return starts;
        }
        over().forEach((at, texts) -> {
            for (var column : columns.columns()) {
                if (column.isCalled(texts)) {
                    starts.putIfAbsent(column.code(), at);
                    break;
                }
            }
        });
        return starts.size() == columns.columns().size() ? starts : Map.of();
    }

    private static List<String> fieldsInOrder(Line line, Columns columns, Map<String, Integer> starts) {
        if (starts.isEmpty()) {
            return columns.fields(line);
        }
        return columns.columns().stream().sorted(java.util.Comparator.comparing(column -> starts.get(column.code())))
                .map(column -> columns.field(line, column)).toList();
    }

    /** The values among more cells than there are columns: those outside are blank. Null when that is not clear. */
    private static List<Cell> window(List<Cell> values, int count, Map<String, Integer> starts) {
        var windows = new ArrayList<List<Cell>>();
        for (int from = 0; from + count <= values.size(); from++) {
            int start = from;
            boolean rest = java.util.stream.IntStream.range(0, values.size())
                    .filter(i -> i < start || i >= start + count).allMatch(i -> Space.isBlank(values.get(i).text()));
            if (rest) {
                windows.add(values.subList(from, from + count));
            }
        }
        int left = starts.values().stream().min(Integer::compare).orElse(-1);
        return windows.size() == 1 ? windows.getFirst()
                : windows.stream().filter(w -> w.getFirst().column() == left).findFirst().orElse(null);
    }

    /** Last resort: each column's cell where the head says the column is. What does not fit is noted. */
    private void byColumn(Line line, Columns columns, List<Cell> values, Map<String, Integer> starts) {
        var left = new ArrayList<>(values);
        var open = new ArrayList<String>();
        for (var column : columns.columns()) {
            var start = starts.get(column.code());
            var cell = start == null ? null : left.stream().filter(c -> c.column() == start).findFirst().orElse(null);
            if (cell == null) {
                open.add(columns.field(line, column));
            } else {
                left.remove(cell);
                cells.put(columns.field(line, column), value(cell.text()), place);
            }
        }
        left.removeIf(cell -> Space.isBlank(cell.text()));
        var placed = columns.fields(line).stream().filter(field -> !open.contains(field)).toList();
        if (!open.isEmpty() && !placed.isEmpty()) {
            cells.note("cells.unsure", "“" + line.full() + "”一行少格，其余各格按表头位置读取，请核对", placed, place);
        }
        if (!open.isEmpty() || !left.isEmpty()) {
            cells.note("cells.open", "“" + line.full() + "”一行有" + values.size() + "格，应为" + columns.columns().size()
                    + "格，无法确定对应关系：" + String.join(" | ", values.stream().map(c -> value(c.text())).toList()), open, place);
        }
    }

    /** A cell's text on one line. Digits of two lines are not glued: nobody can tell whether they are one number. */
    static String value(String text) {
        var out = new StringBuilder();
        for (var line : Space.strip(text).split("\\n")) {
            var part = Space.strip(line);
            if (!out.isEmpty() && !part.isEmpty() && Character.isDigit(out.charAt(out.length() - 1))
                    && Character.isDigit(part.charAt(0))) {
                out.append(' ');
            }
            out.append(part);
        }
        return out.toString();
    }
}
