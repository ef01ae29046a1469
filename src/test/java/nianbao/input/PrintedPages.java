package nianbao.input;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.browser.Chromium;
import nianbao.document.Document;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;

/** PDF files as a browser prints web pages: with borders, without, across, with heads and page numbers. */
final class PrintedPages {

    static final Map<String, Campaign.Layout> ALL = new LinkedHashMap<>();

    static final List<String> RULED = List.of("printed with borders", "printed across, with heads", "printed, rows cut by pages");

    private static final String BORDERS = "td{border:1px solid #000} table{border-collapse:collapse}";
    private static final String FOOT = "<div style='font-size:9px;width:100%;text-align:center'>- <span class=pageNumber></span> -</div>";
    private static final String HEAD = "<div style='font-size:9px;margin-left:60px'>清河县政府信息公开</div>";

    static {
        ALL.put("printed with borders", document -> print(document, BORDERS, false, false));
        ALL.put("printed across, with heads", document -> print(document, BORDERS + "tr{break-inside:avoid}", true, true));
        ALL.put("printed, rows cut by pages",
                document -> print(document, BORDERS + "td{padding:14px 2px;break-inside:auto} tr{break-inside:auto}", false, true));
        ALL.put("printed with level lines only", document -> print(document, "td{border-bottom:1px solid #000} table{border-collapse:collapse}", false, false));
        ALL.put("printed without borders", document -> print(document, "td{padding:4px}", false, true));
        ALL.put("printed with shaded rows", document -> print(document, "tr:nth-child(even) td{background:#ddd} td{padding:3px}", true, false));
    }

    private PrintedPages() {
    }

    private static byte[] print(Document document, String style, boolean across, boolean heads) {
        var page = Chromium.page(900, 1200);
        try {
            page.setContent(html(document, style));
            return page.pdf(new Page.PdfOptions().setFormat("A4").setLandscape(across).setPrintBackground(true).setDisplayHeaderFooter(heads)
                    .setHeaderTemplate(HEAD).setFooterTemplate(FOOT)
                    .setMargin(new com.microsoft.playwright.options.Margin().setTop("25mm").setBottom("25mm").setLeft("20mm").setRight("20mm")));
        } finally {
            page.context().close();
        }
    }

    private static String html(Document document, String style) {
        var out = new StringBuilder(
                "<html lang=zh><meta charset=utf-8><style>body{font:16pt/1.7 'Noto Serif CJK SC'} p{text-indent:2em;margin:0} h1{text-align:center;font-size:22pt}"
                        + " td{font-size:9pt;text-align:center;line-height:1.3} table{width:100%} .right{text-align:right;margin-right:2em}" + style
                        + "</style><h1>"
                        + String.join("<br>", document.title()) + "</h1>");
        for (var block : document.blocks()) {
            switch (block) {
                case Document.Picture picture -> {
                }
                case Heading heading -> out.append("<p>").append(WebPages.escape(heading.text())).append("</p>");
                case Paragraph words -> out.append("<p>").append(WebPages.escape(words.text())).append("</p>");
                case Closing closing -> List.of(closing.signature(), closing.date())
                        .forEach(line -> out.append("<p class=right>").append(line).append("</p>"));
                case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                case Grid grid -> {
                    out.append("<table>");
                    for (var row : grid.rows()) {
                        out.append("<tr>");
                        row.cells().forEach(cell -> out.append("<td").append(cell.role() == CellRole.LABEL ? " style='text-align:left'" : "")
                                .append(" colspan=").append(cell.colspan()).append(" rowspan=").append(cell.rowspan()).append('>')
                                .append(WebPages.escape(cell.text())).append("</td>"));
                        out.append("</tr>");
                    }
                    out.append("</table>");
                }
            }
        }
        return out.toString();
    }
}
