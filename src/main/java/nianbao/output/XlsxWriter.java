package nianbao.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.output.xlsx.Book;
import nianbao.output.xlsx.TableSheet;
import nianbao.output.xlsx.TextSheet;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A report as an Excel workbook: each table in its official grid on a sheet of its own, the texts before, between and
 * behind on others, in the order of the report. Numbers are numbers that show as they were entered ("+2", "513.22万元"),
 * totals the values of the report. Beside or under the table each 勾稽关系 of the format stands as a formula, with its
 * result: ✓, or by how much it fails.
 */
public final class XlsxWriter {

    private XlsxWriter() {
    }

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws TooLong when there is far too much
     */
    public static void write(Manuscript manuscript, OutputStream out) throws IOException {
        TooLong.check(manuscript.document());
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var workbook = new XSSFWorkbook()) {
            sheets(manuscript, new Book(workbook, manuscript.document().draft()));
            properties(manuscript, workbook.getProperties());
            workbook.write(bytes);
        }
        Zips.timeless(bytes.toByteArray(), out);
    }

    private static void sheets(Manuscript manuscript, Book book) {
        var document = manuscript.document();
        var texts = new ArrayList<DocumentBlock>();
        var title = document.title();
        var blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (i + 1 < blocks.size() && blocks.get(i + 1) instanceof Grid grid && blocks.get(i) instanceof Heading heading) {
                TextSheet.add(book, title, texts);
                title = List.of();
                texts.clear();
                var under = under(blocks.subList(i + 2, blocks.size()), grid);
                new TableSheet(book, heading, grid, under).write(manuscript.report().format().relations());
                i += 1 + under.size();
            } else {
                texts.add(blocks.get(i));
            }
        }
        TextSheet.add(book, title, texts);
        book.showFirstTable();
    }

    /** Lines that belong to the table before them: who filled it in, and when. */
    private static List<Paragraph> under(List<DocumentBlock> rest, Grid grid) {
        return rest.stream().takeWhile(block -> block instanceof Paragraph line && line.field() != null
                && line.field().startsWith(grid.code() + ".")).map(Paragraph.class::cast).toList();
    }

    private static void properties(Manuscript manuscript, POIXMLProperties properties) {
        var core = properties.getCoreProperties();
        var date = Optional.of(Date.from(ReportDate.of(manuscript.document()).atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(manuscript.document().name());
        core.setCreator(manuscript.document().agency());
        core.setCreated(date);
        core.setModified(date);
        core.getUnderlyingProperties().setLanguageProperty("zh-CN");
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Nianbao");
    }
}
