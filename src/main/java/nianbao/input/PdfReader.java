package nianbao.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.input.Source.Block;
import nianbao.input.Source.Look;
import nianbao.input.Source.Paragraph;
import nianbao.input.pdf.Glyph;
import nianbao.input.pdf.PageContent;
import nianbao.input.pdf.PageTable;
import nianbao.input.pdf.TextLine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF with text in it. Tables are found by their ruling lines; lines of text become paragraphs by indent and by where
 * they end. Page numbers and lines that head every page are left out, the latter with a note.
 */
public final class PdfReader {

    private static final int MOST_PAGES = 1000;
    private static final long MOST_MEMORY = 128L * 1024 * 1024;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s\\-—–―_·.]*第?\\s*\\d{1,4}\\s*页?(?:\\s*[/共]\\s*共?\\s*\\d{1,4}\\s*页?)?[\\s\\-—–―_·.]*");
    private static final float FOOT = 0.87f;
    private static final float HEAD = 0.1f;
    /** Above and below these heights only running heads stand; a page number may stand further in. */
    private static final float TOP_MARGIN = 0.075f;
    private static final float FOOT_MARGIN = 0.92f;

    /** A line of text on its page, or a table. */
    private record Item(int page, TextLine line, Source.Grid grid, float y, boolean margin) {
    }

    private final List<Item> items = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int glyphs;
    private int pages;

    private PdfReader() {
    }

    public static Source read(byte[] bytes) throws Unreadable {
        var reader = new PdfReader();
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            reader.pages(document);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("PDF 文件有密码，请先去掉密码再导入");
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox meets damage with exceptions of every kind.
            throw new Unreadable("PDF 文件损坏或不完整，无法读取");
        }
        if (reader.glyphs == 0) {
            throw new Unreadable("PDF 里没有文字（可能是扫描件），请改用 Word 文件或网页");
        }
        reader.dropRunningHeads();
        reader.paragraphs();
        return new Source(reader.blocks, reader.notes);
    }

    private void pages(PDDocument document) throws IOException, Unreadable {
        pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new Unreadable("PDF 有" + pages + "页，超过" + MOST_PAGES + "页，不像年度报告");
        }
        for (int number = 1; number <= pages; number++) {
            Deadline.check();
            page(new PageContent(document.getPage(number - 1)), number);
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
        for (var line : TextLine.of(rest)) {
            boolean edge = line.y() > page.height() * FOOT || line.y() < page.height() * HEAD;
            if (!(edge && PAGE_NUMBER.matcher(line.text()).matches())) {
                boolean margin = line.y() < page.height() * TOP_MARGIN || line.y() > page.height() * FOOT_MARGIN;
                found.add(new Item(number, line, null, line.y(), margin));
            }
        }
        found.sort(Comparator.comparing(Item::y));
        items.addAll(found);
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

    /** Lines that stand at the same height on most pages, in the margin. */
    private void dropRunningHeads() {
        Map<String, Integer> seen = new HashMap<>();
        for (var item : items) {
            if (item.margin) {
                seen.merge(item.line.text() + "@" + Math.round(item.y), 1, Integer::sum);
            }
        }
        if (pages < 3) {
            return;
        }
        var told = new java.util.HashSet<String>();
        items.removeIf(item -> {
            boolean running = item.margin && seen.get(item.line.text() + "@" + Math.round(item.y)) * 2 > pages;
            if (running && told.add(item.line.text())) {
                notes.add(Note.of("text.unplaced", "每页重复的页眉页脚：" + item.line.text(), new Place(item.page, 0)));
            }
            return running;
        });
    }

    private void paragraphs() {
        var lines = items.stream().filter(item -> item.line != null).map(Item::line).toList();
        float left = margin(lines), right = (float) lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        var text = new StringBuilder();
        Item last = null, first = null;
        for (var item : items) {
            if (item.grid != null) {
                flush(text, first, left, right);
                blocks.add(item.grid);
                last = null;
                continue;
            }
            if (last == null || begins(item, last, left, right)) {
                flush(text, first, left, right);
                first = item;
            } else if (needsSpace(text, item.line.text())) {
                text.append(' ');
            }
            text.append(item.line.text());
            last = item;
        }
        flush(text, first, left, right);
    }

    /** The left edge of the text: where long lines begin most often. */
    private static float margin(List<TextLine> lines) {
        float widest = (float) lines.stream().mapToDouble(line -> line.right() - line.left()).max().orElse(0);
        var starts = new HashMap<Integer, Integer>();
        lines.stream().filter(line -> line.right() - line.left() > widest * 0.8f)
                .forEach(line -> starts.merge(Math.round(line.left()), 1, Integer::sum));
        int most = starts.values().stream().max(Integer::compare).orElse(0);
        return starts.entrySet().stream().filter(e -> e.getValue() * 3 >= most).map(Map.Entry::getKey).min(Integer::compare).orElse(0);
    }

    private static boolean begins(Item item, Item last, float left, float right) {
        var line = item.line;
        var before = last.line;
        float size = Math.max(line.size(), 1);
        boolean indented = line.left() - left > 0.8f * size;
        boolean ended = right - before.right() > 2.2f * before.size();
        boolean other = Math.abs(line.size() - before.size()) > 0.15f * size;
        boolean apart = item.page == last.page && line.y() - before.y() > 2.6f * size;
        return indented || ended || other || apart;
    }

    /** Words of Latin letters are parted by the line's end; the pieces of an address are not. */
    private static boolean needsSpace(StringBuilder text, String next) {
        if (text.isEmpty() || !isLetter(text.charAt(text.length() - 1)) || !isLetter(next.charAt(0))) {
            return false;
        }
        int from = text.length();
        while (from > 0 && text.charAt(from - 1) > ' ' && text.charAt(from - 1) < 0x250) {
            from--;
        }
        return !Pattern.compile("[/.@:_?&=]").matcher(text.substring(from)).find();
    }

    private static boolean isLetter(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private void flush(StringBuilder text, Item first, float left, float right) {
        if (!text.isEmpty()) {
            var line = first.line;
            boolean closing = line.left() - left > 2.6f * line.size() && text.length() < 60
                    && (line.left() + line.right()) / 2 > (left + right) / 2 + 0.4f * line.size();
            blocks.add(new Paragraph(Label.mended(text.toString().strip()), closing ? Look.CLOSING : Look.PLAIN,
                    new Place(first.page, 0)));
            text.setLength(0);
        }
    }
}
