package nianbao.output.docx;

import java.util.List;
import nianbao.document.Document.ProseTable;
import nianbao.input.label.OfficialTable;
import nianbao.output.layout.ProseColumns;

/** A table within prose: its columns as wide as what stands in them, its head repeated on each page. */
final class WordTable {

    private static final int TWIPS = 20;

    private final ProseTable table;
    private final StringBuilder out;
    private final int[] widths;

    WordTable(ProseTable table, StringBuilder out) {
        this.table = table;
        this.out = out;
        float[] points = ProseColumns.widths(table);
        widths = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            widths[i] = Math.round(points[i] * TWIPS);
        }
    }

    void write() {
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"OfficialTable\"/><w:tblW w:w=\"").append(java.util.Arrays.stream(widths).sum())
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
        for (int i = 0; i < table.rows().size(); i++) {
            boolean head = table.head() && i == 0;
            int after = table.rows().size() - 1 - i;
            row(table.rows().get(i), head, head || after > 0 && after < ProseColumns.KEPT);
        }
        out.append("</w:tbl>");
    }

    /** @param kept whether it stands on one page with the next */
    private void row(List<String> cells, boolean head, boolean kept) {
        out.append("<w:tr><w:trPr><w:cantSplit/>").append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths[i]).append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                    + "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>").append(kept ? "<w:keepNext/>" : "").append("</w:pPr>");
            if (!cells.get(i).isEmpty()) {
                out.append("<w:r>").append(Body.RUN).append(Body.text(cells.get(i))).append("</w:r>");
            }
            out.append("</w:p></w:tc>");
        }
        out.append("</w:tr>");
    }
}
