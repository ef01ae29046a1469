package nianbao.web.register;

import java.util.List;

/**
 * A register beside the report's tables.
 *
 * @param kept     the register that was counted, {@code null} when there is none yet
 * @param open     how many requests last year's register left open
 * @param writable whether the visitor may bring one and take cells
 * @param message  why something was not done, {@code null} when all was
 */
public record RegisterPage(String base, String report, int year, Kept kept, int open, boolean writable, String limit, String pasted, String message) {

    /**
     * @param version of the report that is shown
     * @param all     whether cells that agree are listed too
     * @param every   whether every cell is ticked
     */
    public record Kept(String name, String when, int requests, int counted, int nowhere, int version, boolean all, boolean every, int fresh, int differing,
                       List<Table> tables, List<Note> notes, List<Contradiction> contradictions) {
    }

    /** @param equal how many cells agree, in words; "" when none is left out */
    public record Table(String code, String title, List<Line> lines, String equal) {
    }

    /**
     * A cell.
     *
     * @param count  what the register gives
     * @param value  in the report, "" when blank
     * @param before what the register before gave, "" when the same or none
     * @param choice whether it can be taken
     * @param ticked whether it is, unless somebody unticks it
     * @param style  same, blank or rel
     */
    public record Line(String code, String name, String count, String value, String before, boolean choice, boolean ticked, String style) {
    }

    /** @param path to the row; {@code null} when it is about none */
    public record Note(String text, String path) {
    }

    /** A sentence of the report that the register's figures contradict. */
    public record Contradiction(String text, String path) {
    }

    /**
     * Rows behind a cell, or all.
     *
     * @param older address of the page before, {@code null} when there is none
     */
    public record Rows(String base, int year, String title, int total, List<Row> rows, String older, String newer) {
    }

    public record Row(String anchor, String where, String received, String answered, String kind, String outcome, String cases, String remarks,
                      String trouble) {
    }
}
