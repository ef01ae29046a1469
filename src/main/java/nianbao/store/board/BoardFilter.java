package nianbao.store.board;

import java.util.Arrays;
import java.util.List;
import nianbao.report.AgencyKind;

/**
 * Which agencies of a board are shown.
 *
 * @param standing {@code null} for any
 * @param kind     {@code null} for any
 * @param open     only those that have not handed in
 * @param late     only those past their deadline
 * @param text     in name, short name or code; "" for any
 */
public record BoardFilter(BoardState standing, AgencyKind kind, boolean open, boolean late, String text) {

    public static final BoardFilter ALL = new BoardFilter(null, null, false, false, "");

    public BoardFilter with(BoardState other) {
        return new BoardFilter(other, kind, false, false, text);
    }

    public BoardFilter onlyLate() {
        return new BoardFilter(null, kind, false, true, text);
    }

    public BoardFilter onlyOpen() {
        return new BoardFilter(null, kind, true, false, text);
    }

    /** The standings it takes in. */
    List<BoardState> standings() {
        return Arrays.stream(BoardState.values()).filter(other -> (standing == null || standing == other) && (!open || other.isOpen())).toList();
    }

    /** The kinds it takes in. */
    List<AgencyKind> kinds() {
        return kind == null ? List.of(AgencyKind.values()) : List.of(kind);
    }

    /** Whether it takes this standing in. */
    boolean takes(BoardState other, boolean isLate) {
        return standings().contains(other) && (!late || isLate);
    }
}
