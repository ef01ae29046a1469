package nianbao.input.label;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nianbao.input.source.Label;

/** All official tables, and what is asked of any of them. */
public final class OfficialTables {

    private static final List<OfficialTable> ALL = OfficialTableBuilder.all();
    private static final int LONGEST_UNIT = 3;
    private static final int SHORTEST_PIECE = 4;

    private OfficialTables() {
    }

    public static List<OfficialTable> all() {
        return ALL;
    }

    public static Optional<OfficialTable> of(String code) {
        return ALL.stream().filter(table -> table.code().equals(code)).findFirst();
    }

    private static boolean isAny(Predicate<OfficialTable> test) {
        return ALL.stream().anyMatch(test);
    }

    /** Whether a text is the title of a part of some table. */
    public static boolean isAnyTitle(String text) {
        var normal = Label.normal(text);
        return isAny(table -> table.isPartTitle(normal));
    }

    /** Whether a text is a unit that some table has in a column. */
    public static boolean isUnit(String text) {
        return text.length() <= LONGEST_UNIT && isAny(table -> table.isUnit(text));
    }

    /** Whether a text is, whole, the head of a column or a group of some table. */
    public static boolean isAnyHead(String text) {
        var normal = Label.normal(text);
        return isAny(table -> table.isColumnHead(normal) || table.isUnitHead(normal) || table.isTitle(normal));
    }

    /** Whether some table knows a text whole. */
    public static boolean isAnyLabel(String text) {
        return isAny(table -> table.knows(text));
    }

    /** Whether a text is a label of some table or a piece of one. */
    public static boolean isAnyPiece(String text) {
        return isAny(table -> table.isPiece(text));
    }

    /** Pieces of official labels, each on a line of its own: a label broken for want of room, and nobody's words. */
    public static boolean areLabels(String text) {
        return text.lines().map(line -> line.replaceAll("^[^\\p{L}\\p{N}]+", "").strip()).allMatch(line -> line.length() >= SHORTEST_PIECE
                && (isAnyPiece(line) || isAnyPiece(Label.bare(line))));
    }
}
