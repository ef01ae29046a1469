package nianbao.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.document.Document;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Every text in a document and in the files made of it, in reading order; blank ones left out. */
public final class Texts {

    private Texts() {
    }

    public static byte[] file(OutputKind kind, Manuscript manuscript) {
        var out = new ByteArrayOutputStream();
        try {
            kind.write(manuscript, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What must be there: title, headings, paragraphs, each cell, signature and date. */
    public static List<String> of(Document document) {
        var texts = new ArrayList<>(document.title());
        for (var block : document.blocks()) {
            switch (block) {
                case Heading heading -> texts.add(heading.text());
                case Paragraph paragraph -> texts.add(paragraph.text());
                case Grid grid -> grid.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
                case Closing closing -> texts.addAll(List.of(closing.signature(), closing.date()));
            }
        }
        return filled(texts);
    }

    public static List<String> word(byte[] file) {
        var texts = new ArrayList<String>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (var element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph when "Title".equals(paragraph.getStyle()) ->
                            texts.addAll(List.of(paragraph.getText().split("\n")));
                    case XWPFParagraph paragraph -> texts.add(paragraph.getText());
                    case XWPFTable table -> table.getRows().forEach(row -> row.getTableCells().stream()
                            .filter(cell -> !goesOn(cell.getCTTc())).forEach(cell -> texts.add(cell.getText().replace("\n", ""))));
                    default -> throw new IllegalStateException(element.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return filled(texts);
    }

    private static boolean goesOn(CTTc cell) {
        var merge = cell.getTcPr().getVMerge();
        return merge != null && merge.getVal() != STMerge.RESTART;
    }

    /** Each sheet's cells as shown, those that check relations left out. */
    public static List<String> excel(byte[] file) {
        var texts = new ArrayList<String>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var formatter = new DataFormatter(Locale.ROOT);
            for (var sheet : workbook) {
                var areas = workbook.getNames("勾稽核对").stream().filter(n -> n.getSheetName().equals(sheet.getSheetName()))
                        .flatMap(n -> List.of(AreaReference.generateContiguous(SpreadsheetVersion.EXCEL2007, n.getRefersToFormula())).stream())
                        .toList();
                sheet.forEach(row -> row.forEach(cell -> {
                    if (areas.stream().noneMatch(area -> holds(area, cell.getRowIndex(), cell.getColumnIndex()))) {
                        texts.add(formatter.formatCellValue(cell));
                    }
                }));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return filled(texts);
    }

    private static boolean holds(AreaReference area, int row, int column) {
        CellReference from = area.getFirstCell(), to = area.getLastCell();
        return row >= from.getRow() && row <= to.getRow() && column >= from.getCol() && column <= to.getCol();
    }

    /** Title, headings, paragraphs and cells; a table's caption repeats the heading before it. */
    public static List<String> html(String html) {
        var texts = new ArrayList<String>();
        for (var element : Jsoup.parse(html).body().select("h1,h2,h3,h4,h5,p,th,td")) {
            element.select("br").forEach(br -> br.replaceWith(new org.jsoup.nodes.TextNode("\n")));
            texts.addAll(List.of(element.wholeText().split("\n")));
        }
        return filled(texts);
    }

    private static List<String> filled(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }
}
