package nianbao.output.docx;

import java.util.List;
import nianbao.document.ColumnWalk;
import nianbao.document.ColumnWalk.PlacedCell;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;
import nianbao.document.HeadLines;
import nianbao.input.label.OfficialTable;
import nianbao.output.html.Xml;

/**
 * A table with its official spans and fixed widths. Its head, the first one where each block
 * has a head of its own (table 2), is repeated on each page. All but long lists stay on one page.
 */
final class WordGrid {

    private final Grid grid;
    private final Setting setting;
    private final StringBuilder out;
    private final boolean single;
    private final ColumnWalk walk;

    WordGrid(Grid grid, StringBuilder out) {
        this.grid = grid;
        this.out = out;
        setting = Setting.of(grid);
        single = grid.rows().stream().allMatch(row -> row.block() == 0);
        walk = new ColumnWalk(grid.columns());
    }

    void write() {
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"OfficialTable\"/><w:tblW w:w=\"").append(setting.width())
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
        margin("top", setting.above());
        margin("left", Setting.BESIDE);
        margin("bottom", setting.above());
        margin("right", Setting.BESIDE);
        out.append("</w:tblCellMar><w:tblCaption w:val=\"").append(Xml.escape(grid.caption())).append("\"/></w:tblPr><w:tblGrid>");
        for (int width : setting.widths().widths()) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
        for (int i = 0; i < grid.rows().size(); i++) {
            row(grid.rows().get(i), setting.keepTogether() && i + 1 < grid.rows().size());
        }
        out.append("</w:tbl>");
    }

    private void margin(String side, int width) {
        out.append("<w:").append(side).append(" w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    }

    private void row(GridRow row, boolean keepNext) {
        out.append("<w:tr><w:trPr><w:cantSplit/>").append((single || row.block() == 0) && row.head() ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (var place : walk.next(row)) {
            if (place.cell() == null) {
                open(place, "<w:vMerge/>");
                out.append("</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"").append(setting.style()).append("\"/>")
                        .append(keepNext ? "<w:keepNext/>" : "").append("</w:pPr></w:p></w:tc>");
            } else {
                cell(place, keepNext);
            }
        }
        out.append("</w:tr>");
    }

    private void open(PlacedCell place, String merge) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(setting.width(place.column(), place.span())).append("\" w:type=\"dxa\"/>");
        if (place.span() > 1) {
            out.append("<w:gridSpan w:val=\"").append(place.span()).append("\"/>");
        }
        out.append(merge);
    }

    private void cell(PlacedCell place, boolean keepNext) {
        var cell = place.cell();
        open(place, cell.rowspan() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "");
        if (isUpright(cell)) {
            out.append("<w:textDirection w:val=\"tbRlV\"/>");
        }
        out.append("<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"").append(setting.style()).append("\"/>")
                .append(keepNext ? "<w:keepNext/>" : "");
        if (cell.role() == CellRole.LABEL) {
            int indent = grid.labelColumns() == 1 ? cell.level() * setting.halfPoints() * 10 : 0;
            out.append("<w:ind w:left=\"").append(40 + indent).append("\"/><w:jc w:val=\"left\"/>");
        }
        out.append("</w:pPr>");
        if (!cell.text().isEmpty()) {
            int size = setting.size(cell, isUpright(cell) ? Integer.MAX_VALUE : setting.width(place.column(), place.span()));
            out.append("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/>");
            if (size != setting.halfPoints()) {
                out.append("<w:sz w:val=\"").append(size).append("\"/><w:szCs w:val=\"").append(size).append("\"/>");
            }
            out.append("</w:rPr>").append(Body.lines(lines(cell, size, setting.width(place.column(), place.span())))).append("</w:r>");
        }
        out.append("</w:p></w:tc>");
    }

    /** Heads of narrow columns and groups break at sense. */
    private List<String> lines(GridCell cell, int halfPoints, int width) {
        boolean broken = (cell.role() == CellRole.HEAD || cell.role() == CellRole.GROUP) && !isUpright(cell);
        return broken ? HeadLines.of(cell.text(), (width - 2 * Setting.BESIDE) / (10 * halfPoints)) : List.of(cell.text());
    }

    /** The outermost of three levels stands in a column one character wide. */
    private boolean isUpright(GridCell cell) {
        return cell.role() == CellRole.GROUP && cell.level() == 0 && grid.labelColumns() > 2
                && cell.rowspan() * 2 >= cell.text().length();
    }
}
