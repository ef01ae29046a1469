package nianbao.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.ProseTable;
import nianbao.document.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
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
                case Document.Picture picture -> {
                }
                case Heading heading -> texts.add(heading.text());
                case Paragraph paragraph -> texts.add(paragraph.text());
                case ProseTable table -> table.rows().forEach(texts::addAll);
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
                    // Lines under a table stand in a row.
                    case XWPFParagraph paragraph when "TableNote".equals(paragraph.getStyle()) -> texts.addAll(List.of(paragraph.getText().split("　")));
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
                        var text = formatter.formatCellValue(cell);
                        // Who filled the table in stands in a row under it, smaller than all else.
                        boolean under = workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontHeightInPoints() == 9;
                        texts.addAll(under ? List.of(text.split("　")) : List.of(text));
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

    /** By the structure of a tagged file: what a screen reader goes through. A table's further heads and page numbers are no part of it. */
    public static String pdf(byte[] file) {
        var text = new StringBuilder();
        try (var document = Loader.loadPDF(file)) {
            var marked = new HashMap<COSBase, Map<Integer, PDMarkedContent>>();
            for (var page : document.getPages()) {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                extractor.getMarkedContents().forEach(content -> marked.computeIfAbsent(page.getCOSObject(), p -> new HashMap<>())
                        .put(content.getMCID(), content));
            }
            structure(document.getDocumentCatalog().getStructureTreeRoot().getKids(), null, marked, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return squeezed(text.toString());
    }

    /** @param page of pieces that name none */
    private static void structure(List<Object> kids, PDPage page, Map<COSBase, Map<Integer, PDMarkedContent>> marked, StringBuilder text) {
        for (var kid : kids) {
            switch (kid) {
                case PDStructureElement element -> structure(element.getKids(), element.getPage(), marked, text);
                case PDMarkedContentReference piece -> text.append(text(marked.get(piece.getPage().getCOSObject()).get(piece.getMCID())));
                case Integer piece -> text.append(text(marked.get(page.getCOSObject()).get(piece)));
                default -> throw new IllegalStateException(kid.toString());
            }
        }
    }

    private static String text(PDMarkedContent piece) {
        return piece.getContents().stream().map(glyph -> ((TextPosition) glyph).getUnicode()).collect(Collectors.joining());
    }

    /** By OFDRW, page by page, without white space: page numbers and a table's repeated head are left out. */
    public static String ofd(byte[] file, String repeatedHead) {
        var text = new StringBuilder();
        try (var reader = new OFDReader(new ByteArrayInputStream(file))) {
            var extractor = new ContentExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                var content = squeezed(String.join("", extractor.getPageContent(page)));
                var number = "—" + page + "—";
                if (!content.endsWith(number)) {
                    throw new IllegalStateException("no " + number + " at the end of " + content);
                }
                boolean again = content.startsWith(repeatedHead) && text.indexOf(repeatedHead) >= 0;
                text.append(content, again ? repeatedHead.length() : 0, content.length() - number.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Without any white space, full-width spaces included. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    private static List<String> filled(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }
}
