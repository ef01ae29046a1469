package nianbao.input.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.pdf.PdfLines.Item;
import nianbao.input.source.Deadline;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Label;
import nianbao.input.source.Source;
import nianbao.report.Place;
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
    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s\\-—–―_·.]*第?\\s*\\d{1,4}\\s*页?(?:\\s*[/共]\\s*共?\\s*\\d{1,4}\\s*页?)?[\\s\\-—–―_·.]*");
    private static final float FOOT = 0.87f;
    private static final float HEAD = 0.1f;
    /** Above and below these heights only running heads stand; a page number may stand further in. */
    private static final float TOP_MARGIN = 0.075f;
    private static final float FOOT_MARGIN = 0.92f;

    private final List<Item> items = new ArrayList<>();
    private final UnruledTables unruled = new UnruledTables();
    private int glyphs;
    private int pages;

    private PdfReader() {
    }

    public static Source read(byte[] bytes) throws Unreadable {
        PdfStreams.check(bytes);
        var reader = new PdfReader();
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            reader.pages(document);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("PDF 文件有密码，请先去掉密码再导入");
        } catch (Unreadable e) {
            throw e;
        } catch (PageContent.TooMuch e) {
            throw new Unreadable("PDF 的一页内容过于复杂，无法读取");
        } catch (IOException | RuntimeException e) {
            // PDFBox meets damage with exceptions of every kind.
            throw new Unreadable("PDF 文件损坏或不完整，无法读取");
        }
        if (reader.glyphs == 0) {
            throw new Unreadable("PDF 里没有文字（可能是扫描件），请改用 Word 文件或网页");
        }
        var notes = PdfLines.dropRunningHeads(reader.items, reader.pages);
        return new Source(PdfLines.blocks(reader.items), notes);
    }

    private void pages(PDDocument document) throws IOException, Unreadable {
        pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new Unreadable("PDF 有" + pages + "页，超过" + MOST_PAGES + "页，不像年度报告");
        }
        var steps = new PageContent.Steps(MOST_STEPS);
        var structure = Structure.of(document);
        for (int number = 1; number <= pages; number++) {
            Deadline.check();
            page(new PageContent(document.getPage(number - 1), structure, steps), number);
        }
    }

    private void page(PageContent page, int number) {
        var rest = new ArrayList<>(page.glyphs());
        glyphs += (int) rest.stream().filter(glyph -> !glyph.text().isBlank()).count();
        var found = new ArrayList<Item>();
        for (var table : PageTable.find(page)) {
            var inside = rest.stream().filter(table::holds).toList();
            if (!inside.isEmpty()) {
                rest.removeAll(java.util.Set.copyOf(inside));
                found.add(new Item(number, null, grid(table, inside, number), table.start(), false));
            }
        }
        var lines = TextLine.of(rest).stream().filter(line -> !isPageNumber(line, page)).toList();
        int next = 0;
        for (var table : unruled.find(lines, page.height() * TOP_MARGIN, page.height() * FOOT_MARGIN, new Place(number, 0))) {
            lines.subList(next, table.from()).forEach(line -> found.add(item(number, line, page)));
            found.add(new Item(number, null, table.grid(), lines.get(table.from()).y(), false));
            next = table.to() + 1;
        }
        lines.subList(next, lines.size()).forEach(line -> found.add(item(number, line, page)));
        found.sort(Comparator.comparing(Item::y));
        items.addAll(found);
    }

    private static boolean isPageNumber(TextLine line, PageContent page) {
        boolean edge = line.y() > page.height() * FOOT || line.y() < page.height() * HEAD;
        return edge && PAGE_NUMBER.matcher(line.text()).matches();
    }

    private static Item item(int number, TextLine line, PageContent page) {
        boolean margin = line.y() < page.height() * TOP_MARGIN || line.y() > page.height() * FOOT_MARGIN;
        return new Item(number, line, null, line.y(), margin);
    }

    private static Source.Grid grid(PageTable table, List<Glyph> glyphs, int page) {
        var grid = new GridBuilder();
        int row = -1;
        for (var cell : table.cells(glyphs)) {
            while (row < cell.row()) {
                grid.row();
                row++;
            }
            grid.cell(text(cell), cell.colspan(), cell.rowspan());
        }
        return grid.build(new Place(page, 0));
    }

    /** A cell's lines as one text; digits over two lines are one number only when the first line fills its cell. */
    private static String text(PageTable.Cell cell) {
        var text = new StringBuilder();
        TextLine last = null;
        for (var line : TextLine.of(cell.glyphs())) {
            if (last != null && cell.width() - (last.right() - last.left()) > 2 * last.size()) {
                text.append('\n');
            }
            text.append(line.text());
            last = line;
        }
        return Label.mended(text.toString());
    }
}
