package nianbao.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nianbao.document.Document;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The ways in which published reports come: the same document in other people's layouts. */
public final class Layouts {

    private Layouts() {
    }

    private static String text(Document document, Function<Grid, String> table) {
        var out = new StringBuilder(String.join("\n", document.title())).append("\n\n");
        for (var block : document.blocks()) {
            out.append(switch (block) {
                case Document.Picture picture -> "";
                case Heading heading -> heading.text() + "\n\n";
                case Paragraph paragraph -> paragraph.text() + "\n\n";
                case Closing closing -> closing.signature() + "\n\n" + closing.date() + "\n";
                case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                case Grid grid -> table.apply(grid) + "\n";
            });
        }
        return out.toString();
    }

    /** Pipe tables as extractors leave them: spans gone, covered places blank. */
    public static String pipes(Document document) {
        return text(document, grid -> {
            var out = new StringBuilder();
            int number = 0;
            for (var row : placed(grid)) {
                out.append("| ").append(String.join(" | ", row)).append(" |\n");
                if (number++ == 0) {
                    out.append("|---".repeat(row.size())).append("|\n");
                }
                if (number == 17) {
                    // A page break.
                    out.append("\n| ".concat(" | ".repeat(row.size())).stripTrailing()).append("\n").append("|---".repeat(row.size())).append("|\n");
                }
            }
            return out.toString();
        });
    }

    /** Cells parted by tabs, covered places blank. */
    static String tabs(Document document) {
        return text(document, grid -> String.join("\n", placed(grid).stream().map(row -> String.join("\t", row)).toList()) + "\n");
    }

    /** One cell a line, each begun by a tab; labels broken. */
    static String cellsWithTabs(Document document) {
        return text(document, grid -> {
            var out = new StringBuilder();
            for (var row : placed(grid)) {
                for (var cell : row) {
                    out.append('\t').append(cell.equals("自然人") ? "自\n\n然\n\n人" : cell).append('\n');
                }
                out.append('\n');
            }
            return out.toString();
        });
    }

    /** One cell a line and nothing else: no blank cells, no rows. */
    static String cellsAlone(Document document) {
        return text(document, grid -> {
            var out = new StringBuilder();
            grid.rows().forEach(row -> row.cells().stream().filter(cell -> !cell.text().isEmpty())
                    .forEach(cell -> out.append(cell.text()).append('\n')));
            return out.toString();
        });
    }

    /** A row a line, parted by spaces. */
    static String spaces(Document document) {
        return text(document, grid -> {
            var out = new StringBuilder();
            grid.rows().forEach(row -> out.append(String.join("  ", row.cells().stream().map(GridCell::text)
                    .filter(text -> !text.isEmpty()).toList())).append('\n'));
            return out.toString();
        });
    }

    /** The whole report as one line, all figures of a row run together. */
    static String together(Document document) {
        var out = new StringBuilder("当前位置： 首页 > 政府信息公开年报 " + document.name() + " 来源：本站 浏览次数：12 ");
        for (var block : document.blocks()) {
            switch (block) {
                case Document.Picture picture -> {
                }
                case Heading heading -> out.append(heading.text());
                case Paragraph paragraph -> out.append(paragraph.text());
                case Closing closing -> {
                }
                case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                case Grid grid -> grid.rows().forEach(row -> row.cells().forEach(cell -> out.append(cell.text())));
            }
        }
        return out.append(" 附件下载\n").toString();
    }

    /** A page of a content management system: navigation, layout tables, odd spans, Word's leftovers. */
    public static String cms(Document document) {
        var out = new StringBuilder("<html><head><meta charset=\"gb2312\"><title>年报</title><script>var a = '<td>9</td>';</script></head><body>"
                + "<div class=nav><a href=/>首页</a> | <a>政务公开</a></div><table width=100%><tr><td>当前位置：首页 &gt; 年报</td></tr><tr><td>");
        out.append("<p align=center><b>").append(String.join("<br>", document.title())).append("</b></p>")
                .append("<p>发布日期：2024-01-20 &nbsp; 来源：办公室 &nbsp;浏览次数：<span>33</span></p>");
        for (var block : document.blocks()) {
            switch (block) {
                case Document.Picture picture -> {
                }
                case Heading heading ->
                    out.append("<p class=MsoNormal><span style='font-size:16pt'>").append(escape(heading.text())).append("<o:p></o:p></span></p>\n");
                case Paragraph paragraph -> out.append("<p>&nbsp;&nbsp;&nbsp;&nbsp;").append(escape(paragraph.text())).append("</p>\n");
                case Closing closing -> out.append("<p style=\"text-align: right\">").append(escape(closing.signature()))
                        .append("</p><p style='text-align:right'>").append(closing.date()).append("</p>");
                case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                case Grid grid -> {
                    out.append("<table border=1>");
                    for (var row : grid.rows()) {
                        out.append("<tr>");
                        row.cells().forEach(cell -> out.append("<td colspan=").append(cell.colspan()).append(" rowspan='").append(cell.rowspan())
                                .append("'><p><span>").append(escape(cell.text()).replace("总计", "总<br>计").replace("企业", "<br/>企业"))
                                .append(cell.text().isEmpty() ? "&nbsp;" : "").append("</span></p></td>"));
                        out.append("</tr>");
                    }
                    out.append("</table>");
                }
            }
        }
        return out.append("</td></tr></table><div>【打印】【关闭】</div><div>版权所有：某某政府 ICP备00000000号</div></body></html>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Word: gridSpan and vMerge, headings as plain paragraphs. */
    public static byte[] docx(Document document) throws IOException {
        try (var word = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.title().forEach(line -> word.createParagraph().createRun().setText(line));
            for (var block : document.blocks()) {
                switch (block) {
                    case Document.Picture picture -> {
                    }
                    case Heading heading -> word.createParagraph().createRun().setText(heading.text());
                    case Paragraph paragraph -> {
                        var p = word.createParagraph();
                        int middle = paragraph.text().length() / 2;
                        p.createRun().setText(paragraph.text().substring(0, middle));
                        p.createRun().setText(paragraph.text().substring(middle));
                    }
                    case Closing closing -> {
                        for (var line : List.of(closing.signature(), closing.date())) {
                            var p = word.createParagraph();
                            p.setAlignment(org.apache.poi.xwpf.usermodel.ParagraphAlignment.RIGHT);
                            p.createRun().setText(line);
                        }
                    }
                    case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                    case Grid grid -> table(grid, word);
                }
            }
            word.write(out);
            return out.toByteArray();
        }
    }

    private static void table(Grid grid, XWPFDocument word) {
        var table = word.createTable();
        table.removeRow(0);
        int[] left = new int[grid.columns()];
        int[] span = new int[grid.columns()];
        for (var row : grid.rows()) {
            var line = table.createRow();
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            int at = 0, next = 0;
            while (at < grid.columns()) {
                var cell = line.createCell();
                var properties = cell.getCTTc().addNewTcPr();
                int across;
                if (left[at] > 0) {
                    across = span[at];
                    properties.addNewVMerge();
                    left[at]--;
                } else if (next < row.cells().size()) {
                    var from = row.cells().get(next++);
                    across = from.colspan();
                    cell.setText(from.text());
                    if (from.rowspan() > 1) {
                        properties.addNewVMerge().setVal(STMerge.RESTART);
                        left[at] = from.rowspan() - 1;
                        span[at] = across;
                    }
                } else {
                    across = 1;
                }
                if (across > 1) {
                    properties.addNewGridSpan().setVal(BigInteger.valueOf(across));
                }
                at += across;
            }
        }
    }

    /** Excel: merged cells, figures as numbers. */
    public static byte[] xlsx(Document document) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("年报");
            int at = 0;
            for (var line : document.title()) {
                sheet.createRow(at++).createCell(0).setCellValue(line);
            }
            for (var block : document.blocks()) {
                switch (block) {
                    case Document.Picture picture -> {
                    }
                    case Heading heading -> sheet.createRow(at++).createCell(0).setCellValue(heading.text());
                    case Paragraph paragraph -> sheet.createRow(at++).createCell(0).setCellValue(paragraph.text());
                    case Closing closing -> {
                        sheet.createRow(at++).createCell(0).setCellValue(closing.signature());
                        sheet.createRow(at++).createCell(0).setCellValue(closing.date());
                    }
                    case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                    case Grid grid -> {
                        int[] taken = new int[grid.columns()];
                        for (var row : grid.rows()) {
                            var line = sheet.createRow(at);
                            int column = 0;
                            for (var cell : row.cells()) {
                                while (taken[column] > 0) {
                                    column++;
                                }
                                var target = line.createCell(column);
                                if (cell.text().matches("0|[1-9]\\d*")) {
                                    target.setCellValue(Integer.parseInt(cell.text()));
                                } else {
                                    target.setCellValue(cell.text());
                                }
                                if (cell.colspan() > 1 || cell.rowspan() > 1) {
                                    sheet.addMergedRegion(new CellRangeAddress(at, at + cell.rowspan() - 1, column, column + cell.colspan() - 1));
                                }
                                for (int i = column; i < column + cell.colspan(); i++) {
                                    taken[i] = cell.rowspan();
                                }
                                column += cell.colspan();
                            }
                            for (int i = 0; i < taken.length; i++) {
                                taken[i] = Math.max(0, taken[i] - 1);
                            }
                            at++;
                        }
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Rows with all their columns: a cell's text in the first, the others blank. */
    private static List<List<String>> placed(Grid grid) {
        int[] taken = new int[grid.columns()];
        var rows = new ArrayList<List<String>>();
        for (GridRow row : grid.rows()) {
            var line = new ArrayList<String>();
            int column = 0;
            for (var cell : row.cells()) {
                while (column < taken.length && taken[column] > 0) {
                    line.add("");
                    column++;
                }
                for (int i = 0; i < cell.colspan(); i++) {
                    if (i == 0 || cell.role() != CellRole.VALUE) {
                        line.add(i == 0 ? cell.text() : "");
                    }
                    taken[column++] = cell.rowspan();
                }
            }
            for (int i = 0; i < taken.length; i++) {
                taken[i] = Math.max(0, taken[i] - 1);
            }
            rows.add(line);
        }
        return rows;
    }
}
