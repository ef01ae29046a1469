package nianbao.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.input.file.InputKind;
import nianbao.input.source.Seen;
import nianbao.input.source.Source.Block;
import nianbao.input.source.Source.Grid;
import nianbao.input.source.Source.Paragraph;
import nianbao.report.Place;

/** What a file holds, for showing beside what was read from it. */
public final class SourceViews {

    /** No section has more; what does is no report, and the file itself can be opened. */
    private static final int MOST_BLOCKS = 500;
    private static final int MOST_ROWS = 300;
    private static final int LONGEST = 20_000;

    /** Where a file type counts paragraphs, and not lines. */
    private final String unit;

    public SourceViews(String fileName) {
        unit = InputKind.named(fileName).filter(InputKind::countsParagraphs).isPresent() ? "段" : "行";
    }

    /** 第 3 页第 12 行, "" when it is not known. */
    public String words(Place place) {
        return (place.page() > 0 ? "第 " + place.page() + " 页" : "") + (place.line() > 0 ? "第 " + place.line() + " " + unit : "");
    }

    /** @param seen where the cells of a section were seen, in the order of the form */
    public List<SourceView> views(List<Block> blocks, Map<String, Seen> seen) {
        var views = new ArrayList<SourceView>();
        var shown = blocks.subList(0, Math.min(blocks.size(), MOST_BLOCKS));
        var rows = new SeenRows(shown, seen);
        for (var block : shown) {
            views.add(switch (block) {
                case Paragraph paragraph -> new SourceView(words(paragraph.place()), shorten(paragraph.text()), rows.of(paragraph), List.of());
                case Grid grid -> new SourceView(words(grid.place()), "", "", rows(grid, rows));
            });
        }
        return views;
    }

    private static List<SourceView.SourceRow> rows(Grid grid, SeenRows seen) {
        return IntStream.range(0, Math.min(grid.rows().size(), MOST_ROWS)).mapToObj(row -> new SourceView.SourceRow(seen.of(grid, row),
                grid.rows().get(row).stream().map(cell -> new SourceView.SourceCell(shorten(cell.text()), cell.colspan(), cell.rowspan())).toList()))
                .toList();
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…（全文见原件）";
    }
}
