package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.pdf.PdfLines.PageItem;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Label;
import nianbao.input.source.Source;
import nianbao.input.source.Source.Titled;
import nianbao.report.Note;
import nianbao.report.Place;

/**
 * Pages as they are shown: characters and ruling lines with their places, whatever kind of file they come from. Tables are
 * found by their lines, or where the file describes them, the rest is lines of text. Page numbers are left out.
 */
public final class ShownPages {

    private static final Pattern PAGE_NUMBER = Pattern
            .compile("[\\s\\-—–―_·.]*+第?\\s*+\\d{1,4}+\\s*+页?(?:\\s*+[/共]\\s*+共?\\s*+\\d{1,4}+\\s*+页?)?[\\s\\-—–―_·.]*+");
    private static final float FOOT = 0.87f;
    private static final float HEAD = 0.1f;
    /** Above and below these heights only running heads stand; a page number may stand further in. */
    private static final float TOP_MARGIN = 0.075f;
    private static final float FOOT_MARGIN = 0.92f;

    private final List<PageItem> items = new ArrayList<>();
    private final UnruledTables unruled = new UnruledTables();
    private final TaggedTables tagged;
    private int pages;
    private boolean isEmpty = true;

    public ShownPages() {
        this(TaggedTables.none());
    }

    ShownPages(TaggedTables tagged) {
        this.tagged = tagged;
    }

    /** Whether no page so far shows a character. */
    public boolean isEmpty() {
        return isEmpty;
    }

    public Source source() {
        var heads = PdfLines.dropRunningHeads(items, pages);
        var notes = heads.stream().map(head -> Note.of("text.unplaced", "每页重复的页眉页脚：" + head.line().text(), new Place(head.page(), 0))).toList();
        return new Source(PdfLines.blocks(items), notes, heads.stream().map(head -> new Titled(Titled.HEADER, head.line().text())).toList());
    }

    /** @param height of the page, in points */
    public void add(List<Glyph> glyphs, List<RulingLine> rules, float height) {
        page(glyphs, PageTable.find(rules), height);
    }

    /** @param ruled the tables that the page's ruling lines make */
    void page(List<Glyph> glyphs, List<PageTable> ruled, float height) {
        int number = ++pages;
        var rest = new ArrayList<>(glyphs);
        isEmpty &= rest.stream().allMatch(glyph -> glyph.text().isBlank());
        var found = new ArrayList<PageItem>();
        tagged.beginningOn(number).forEach(table -> found.add(new PageItem(number, null, table.grid(), table.top(), false)));
        rest.removeIf(tagged::holds);
        for (var table : ruled) {
            var inside = rest.stream().filter(table::holds).toList();
            if (!inside.isEmpty()) {
                rest.removeAll(java.util.Set.copyOf(inside));
                found.add(new PageItem(number, null, grid(table, inside, number), table.start(), false));
            }
        }
        var lines = TextLine.of(rest).stream().filter(line -> !isPageNumber(line, height)).toList();
        int next = 0;
        for (var table : unruled.find(lines, height * TOP_MARGIN, height * FOOT_MARGIN, new Place(number, 0))) {
            lines.subList(next, table.from()).forEach(line -> found.add(item(number, line, height)));
            found.add(new PageItem(number, null, table.grid(), lines.get(table.from()).y(), false));
            next = table.to() + 1;
        }
        lines.subList(next, lines.size()).forEach(line -> found.add(item(number, line, height)));
        found.sort(Comparator.comparing(PageItem::y));
        items.addAll(found);
    }

    private static boolean isPageNumber(TextLine line, float height) {
        boolean edge = line.y() > height * FOOT || line.y() < height * HEAD;
        return edge && PAGE_NUMBER.matcher(line.text()).matches();
    }

    private static PageItem item(int number, TextLine line, float height) {
        boolean margin = line.y() < height * TOP_MARGIN || line.y() > height * FOOT_MARGIN;
        return new PageItem(number, line, null, line.y(), margin);
    }

    private static Source.SourceGrid grid(PageTable table, List<Glyph> glyphs, int page) {
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
    private static String text(PageTable.PageCell cell) {
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
