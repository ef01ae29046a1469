package nianbao.input.office;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.label.OfficialTables;
import nianbao.input.source.Deadline;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;
import nianbao.report.Space;
import nianbao.report.Unreadable;

/** Sheets to blocks: a row whose only text is in one cell is a paragraph, rows with more make a grid. */
final class SheetBlocks {

    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 100;
    /** A label of a row alone in it; longer is a paragraph. */
    private static final int LONGEST_LABEL = 200;

    private final List<SourceBlock> blocks = new ArrayList<>();
    /** The rows of the table met last. */
    private final List<SheetLine> table = new ArrayList<>();

    /** @throws Unreadable when it has more rows than any report */
    static void checkRows(int rows) throws Unreadable {
        if (rows > MOST_ROWS) {
            throw new Unreadable("工作表超过 " + MOST_ROWS + " 行，不像年度报告");
        }
    }

    void sheet(List<SheetLine> lines) {
        for (var line : lines) {
            Deadline.check();
            var filled = line.filled();
            boolean blank = filled.isEmpty() && !table.isEmpty() && (line.isUnderMerged() || line.cells().size() == table.getLast().cells().size());
            if (blank || isOfTable(filled)) {
                table.add(line);
            } else {
                flush();
                filled.forEach(text -> paragraphs(text, line.number()));
            }
        }
        flush();
    }

    Source source() {
        return new Source(blocks);
    }

    private boolean isOfTable(List<String> filled) {
        return filled.size() > 1 || !filled.isEmpty() && filled.getFirst().length() < LONGEST_LABEL && !table.isEmpty()
                && OfficialTables.all().stream().anyMatch(shape -> shape.line(filled.getFirst(), -1).isPresent());
    }

    private void paragraphs(String text, int line) {
        text.lines().filter(part -> !Space.isBlank(part))
                .forEach(part -> blocks.add(new SourceParagraph(Space.strip(part), ParagraphLook.PLAIN, Place.line(line))));
    }

    private void flush() {
        if (!table.isEmpty()) {
            var grid = new GridBuilder();
            boolean[] unused = unused();
            for (var line : table) {
                grid.row();
                for (int i = 0; i < line.cells().size(); i++) {
                    var cell = line.cells().get(i);
                    if (cell != null && !unused[i]) {
                        grid.cell(cell.text(), cell.colspan(), cell.rowspan());
                    }
                }
            }
            blocks.add(grid.build(Place.line(table.getFirst().number())));
            table.clear();
        }
    }

    /**
     * Columns that hold nothing in a table without merged cells: the sheet's other tables need them, or the merged cells were lost.
     * Without them a blank cell stands under the head of its column.
     */
    private boolean[] unused() {
        boolean[] unused = new boolean[MOST_COLUMNS];
        boolean merged = table.stream().flatMap(line -> line.cells().stream()).anyMatch(cell -> cell == null || cell.colspan() > 1 || cell.rowspan() > 1);
        for (int i = 0; i < MOST_COLUMNS && !merged; i++) {
            int column = i;
            unused[i] = table.stream().allMatch(line -> line.cells().size() <= column || line.cells().get(column).text().isEmpty());
        }
        return unused;
    }
}
