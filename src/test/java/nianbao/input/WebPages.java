package nianbao.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nianbao.document.Document;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;

/** Web pages as word processors, editors in browsers and print styles leave them. */
public final class WebPages {

    static final Map<String, Function<Document, String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("html of Word", document -> new WebPages("""
                <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
                <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head>
                <body lang=ZH-CN><div class=WordSection1 style='layout-grid:15.6pt'>""", "</div></body></html>",
                text -> "<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style='font-family:仿宋;mso-bidi-font-family:仿宋'>" + spans(text)
                        + "<o:p></o:p></span></p>\n",
                "<table class=MsoTableGrid border=1 cellspacing=0 style='mso-yfti-tbllook:1184'>", "td",
                text -> "<p class=MsoNormal align=center>" + (text.isEmpty() ? "<o:p>&nbsp;</o:p>" : "<span style='mso-ascii-font-family:宋体'>"
                        + text + "</span><!--[if !supportMisalignedColumns]--><!--[endif]-->") + "</p>")
                .of(document));
        ALL.put("html with th and td",
                document -> new WebPages("<!DOCTYPE html><html><head><meta charset=utf-8></head><body><nav><ul><li><a>首页</a></li><li><a>政府信息公开</a></li>"
                        + "<li><a>政府信息公开年报</a></li></ul></nav><main><article>",
                        "</article></main><footer>主办：清河县人民政府办公室 网站标识码：0000000000</footer></body></html>",
                        text -> "<p>　　" + text + "</p>\n", "<div class=table-responsive><table class='table'><tbody>", "th|td", text -> " " + text + "\n   ")
                        .of(document));
        ALL.put("html in nested tables", document -> new WebPages("<table><tr><td width=200><ul><li>机构概况<li>法定主动公开内容<li>政府信息公开年报</ul></td><td><table><tr><td>",
                "</td></tr></table></td></tr><tr><td colspan=2>版权所有：清河县 ICP备00000000号</td></tr></table>",
                text -> text + "<br><br>", "<div><table border=1 width=98%>", "td",
                text -> "<div><font size=2>" + (text.isEmpty() ? "&nbsp;" : text) + "</font></div>").of(document));
        ALL.put("html of an editor", document -> new WebPages("<meta charset='utf-8'><body><div id=UCAP-CONTENT>", "</div><p>扫一扫在手机打开当前页</p>",
                text -> "<p><span style=\"font-size: 21px;\">&emsp;&emsp;" + spans(text) + "</span></p>\n",
                "<table style=\"width:100%\"><colgroup><col/><col/></colgroup>", "td",
                text -> "<p style=\"text-align: center;\"><strong>" + text.replaceAll("(?<=\\d)(?=\\d)", "</strong><strong>") + "</strong></p><p></p>")
                .of(document));
    }

    private final String before;
    private final String after;
    private final Function<String, String> paragraph;
    private final String table;
    private final String names;
    private final Function<String, String> content;

    private WebPages(String before, String after, Function<String, String> paragraph, String table, String names, Function<String, String> content) {
        this.before = before;
        this.after = after;
        this.paragraph = paragraph;
        this.table = table;
        this.names = names;
        this.content = content;
    }

    /** A text in several pieces, as editing leaves it. */
    private static String spans(String text) {
        int third = text.contains("&") ? 0 : text.length() / 3;
        return third == 0 ? text : text.substring(0, third) + "</span><span>" + text.substring(third);
    }

    private String of(Document document) {
        var out = new StringBuilder(before);
        document.title().forEach(line -> out.append(paragraph.apply(line)));
        for (var block : document.blocks()) {
            switch (block) {
                case Document.Picture picture -> {
                }
                case Heading heading -> out.append(paragraph.apply(escape(heading.text())));
                case Paragraph words -> out.append(paragraph.apply(escape(words.text())));
                case Closing closing -> List.of(closing.signature(), closing.date())
                        .forEach(line -> out.append("<p style='text-align: right'>").append(line).append("</p>"));
                case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                case Grid grid -> grid(grid, out);
            }
        }
        return out.append(after).toString();
    }

    private void grid(Grid grid, StringBuilder out) {
        out.append(table);
        for (var row : grid.rows()) {
            out.append("<tr>");
            row.cells().forEach(cell -> out.append('<').append(name(cell)).append(span("colspan", cell.colspan())).append(span("rowspan", cell.rowspan()))
                    .append('>').append(content.apply(escape(cell.text()))).append("</").append(name(cell)).append('>'));
            out.append("</tr>\n");
        }
        out.append("</table>");
        if (table.startsWith("<div")) {
            out.append("</div>");
        }
    }

    private String name(GridCell cell) {
        return names.equals("td") || cell.role() == CellRole.VALUE || cell.role() == CellRole.LABEL ? "td" : "th";
    }

    private static String span(String name, int span) {
        return span > 1 ? " " + name + "=\"" + span + "\"" : "";
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br/>");
    }
}
