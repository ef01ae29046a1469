package nianbao.input.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.input.label.Cells;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.input.source.Source.Cell;
import nianbao.report.Figure;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;

/** Rows set aside until the whole table was seen: those with labels nobody knows, and those a page break cut in two. */
final class UnknownRows {

    /** A label is recognised by its place between two known rows when it is at least this like the missing one. */
    private static final double LIKE_IN_PLACE = 0.4;
    /** As good as the label itself, when only one row is missing there. */
    private static final double LIKE_A_PIECE = 0.9;

    private final OfficialTable shape;
    private final Cells cells;
    private final RowPlacer placer;
    private final List<Unknown> unknown = new ArrayList<>();
    /** Rows of which only a blank part was seen. */
    private final Map<OfficialRow, List<Cell>> cut = new LinkedHashMap<>();

    private static final class Unknown {
        final String label;
        final List<Cell> values;
        final int after;
        final Place place;
        int until = Integer.MAX_VALUE;

        Unknown(String label, List<Cell> values, int after, Place place) {
            this.label = label;
            this.values = values;
            this.after = after;
            this.place = place;
        }
    }

    UnknownRows(OfficialTable shape, Cells cells, RowPlacer placer) {
        this.shape = shape;
        this.cells = cells;
        this.placer = placer;
    }

    /** @param after index of the known row met last */
    void add(String label, List<Cell> values, int after, Place place) {
        unknown.add(new Unknown(label, values, after, place));
    }

    void cut(OfficialRow line, List<Cell> values) {
        cut.put(line, values);
    }

    /** A known row was met: what is unknown so far stands before it. */
    void met(int line) {
        unknown.stream().filter(row -> row.until == Integer.MAX_VALUE).forEach(row -> row.until = line);
    }

    /** Rows by their place between known rows; what is left is noted, and doubts the table's blank cells. */
    void settle(Place end) {
        boolean figures = false;
        for (var row : unknown) {
            var line = inPlace(row);
            if (line == null) {
                cells.notes.add(Note.of("cells.unplaced", "表中有一行对不上官方表格：" + Space.strip(row.label) + " "
                        + String.join(" ", row.values.stream().map(cell -> CellText.onOneLine(cell.text())).toList()), row.place));
                figures |= row.values.stream().anyMatch(cell -> Figure.of(CellText.onOneLine(cell.text())).isNumber());
            } else {
                cells.note("label.unsure", "行标签“" + Space.strip(row.label) + "”按所在位置读作“" + line.label() + "”，请核对",
                        placer.fields(line, row.values.size()), row.place);
                placer.place(line, row.values, row.place);
            }
        }
        unknown.clear();
        cut.forEach((line, values) -> {
            if (line.columns().stream().flatMap(columns -> columns.fields(line).stream()).noneMatch(cells::has)) {
                placer.place(line, values, end);
            }
        });
        if (figures) {
            doubtBlanks(end);
        }
    }

    /** Where figures found no row, a blank may be where one of them belongs. */
    private void doubtBlanks(Place place) {
        var blank = shape.lines.stream().flatMap(line -> line.columns().stream().flatMap(columns -> columns.fields(line).stream()))
                .distinct().filter(field -> cells.has(field) && cells.texts.get(field).isEmpty()).toList();
        if (!blank.isEmpty()) {
            cells.note("cells.unsure", "表中有带数的行未能归位，这" + blank.size() + "个空格可能不空，请核对", blank, place);
        }
    }

    private OfficialRow inPlace(Unknown row) {
        OfficialRow best = null;
        double most = LIKE_IN_PLACE;
        for (int i = row.after + 1; i < Math.min(row.until, shape.lines.size()); i++) {
            var line = shape.lines.get(i);
            double like = line.names().stream().mapToDouble(name -> like(name, Label.bare(row.label))).max().orElse(0);
            if (like > most && placer.fields(line, row.values.size()).stream().noneMatch(cells::has)) {
                most = like;
                best = line;
            }
        }
        return best;
    }

    /** A label's first or last words, as a page break leaves them, are as good as the label. */
    private static double like(String name, String label) {
        return label.length() > 1 && (name.startsWith(label) || name.endsWith(label)) ? LIKE_A_PIECE : Label.likeness(name, label);
    }
}
