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
     * @param isScan    whether it is nothing but a picture
     * @param structure what the file says of its paragraphs and tables; one for all pages
     */
    public record ReadPage(List<Glyph> glyphs, List<RulingLine> rules, float height, boolean isScan, Structure structure) {

        boolean isEmpty() {
            return glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
        }
    }

    /**
     * A file as it is shown.
     *
     * @param pages  empty when none shows a letter
     * @param titles what the file is called among its properties
     */
    public record ReadPdf(List<ReadPage> pages, List<Titled> titles) {
    }

    private final List<ReadPage> read = new ArrayList<>();
    private final List<Titled> titles = new ArrayList<>();

    private PdfReader() {
    }

    public static ReadPdf read(byte[] bytes) throws Unreadable {
        PdfStreams.check(bytes);
        var reader = new PdfReader();
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            reader.pages(document);
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
        return new ReadPdf(reader.read.stream().allMatch(ReadPage::isEmpty) ? List.of() : reader.read, reader.titles);
    }

    /** What pages hold, in their order. */
    public static Source source(ReadPdf pdf) {
        var pages = pdf.pages;
        var ruled = pages.stream().map(page -> PageTable.find(page.rules())).toList();
        var shown = new ShownPages(TaggedTables.of(pages, ruled));
        for (int i = 0; i < pages.size(); i++) {
            shown.page(pages.get(i).glyphs(), ruled.get(i), pages.get(i).height());
        }
        var source = shown.source();
        return new Source(source.blocks(), source.notes(), Stream.concat(source.titles().stream(), pdf.titles.stream()).toList());
    }

    private void pages(PDDocument document) throws IOException, Unreadable {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new Unreadable("PDF 有 " + pages + " 页，超过 " + MOST_PAGES + " 页，不像年度报告");
        }
        var title = document.getDocumentInformation().getTitle();
        titles.add(new Titled(Titled.PROPERTY, title == null ? "" : title));
        var steps = new PageContent.OperatorBudget(MOST_STEPS);
        var structure = Structure.of(document);
        for (int number = 1; number <= pages; number++) {
            Deadline.check();
            var page = new PageContent(document.getPage(number - 1), structure, steps);
            read.add(new ReadPage(page.glyphs(), page.rules(), page.height(), page.isScan(), structure));
        }
    }
}
