package nianbao.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.input.file.InputKind;
import nianbao.input.source.Seen;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;

/** What a file holds, for showing beside what was read from it. */
public final class SourceViews {

    /** No section has more; what does is no report, and the file itself can be opened. */
    private static final int MOST_BLOCKS = 500;
    private static final int MOST_ROWS = 300;
    private static final int LONGEST = 20_000;
    /** Of all tables of a section together: the largest official one has some 300. */
    static final int MOST_CELLS = 10_000;
    /** Of a section's texts together, in characters: the longest prose the form takes. */
    static final int MOST_TEXT = 500_000;
    private static final String REST = "…（其余见原件）";

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
    public List<SourceView> views(List<SourceBlock> blocks, Map<String, Seen> seen) {
        var views = new ArrayList<SourceView>();
        var shown = blocks.subList(0, Math.min(blocks.size(), MOST_BLOCKS));
        var rows = new SeenRows(shown, seen);
        var room = new Room();
        for (var block : shown) {
            views.add(switch (block) {
                case SourceParagraph paragraph -> new SourceView(words(paragraph.place()), room.text(paragraph.text()), rows.of(paragraph), List.of());
                case SourceGrid grid -> new SourceView(words(grid.place()), room.cells > 0 ? "" : REST, "", rows(grid, rows, room));
            });
        }
        return views;
    }

    private static List<SourceView.SourceRow> rows(SourceGrid grid, SeenRows seen, Room room) {
        return IntStream.range(0, Math.min(grid.rows().size(), MOST_ROWS)).filter(row -> room.cells > 0)
                .mapToObj(row -> new SourceView.SourceRow(seen.of(grid, row), room.cells(grid.rows().get(row)))).toList();
    }

    /** What may still be shown of a section: a page is made of it as a whole, in memory. */
    private static final class Room {
        private int cells = MOST_CELLS;
        private int characters = MOST_TEXT;

        List<SourceView.SourceViewCell> cells(List<SourceCell> row) {
            var shown = new ArrayList<SourceView.SourceViewCell>();
            for (var cell : row) {
                if (cells-- <= 0) {
                    shown.add(new SourceView.SourceViewCell(REST, 1, 1));
                    break;
                }
                shown.add(new SourceView.SourceViewCell(text(cell.text()), cell.colspan(), cell.rowspan()));
            }
            return shown;
        }

        String text(String text) {
            int most = Math.min(LONGEST, characters);
            characters -= Math.min(most, text.length());
            return text.length() <= most ? text : text.substring(0, most) + "…（全文见原件）";
        }
    }
}
