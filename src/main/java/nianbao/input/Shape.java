package nianbao.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.format.Block;
import nianbao.format.Formats;
import nianbao.format.Node;
import nianbao.format.ReportFormat;
import nianbao.format.Section;

/**
 * One official table over all its editions, as labels to look for: a report may mix them. Newer editions come first
 * where they differ.
 */
final class Shape {

    private static final List<Shape> ALL = all();
    private static final int LONG_ENOUGH = 4;
    /** The first words of a label, cut by a page break, that cannot be another's. */
    private static final int LONG_START = 8;
    private static final double LIKE = 0.75;

    final String code;
    final List<Line> lines = new ArrayList<>();
    /** Normal forms of what is printed but holds no cell: titles, corners, groups of rows, heads of units. */
    final Set<String> furniture = new LinkedHashSet<>();
    /** Normal forms of all heads of columns, groups of columns included. */
    final Set<String> heads = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    /** Heads of the column of units: too short to be looked for in running text. */
    private final Set<String> unitHeads = new LinkedHashSet<>();
    /** Whether its rows bear no labels (the one row of table disputes). */
    final boolean unlabelled;

    /**
     * A row of cells.
     *
     * @param names   normal forms it may be called by, the fullest first
     * @param columns what its columns may be, by edition, newest first
     * @param units   whether a column of units stands before its values
     */
    record Line(String row, List<String> names, List<Columns> columns, boolean units, String ordinal) {

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

    record Columns(String edition, String table, List<Column> columns) {

        List<String> fields(Line line) {
            return columns.stream().map(column -> field(line, column)).toList();
        }

        String field(Line line, Column column) {
            return java.util.stream.Stream.of(table, line.row(), column.code()).filter(part -> !part.isEmpty())
                    .collect(java.util.stream.Collectors.joining("."));
        }
    }

    /** @param path normal forms from the outermost group to the column itself */
    record Column(String code, List<String> path) {

        String leaf() {
            return path.getLast();
        }

        /** Whether the texts over one column of a grid, from above, are this column's labels. */
        boolean isCalled(List<String> texts) {
            var joined = String.join("", texts);
            var suffix = "";
            for (int i = path.size() - 1; i >= 0; i--) {
                suffix = path.get(i) + suffix;
                if (joined.equals(suffix)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Match(Line line, int score) {
        static final int EXACT = 4;
        static final int BARE = 3;
        static final int PART = 2;
        static final int ALIKE = 1;
    }

    private Shape(String code, boolean unlabelled) {
        this.code = code;
        this.unlabelled = unlabelled;
    }

    static List<Shape> tables() {
        return ALL;
    }

    static Optional<Shape> of(String code) {
        return ALL.stream().filter(shape -> shape.code.equals(code)).findFirst();
    }

    private static List<Shape> all() {
        var shapes = new LinkedHashMap<String, Shape>();
        for (var format : Formats.all()) {
            for (var section : format.sections()) {
                if (section.kind() == Section.Kind.TABLE) {
                    boolean bare = section.table().blocks().stream().flatMap(b -> b.rowLines().stream())
                            .allMatch(node -> node.label() == null);
                    shapes.computeIfAbsent(section.code(), c -> new Shape(c, bare)).add(format, section);
                }
            }
        }
        return List.copyOf(shapes.values());
    }

    private void add(ReportFormat format, Section section) {
        furniture.add(Label.normal(section.title()));
        section.also().forEach(title -> furniture.add(Label.normal(title)));
        section.also().forEach(title -> furniture.add(Label.bare(title)));
        if (section.table().corner() != null) {
            furniture.add(Label.normal(section.table().corner()));
        }
        int[] after = {-1};
        for (var block : section.table().blocks()) {
            if (block.layout() == Block.Layout.LINES) {
                continue;
            }
            if (block.title() != null) {
                furniture.add(Label.normal(block.title()));
            }
            if (block.units() != null) {
                unitHeads.add(Label.normal(block.units()));
            }
            var columns = new ArrayList<Column>();
            block.columns().forEach(node -> columns(node, List.of(), columns));
            block.rows().forEach(node -> rows(node, List.of(), new Columns(format.edition(), code, columns),
                    block.units() != null, after));
        }
    }

    private void columns(Node node, List<String> above, List<Column> columns) {
        var path = append(above, Label.normal(node.label()));
        heads.add(path.getLast());
        if (node.hasCells()) {
            columns.add(new Column(node.code(), path));
        }
        node.children().forEach(child -> columns(child, path, columns));
    }

    /** @param after index of the line added or met last, so that another edition's line finds its place */
    private void rows(Node node, List<String> above, Columns columns, boolean units, int[] after) {
        var label = node.label() == null ? "" : node.label();
        var path = append(above, label);
        if (node.hasCells()) {
            int known = indexOf(node.code());
            if (known < 0) {
                known = after[0] + 1;
                lines.add(known, new Line(node.code(), names(path), new ArrayList<>(), units, ordinal(label)));
            }
            lines.get(known).names().addAll(names(path).stream()
                    .filter(name -> !lines.get(indexOf(node.code())).names().contains(name)).toList());
            names.addAll(lines.get(known).names());
            lines.get(known).columns().add(columns);
            after[0] = known;
        } else {
            furniture.add(Label.normal(label));
            furniture.add(Label.bare(label));
        }
        node.children().forEach(child -> rows(child, path, columns, units, after));
    }

    private int indexOf(String row) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).row().equals(row)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> names(List<String> path) {
        var names = new ArrayList<String>();
        var label = path.getLast();
        names.add(Label.normal(label));
        names.add(Label.bare(label));
        var note = label.replaceAll("（[^（）]{5,}）$", "");
        if (!note.equals(label)) {
            names.add(Label.normal(note));
            names.add(Label.bare(note));
        }
        var joined = label;
        for (int i = path.size() - 2; i >= 0; i--) {
            joined = path.get(i) + joined;
            names.add(Label.normal(joined));
        }
        return new ArrayList<>(new LinkedHashSet<>(names));
    }

    private static String ordinal(String label) {
        var rest = Label.withoutOrdinal(label);
        return Label.normal(label.substring(0, label.length() - rest.length()));
    }

    private static <T> List<T> append(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return List.copyOf(longer);
    }

    /** Whether a text is exactly a label of this table. A quick look, for telling tables apart. */
    boolean knows(String text) {
        var full = Label.normal(text);
        return full.length() > 2 && (furniture.contains(full) || heads.contains(full) || names.contains(full)
                || names.contains(Label.bare(text)));
    }

    /** The line a label names: of several that fit equally well the first after {@code last}. */
    Optional<Match> line(String label, int last) {
        var full = Label.normal(label);
        var bare = Label.bare(label);
        if (full.isEmpty()) {
            return Optional.empty();
        }
        Match best = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int score = score(line, full, bare);
            if (score > 0 && (best == null || score > best.score
                    || score == best.score && lines.indexOf(best.line) <= last && i > last)) {
                best = new Match(line, score);
            }
        }
        return Optional.ofNullable(best);
    }

    private int score(Line line, String full, String bare) {
        if (unlabelled) {
            return 0;
        }
        // A short label without its ordinal (其他, 总计) is also the head of a column.
        boolean plain = full.length() > 2 || full.equals(line.full());
        if (plain && line.names().contains(full)) {
            return Match.EXACT;
        }
        if (line.names().contains(bare)) {
            return Match.BARE;
        }
        if (furniture.contains(full) || heads.contains(full) || bare.length() < LONG_ENOUGH) {
            return 0;
        }
        for (var name : line.names()) {
            if (bare.length() >= LONG_START && name.startsWith(bare)) {
                return Match.PART;
            }
            if (name.length() >= LONG_ENOUGH && (name.endsWith(bare) || name.startsWith(bare) || bare.endsWith(name)
                    || bare.startsWith(name)) && Math.min(name.length(), bare.length()) * 2 >= Math.max(name.length(), bare.length())) {
                return Match.PART;
            }
        }
        return line.names().stream().anyMatch(name -> Label.likeness(name, bare) >= LIKE) ? Match.ALIKE : 0;
    }

    boolean isFurniture(String text) {
        var normal = Label.normal(text);
        return normal.isEmpty() || furniture.contains(normal) || heads.contains(normal) || unitHeads.contains(normal)
                || furniture.contains(Label.bare(text));
    }

    /** Whether a text is a label of this table or a piece of one, as page breaks leave them. */
    boolean isPiece(String text) {
        var normal = Label.normal(text);
        return furniture.stream().anyMatch(label -> label.contains(normal))
                || heads.stream().anyMatch(label -> label.contains(normal))
                || lines.stream().anyMatch(line -> line.names().stream().anyMatch(name -> name.contains(normal)));
    }

    boolean isHead(String text) {
        var normal = Label.normal(text);
        return !normal.isEmpty() && !DIGITS.matcher(normal).matches() && (heads.contains(normal)
                || heads.stream().anyMatch(head -> head.contains(normal) || normal.endsWith(head) && head.length() >= LONG_ENOUGH));
    }

    private static final Pattern DIGITS = Pattern.compile("\\d*");

    /** The columns of a line whose labels the texts of a head hold most of; empty when they hold none. */
    static Optional<Columns> columnsCalled(Line line, String head) {
        Columns best = null;
        int most = 0;
        for (var columns : line.columns()) {
            int found = (int) columns.columns().stream().filter(column -> head.contains(column.leaf())).count();
            if (found > most) {
                most = found;
                best = columns;
            }
        }
        return Optional.ofNullable(best);
    }
}
