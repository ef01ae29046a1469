package nianbao.format;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of a row tree or a column tree. A node with a code stands for one line of cells; a node without one groups
 * its children. Spans in forms and outputs follow from the tree.
 *
 * @param code    the part of the field code this line contributes; {@code null} for a group, {@code ""} for a line
 *                that needs no code of its own (the only row of the disputes table)
 * @param label   the official wording, verbatim; {@code null} where the official table prints none
 * @param type    what the line's cells hold, or {@code null} when the other axis says so
 * @param unit    the unit the official table prints for the line (条, 件, 万元), or {@code null}
 * @param heading a group that the official table prints as a line of its own, without a value
 * @param help    in a sentence what counts here, for those who fill it in; {@code null} where the label says it all
 * @param also    other wordings of the label, as local lists have them, accepted on reading
 * @param inNames whether the label is needed to name a cell; false for groups such as 申请人情况
 */
public record Node(@Nullable String code, @Nullable String label, @Nullable CellType type, @Nullable String unit, boolean heading, boolean inNames,
        @Nullable String help, List<String> also, List<Node> children) {

    public boolean hasCells() {
        return code != null;
    }

    /** This node and all below it that carry cells, in order. */
    public Stream<Node> lines() {
        var below = children.stream().flatMap(Node::lines);
        return hasCells() ? Stream.concat(Stream.of(this), below) : below;
    }

    /** Levels of labels from here down: 1 for a leaf. */
    public int depth() {
        return 1 + children.stream().mapToInt(Node::depth).max().orElse(0);
    }
}
