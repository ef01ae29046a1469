package nianbao.store.board;

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

    /** Whether it takes this standing in. */
    boolean takes(BoardState other, boolean isLate) {
        return (standing == null || standing == other) && (!open || other.isOpen()) && (!late || isLate);
    }
}
