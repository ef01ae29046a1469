package nianbao.output.layout;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nianbao.document.ColumnWalk;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.HeadLines;
import nianbao.output.font.Style;
import nianbao.output.html.GridMarkup;
import nianbao.output.html.Xml;

/** A table for paper: fixed widths, heads of columns broken at sense, long numbers small enough for their column. */
final class PrintGrid extends GridMarkup {

    /** Left and right of a cell's text, with the rule. */
    private static final float PADDING = 3.5f;
    private static final float SMALLEST = 4;
    /** Below this digits are drawn narrower rather than smaller. */
    private static final float SMALLEST_WIDE = 7.5f;
    private static final float SMALLEST_NOTE = 6;

    private final Columns columns;
    private final boolean open;
    private final Map<GridCell, Float> widths = new IdentityHashMap<>();

    /** @param open whether it may break between two blocks of rows */
    PrintGrid(Grid grid, boolean open) {
        super(grid);
        this.open = open;
        columns = Columns.of(grid);
        place();
    }

    /** Finds each cell's column past the rowspans of the rows above, and so its width. */
    private void place() {
        var walk = new ColumnWalk(grid.columns());
        for (var row : grid.rows()) {
            walk.cells(row).forEach(place -> widths.put(place.cell(), columns.width(place.column(), place.span()) - PADDING));
        }
    }

    @Override
    protected String tableClass() {
        return columns.name() + (open ? " open" : "");
    }

    @Override
    protected String tableAttributes() {
        return super.tableAttributes() + " summary=\"" + Xml.escape(Printable.text(grid.caption())) + "\"";
    }

    @Override
    protected void before(StringBuilder out) {
        for (float width : columns.widths()) {
            out.append("<col style=\"width:").append(width).append("pt\"/>");
        }
        out.append('\n');
    }

    @Override
    protected String attributes(GridCell cell) {
        var name = " class=\"" + cell.role().name().toLowerCase() + "\"";
        if (cell.role() == CellRole.VALUE) {
            float size = size(cell);
            boolean narrow = size < SMALLEST_WIDE;
            size = narrow ? Math.min(SMALLEST_WIDE, size / SetFonts.NARROW) : size;
            name = narrow ? " class=\"value narrow\"" : name;
            return size < columns.size()
                    ? name + " style=\"font-size:" + size + "pt;line-height:" + size * 1.25f + "pt\"" : name;
        }
        if (cell.role() == CellRole.GROUP && isUpright(cell)) {
            return " class=\"group upright\"";
        }
        if (cell.role() == CellRole.LABEL && grid.labelColumns() == 1 && cell.level() > 0) {
            return name + " style=\"padding-left:" + (3 + cell.level() * columns.size()) + "pt\"";
        }
        return name;
    }

    @Override
    protected String content(GridCell cell) {
        var text = Printable.text(cell.text());
        return switch (cell.role()) {
            case HEAD -> lines(HeadLines.of(text, (int) (widths.get(cell) / columns.headSize())));
            case GROUP -> isUpright(cell) ? "<div>" + lines(List.of(text.split("(?<=.)(?!、)"))) + "</div>"
                    : lines(HeadLines.of(text, (int) (widths.get(cell) / columns.size())));
            default -> Xml.escape(text);
        };
    }

    /** The outermost of three levels stands in a column one character wide, a stop beside its number. */
    private boolean isUpright(GridCell cell) {
        return cell.level() == 0 && grid.labelColumns() > 2 && cell.rowspan() * 2 >= cell.text().length();
    }

    private static String lines(List<String> lines) {
        return String.join("<br/>", lines.stream().map(Xml::escape).toList());
    }

    /**
     * The text's size, smaller when its longest piece (a number, with its unit) would be cut, or when a note behind a
     * number would take more than two lines.
     */
    private float size(GridCell cell) {
        var text = Printable.text(cell.text());
        float longest = 0;
        for (int from = 0; from < text.length();) {
            int to = Breaks.next(text, from);
            longest = Math.max(longest, width(text.substring(from, to).strip()));
            from = to;
        }
        float room = widths.get(cell) * Glyphs.PER_POINT;
        float size = columns.size() * Math.min(1, room / longest);
        float twoLines = columns.size() * 2 * room / width(text);
        if (twoLines < size) {
            size = Math.max(Math.min(size, SMALLEST_NOTE), twoLines * 0.9f);
        }
        return Math.max(SMALLEST, (float) Math.floor(size * 10) / 10);
    }

    private float width(String text) {
        return Glyphs.width(Style.SONG, columns.size() * Glyphs.PER_POINT, text);
    }
}
