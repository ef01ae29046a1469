package nianbao.input.label;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.input.source.Deadline;
import nianbao.input.source.Label;

/**
 * One official table over all its editions, as labels to look for: a report may mix them. Newer editions come first
 * where they differ. Immutable; {@link OfficialTables} has them all.
 */
public final class OfficialTable {

    private static final int LONG_ENOUGH = 4;
    private static final Pattern DIGITS = Pattern.compile("\\d*");

    /**
     * Normal forms of all labels.
     *
     * @param furniture what is printed but holds no cell: titles, corners, groups of rows
     * @param titles    those of them that stand over a part of the table, with columns of its own
     * @param heads     heads of columns, groups of columns included
     * @param names     what rows may be called
     * @param unitHeads heads of the column of units: too short to be looked for in running text
     * @param units     what stands in that column
     */
    record Labels(Set<String> furniture, Set<String> titles, Set<String> heads, Set<String> names, Set<String> unitHeads, Set<String> units) {
    }

    private final String code;
    private final boolean unlabelled;
    private final List<OfficialRow> lines;
    private final Labels labels;
    private final RowMatcher matcher;

    OfficialTable(String code, boolean unlabelled, List<OfficialRow> lines, Labels labels) {
        this.code = code;
        this.unlabelled = unlabelled;
        this.lines = List.copyOf(lines);
        this.labels = labels;
        matcher = new RowMatcher(this);
    }

    public String code() {
        return code;
    }

    /** Whether its rows bear no labels (the one row of table disputes). */
    public boolean isUnlabelled() {
        return unlabelled;
    }

    /** Its rows, in order. */
    public List<OfficialRow> lines() {
        return lines;
    }

    /** Normal forms of what is printed but holds no cell: titles, corners, groups of rows. */
    public Set<String> furniture() {
        return labels.furniture;
    }

    /** Normal forms of all heads of columns, groups of columns included. */
    public Set<String> heads() {
        return labels.heads;
    }

    /** Whether it is a list with a column of units. */
    public boolean isList() {
        return !labels.units.isEmpty();
    }

    /** Whether a normal form is a title, a corner or a group of rows. */
    public boolean isTitle(String normal) {
        return labels.furniture.contains(normal);
    }

    /** Whether a normal form is the title of a part of the table. */
    boolean isPartTitle(String normal) {
        return labels.titles.contains(normal);
    }

    /** Whether a normal form is, whole, the head of a column or a group of columns. */
    public boolean isColumnHead(String normal) {
        return labels.heads.contains(normal);
    }

    boolean isUnitHead(String normal) {
        return labels.unitHeads.contains(normal);
    }

    boolean isUnit(String text) {
        return labels.units.contains(text);
    }

    /** Whether a text is exactly a label of this table. A quick look, for telling tables apart. */
    public boolean knows(String text) {
        Deadline.check();
        var full = Label.normal(text);
        return full.length() > 2 && (isTitle(full) || isColumnHead(full) || labels.names.contains(full)
                || labels.names.contains(Label.bare(text)));
    }

    /** The row a label names; of several that fit equally well the first after the row {@code last}. */
    public Optional<RowMatch> line(String label, int last) {
        Deadline.check();
        return matcher.row(label, last);
    }

    public boolean isFurniture(String text) {
        Deadline.check();
        var normal = Label.normal(text);
        return normal.isEmpty() || isTitle(normal) || isColumnHead(normal) || isUnitHead(normal)
                || isTitle(Label.bare(text)) || isColumnHead(Label.normal(Label.withoutHint(text)));
    }

    /** Whether a text is a label of this table or a piece of one, as page breaks leave them. */
    public boolean isPiece(String text) {
        var normal = Label.normal(text);
        return labels.furniture.stream().anyMatch(label -> label.contains(normal))
                || labels.heads.stream().anyMatch(label -> label.contains(normal))
                || lines.stream().anyMatch(line -> line.names().stream().anyMatch(name -> name.contains(normal)));
    }

    public boolean isHead(String text) {
        var normal = Label.normal(text);
        return !normal.isEmpty() && !DIGITS.matcher(normal).matches() && (isColumnHead(normal) || isColumnHead(Label.normal(Label.withoutHint(text)))
                || labels.heads.stream().anyMatch(head -> head.contains(normal) || normal.endsWith(head) && head.length() >= LONG_ENOUGH));
    }
}
