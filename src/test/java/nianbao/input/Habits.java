package nianbao.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.document.Document;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;

/** What county sites, word processors and extractors habitually make of a report: pages with all that stands around it, and text. */
final class Habits {

    static final Map<String, Function<Document, String>> ALL = new LinkedHashMap<>();

    private static final String ABOVE = """
            <html><head><meta charset=utf-8><title>清河县人民政府</title><style>.a{color:red}</style></head><body>
            <div><a>无障碍</a> <a>长者模式</a> <a>登录</a><form><input value='请输入关键字'><select><option>全部</option></select></form></div>
            <ul><li>首页</li><li>走进清河</li><li>新闻中心</li><li>政务公开</li><li>互动交流</li></ul>
            <div>您现在的位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>政府信息公开年报</a></div>
            <div><h3>政府信息公开指南</h3><h3>政府信息公开制度</h3><h3>法定主动公开内容</h3><h3>政府信息公开年报</h3><h3>依申请公开</h3></div>
            """;
    private static final String BELOW = """
            <div>附件：</div><div>扫一扫在手机打开当前页</div><div>【字体：大 中 小】 【打印本页】 【关闭窗口】</div><div>分享到：<a>微信</a><a>微博</a></div>
            <div>上一篇：清河县民政局2022年政府信息公开工作年度报告</div><div>下一篇：没有了</div><div><h4>友情链接</h4><a>中国政府网</a></div>
            <footer><p>主办单位：清河县人民政府办公室　承办单位：清河县大数据局</p><p>地址：清河县人民路1号　邮编：000000　联系电话：0000-1234567</p>
            <p>网站标识码：0000000001　备案序号：某ICP备00000001号-1　公网安备 00000000000001号</p><p>您是第 1234567 位访问者</p></footer>
            <script>var t = '<table><tr><td>9';</script></body></html>
            """;

    static {
        ALL.put("a page with all its navigation", document -> page(document, index(document) + "<h1>" + document.name()
                + "</h1><div>发布时间：2024-01-20 09:30　来源：县卫健局　浏览次数：<span>128</span>次　字号：【大 中 小】</div>",
                cell -> "<p align=center>" + (cell.text().isEmpty() ? "&nbsp;" : escape(cell.text())) + "</p>"));
        ALL.put("everything in tables", document -> page(document, "<table width=960><tr><td width=220>栏目导航<br>通知公告</td><td>" + index(document)
                + "<div align=center><b>" + String.join("<br/>", document.title()) + "</b></div><hr>", cell -> escape(cell.text())) + "</td></tr></table>");
        ALL.put("heads set upright", document -> page(document, "<h2>" + document.name() + "</h2>", cell -> cell.text().equals("总计")
                ? "总<br>&nbsp;<br>计" : cell.role() == CellRole.HEAD ? String.join("<br/>", cell.text().split("")) : escape(cell.text())));
        ALL.put("blanks that do not break", document -> page(document, "<h2>" + document.name() + "</h2>", cell -> cell.role() == CellRole.VALUE
                ? "&nbsp;" + cell.text() + "&nbsp;　" : "&nbsp;" + escape(cell.text()).replace("、", "、&nbsp;")));
        ALL.put("a page copied as text", document -> "首页\n政务公开\n您的位置：首页 > 政务公开 > 年报\n" + document.name()
                + "\n发布时间：2024-01-20 来源：县卫健局 浏览次数：128 字体：[大 中 小] \n\n" + rows(document, "\t", false)
                + "打印本页 关闭窗口\n分享到：\n主办单位：清河县人民政府办公室\n备案序号：某ICP备00000001号\n");
        for (var gap : List.of("      ", "　", "\u00a0\u00a0")) {
            ALL.put("rows parted by “" + gap + "”", document -> document.name() + "\n" + rows(document, gap, true));
        }
        ALL.put("figures on the line below", document -> document.name() + "\n" + text(document, row -> labels(row) + "\n" + figures(row)));
        ALL.put("labels over two lines", document -> document.name() + "\n" + text(document, row -> {
            var label = labels(row);
            return label.length() > 14 ? label.substring(0, 12) + "\n" + label.substring(12) + " " + figures(row) : label + " " + figures(row);
        }));
        ALL.put("pages numbered between dashes", document -> paged(document.name() + "\n" + rows(document, " ", true)));
        ALL.put("tables drawn with lines", document -> document.name() + "\n" + text(document, row -> "│"
                + row.cells().stream().map(GridCell::text).collect(Collectors.joining("│")) + "│\n├────┼────┤"));
        ALL.put("Markdown", document -> "# " + document.name() + "\n\n" + Layouts.pipes(document).lines().skip(document.title().size())
                .map(line -> document.blocks().stream().anyMatch(block -> block instanceof Heading heading && heading.text().equals(line))
                        ? "## " + line : line)
                .collect(Collectors.joining("\n")));
    }

    private Habits() {
    }

    private static String index(Document document) {
        return "<table><tr><td>索引号：</td><td>000000/2024-00001</td><td>主题分类：</td><td>政务公开</td></tr><tr><td>发布机构：</td><td>" + document.agency()
                + "</td><td>发文日期：</td><td>2024年01月20日</td></tr><tr><td>名　　称：</td><td colspan=3>" + document.name() + "</td></tr></table>";
    }

    private static String page(Document document, String head, Function<GridCell, String> content) {
        var out = new StringBuilder(ABOVE).append(head);
        for (var block : document.blocks()) {
            switch (block) {
                case Document.Picture picture -> {
                }
                case Heading heading -> out.append("<p><strong><span>").append(escape(heading.text())).append("</span></strong></p>\n");
                case Paragraph paragraph -> out.append("<p>&nbsp;&nbsp;&nbsp;&nbsp;").append(escape(paragraph.text())).append("</p>\n");
                case Closing closing -> out.append("<p style='text-align:right'>").append(closing.signature())
                        .append("&nbsp;&nbsp;</p><p style='text-align:right'>").append(closing.date()).append("</p>");
                case Document.ProseTable table -> out.append("<table>").append(table.rows().stream().map(row -> "<tr><td>"
                        + String.join("</td><td>", row) + "</td></tr>").collect(Collectors.joining())).append("</table>");
                case Grid grid -> {
                    out.append("<div align=center><table border=1 cellspacing=0>");
                    for (var row : grid.rows()) {
                        out.append("<tr>");
                        row.cells().forEach(cell -> out.append("<td colspan=").append(cell.colspan()).append(" rowspan=").append(cell.rowspan()).append('>')
                                .append(content.apply(cell)).append("</td>"));
                        out.append("</tr>");
                    }
                    out.append("</table></div>");
                }
            }
        }
        return out.append(BELOW).toString();
    }

    private static String rows(Document document, String separator, boolean withoutBlanks) {
        return text(document, row -> row.cells().stream().map(GridCell::text).filter(text -> !withoutBlanks || !text.isEmpty())
                .collect(Collectors.joining(separator)));
    }

    private static String text(Document document, Function<GridRow, String> line) {
        var out = new StringBuilder();
        for (var block : document.blocks()) {
            out.append(switch (block) {
                case Document.Picture picture -> "";
                case Heading heading -> heading.text();
                case Paragraph paragraph -> "    " + paragraph.text();
                case Closing closing -> "        " + closing.signature() + "\n        " + closing.date();
                case Document.ProseTable table -> table.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
                case Grid grid -> grid.rows().stream().map(line).collect(Collectors.joining("\n"));
            }).append('\n');
        }
        return out.toString();
    }

    private static String labels(GridRow row) {
        return row.cells().stream().filter(cell -> cell.role() != CellRole.VALUE).map(GridCell::text).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String figures(GridRow row) {
        return row.cells().stream().filter(cell -> cell.role() == CellRole.VALUE).map(GridCell::text).collect(Collectors.joining(" "));
    }

    private static String paged(String text) {
        var out = new StringBuilder();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            out.append(lines.get(i)).append('\n').append(i % 22 == 21 ? "\n— " + (i / 22 + 1) + " —\n\f" : "");
        }
        return out.toString();
    }

    private static String escape(String text) {
        return WebPages.escape(text);
    }
}
