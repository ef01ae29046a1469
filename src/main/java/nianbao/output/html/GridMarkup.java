package nianbao.output.html;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;
import nianbao.document.HeadLines;

/**
 * A table with its official spans. One block of rows: its head is a {@code thead}. Several blocks, each with a head of
 * its own: one {@code tbody} each, because a {@code thead} would claim to head them all.
 */
public class GridMarkup {

    /** In characters: a narrow column's. */
    private static final int HEAD_LINE = 4;

    protected final Grid grid;

    public GridMarkup(Grid grid) {
        this.grid = grid;
    }

    public final void write(StringBuilder out) {
        out.append("<table").append(tableAttributes()).append(">\n");
        before(out);
        boolean single = grid.rows().stream().allMatch(row -> row.block() == 0);
        for (var group : groups(single)) {
            var name = single && group.getFirst().head() ? "thead" : "tbody";
            out.append('<').append(name).append(">\n");
            group.forEach(row -> row(row, out));
            out.append("</").append(name).append(">\n");
        }
        out.append("</table>\n");
    }

    /** With a space before each. */
    protected String tableAttributes() {
        return " class=\"" + Xml.escape(tableClass()) + "\"";
    }

    protected String tableClass() {
        return grid.code();
    }

    /** What stands between the start of the table and its rows. */
    protected void before(StringBuilder out) {
        out.append("<caption>").append(Xml.escape(grid.caption())).append("</caption>\n");
    }

    /** Markup inside a cell: a head may break between words of two characters, as in print. */
    protected String content(GridCell cell) {
        return cell.role() == CellRole.HEAD ? head(cell.text()) : Xml.escape(cell.text());
    }

    /** A unit in brackets behind it stays whole. */
    private static String head(String text) {
        int bracket = text.indexOf('（');
        var lines = new ArrayList<>(HeadLines.of(bracket > 0 ? text.substring(0, bracket) : text, HEAD_LINE));
        if (bracket > 0) {
            lines.add(text.substring(bracket));
        }
        return String.join("<wbr/>", lines.stream().map(Xml::escape).toList());
    }

    /** More attributes of a cell, with a space before each. */
    protected String attributes(GridCell cell) {
        return cell.role() == CellRole.VALUE ? " class=\"value\""
                : cell.role() == CellRole.LABEL && cell.level() > 0 && grid.labelColumns() == 1
                        ? " class=\"level-" + cell.level() + "\""
                : "";
    }

    private List<List<GridRow>> groups(boolean single) {
        var groups = new ArrayList<List<GridRow>>();
        GridRow last = null;
        for (var row : grid.rows()) {
            if (last == null || row.block() != last.block() || single && row.head() != last.head()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
            last = row;
        }
        return groups;
    }

    private void row(GridRow row, StringBuilder out) {
        out.append("<tr>");
        for (var cell : row.cells()) {
            var name = isHeader(cell) ? "th" : "td";
            out.append('<').append(name);
            if (isHeader(cell)) {
                out.append(" scope=\"").append(scope(cell)).append('"');
            }
            span("colspan", cell.colspan(), out);
            span("rowspan", cell.rowspan(), out);
            out.append(attributes(cell)).append('>').append(content(cell)).append("</").append(name).append('>');
        }
        out.append("</tr>\n");
    }

    private static void span(String name, int span, StringBuilder out) {
        if (span > 1) {
            out.append(' ').append(name).append("=\"").append(span).append('"');
        }
    }

    /** A corner over one column of labels heads that column; over several it is only a note. */
    private boolean isHeader(GridCell cell) {
        return switch (cell.role()) {
            case TITLE, HEAD, GROUP, LABEL -> true;
            case CORNER -> grid.labelColumns() == 1 && !cell.text().isEmpty();
            case UNIT, VALUE, EMPTY -> false;
        };
    }

    /** A group heads just the rows it spans, so it is "row": "rowgroup" would mean the whole tbody. */
    private static String scope(GridCell cell) {
        return switch (cell.role()) {
            case TITLE -> "rowgroup";
            case GROUP, LABEL -> "row";
            default -> "col";
        };
    }
}
