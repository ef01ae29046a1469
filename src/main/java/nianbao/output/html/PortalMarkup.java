package nianbao.output.html;

import java.util.List;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Closing;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.ProseTable;

/** Markup that keeps its looks where no style sheet goes with it: in the editor of a website. */
public final class PortalMarkup extends Markup {

    @Override
    protected void block(DocumentBlock block, DocumentBlock next) {
        if (block instanceof Paragraph paragraph) {
            element("p", style("text-indent:2em"), text(paragraph.text()));
        } else {
            super.block(block, next);
        }
    }

    /** @param top level of the title's heading: below the page's own */
    public PortalMarkup(int top) {
        super(top);
    }

    @Override
    protected String titleAttributes() {
        return style("text-align:center");
    }

    @Override
    protected void closing(Closing closing) {
        for (var line : List.of(closing.signature(), closing.date())) {
            if (!line.isEmpty()) {
                element("p", style("text-align:right;margin-right:2em"), text(line));
            }
        }
    }

    @Override
    protected String tableAttributes(ProseTable table) {
        return style("border-collapse:collapse;width:100%");
    }

    @Override
    protected String cellAttributes() {
        return style("border:1px solid;padding:.3em;font-weight:normal;text-align:center");
    }

    @Override
    protected void grid(Grid grid) {
        new PortalGrid(grid).write(out);
    }

    private static String style(String style) {
        return " style=\"" + style + "\"";
    }

    private static final class PortalGrid extends GridMarkup {

        PortalGrid(Grid grid) {
            super(grid);
        }

        @Override
        protected String tableAttributes() {
            return style("border-collapse:collapse;width:100%");
        }

        /** The heading before the table says the same: the caption is for those who cannot see that it stands there. */
        @Override
        protected void before(StringBuilder out) {
            out.append("<caption").append(style("position:absolute;width:1px;height:1px;overflow:hidden")).append('>')
                    .append(Xml.escape(grid.caption())).append("</caption>\n");
        }

        @Override
        protected String attributes(GridCell cell) {
            var side = cell.role() == CellRole.LABEL ? "text-align:left" : "text-align:center";
            int indent = cell.role() == CellRole.LABEL && grid.labelColumns() == 1 ? cell.level() : 0;
            return style("border:1px solid;padding:.3em;font-weight:normal;" + (cell.role() == CellRole.HEAD ? "word-break:keep-all;" : "") + side
                    + (indent > 0 ? ";padding-left:" + (indent + 0.3f) + "em" : ""));
        }
    }
}
