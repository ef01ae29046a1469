package nianbao.input.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.input.source.Source.Titled;
import nianbao.report.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF with text in it. Tables are found by their ruling lines, the rest is lines of text. Page numbers are left out.
 */
public final class PdfReader {

    private static final int MOST_PAGES = 1000;
    private static final long MOST_MEMORY = 128L * 1024 * 1024;
    /** Operators of all pages together: a page of a report has some thousand. */
    private static final int MOST_STEPS = 6_000_000;

    /**
     * A page as it is shown.
     *
     * @param isScan whether it is nothing but a picture
     */
    public record ReadPage(List<Glyph> glyphs, List<RulingLine> rules, float height, boolean isScan) {

        boolean isEmpty() {
            return glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
        }
    }

    /**
     * A file as it is shown.
     *
     * @param pages     empty when none shows a letter
     * @param structure what it says of its paragraphs and tables
     * @param title     what it is called among its properties
     */
    public record ReadPdf(List<ReadPage> pages, Structure structure, Titled title) {
    }

    private PdfReader() {
    }

    public static ReadPdf read(byte[] bytes) throws Unreadable {
        PdfStreams.check(bytes);
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("PDF 文件有密码，请先去掉密码再导入");
        } catch (Unreadable e) {
            throw e;
        } catch (PageContent.PageTooLong e) {
            throw new Unreadable("PDF 的一页内容过于复杂，无法读取");
        } catch (IOException | RuntimeException e) {
            // PDFBox meets damage with exceptions of every kind.
            throw new Unreadable("PDF 文件损坏或不完整，无法读取");
        }
    }

    /** What pages hold, in their order. */
    public static Source source(ReadPdf pdf) {
        var pages = pdf.pages;
        var ruled = pages.stream().map(page -> PageTable.find(page.rules())).toList();
        var shown = new ShownPages(TaggedTables.of(pdf, ruled));
        for (int i = 0; i < pages.size(); i++) {
            shown.page(pages.get(i).glyphs(), ruled.get(i), pages.get(i).height());
        }
        var source = shown.source();
        return new Source(source.blocks(), source.notes(), Stream.concat(source.titles().stream(), Stream.of(pdf.title)).toList());
    }

    private static ReadPdf read(PDDocument document) throws IOException, Unreadable {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw new Unreadable("PDF 有 " + count + " 页，超过 " + MOST_PAGES + " 页，不像年度报告");
        }
        var steps = new PageContent.OperatorBudget(MOST_STEPS);
        var structure = Structure.of(document);
        var pages = new ArrayList<ReadPage>();
        for (int number = 1; number <= count; number++) {
            Deadline.check();
            var page = new PageContent(document.getPage(number - 1), structure, steps);
            pages.add(new ReadPage(page.glyphs(), page.rules(), page.height(), page.isScan()));
        }
        return new ReadPdf(pages.stream().allMatch(ReadPage::isEmpty) ? List.of() : pages, structure,
                Titled.property(document.getDocumentInformation().getTitle()));
    }
}
