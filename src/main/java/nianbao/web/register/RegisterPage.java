package nianbao.web.register;

import java.util.List;
import nianbao.web.view.ReportHead;

/**
 * A register beside the report's tables.
 *
 * @param kept     the register that was counted, {@code null} when there is none yet
 * @param open     how many requests last year's register left open
 * @param writable whether the visitor may bring one and take cells
 * @param limit    the largest file, in words
 */
public record RegisterPage(String base, ReportHead report, KeptRegister kept, int open, boolean writable, String limit, Tried tried) {

    static final String DIFFERS = "rel";

    /**
     * What was just tried.
     *
     * @param pasted  and could not be read, so that it is not lost
     * @param message why something was not done, {@code null} when all was
     */
    public record Tried(String pasted, String message) {
    }

    /** @param version of the report that is shown */
    public record KeptRegister(RegisterOrigin origin, Requests requests, int version, Takeover choice, List<CountedTable> tables, Notes notes,
            List<ContradictionLine> contradictions) {
    }

    /** The file, and when and by whom it was brought. */
    public record RegisterOrigin(String name, String when) {
    }

    /** @param nowhere how many count in no cell */
    public record Requests(int all, int counted, int nowhere) {
    }

    /**
     * What can be taken.
     *
     * @param fresh     cells that would be filled or brought up to date
     * @param differing cells somebody filled with something else
     * @param every     whether these are ticked too
     */
    public record Takeover(int fresh, int differing, boolean every) {
    }

    /**
     * A table.
     *
     * @param markup    the whole of it, as it was counted
     * @param differing cells in which the report has something else
     * @param blank     cells that the report has not, and that can be taken
     * @param equal     how many agree
     */
    public record CountedTable(String code, String title, String markup, List<CountLine> differing, List<CountLine> blank, int equal) {
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
    public record CountLine(String code, String name, String count, String value, String before, boolean choice, boolean ticked, String style) {

        public boolean differs() {
            return style.equals(DIFFERS);
        }
    }

    /** @param more those that are folded */
    public record Notes(List<RegisterNote> first, List<RegisterNote> more) {
    }

    /** @param path to the row, or rows; {@code null} when it is about none */
    public record RegisterNote(String text, String path) {
    }

    /**
     * A sentence of the report that the register's figures contradict.
     *
     * @param path to the part it stands in
     * @param rows to the requests that the register counts instead
     */
    public record ContradictionLine(String text, String path, String rows) {
    }

    /**
     * Rows behind a cell, or all.
     *
     * @param older address of the page before, {@code null} when there is none
     */
    public record RequestRows(String base, int year, String title, int total, List<RequestRow> rows, String older, String newer) {
    }

    public record Days(String received, String answered) {
    }

    public record RequestRow(String anchor, String where, Days days, String kind, String outcome, String cases, String remarks, String trouble) {
    }
}
