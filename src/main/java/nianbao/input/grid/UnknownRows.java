package nianbao.input.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.settle.RelationSums;
import nianbao.input.settle.RowPlaces;
import nianbao.input.settle.RowRelations;
import nianbao.input.settle.UnplacedRows;
import nianbao.input.settle.UnplacedRows.UnplacedRow;
import nianbao.input.source.CellText;
import nianbao.input.source.Source.SourceCell;
import nianbao.report.Figure;
import nianbao.report.Place;
import nianbao.report.Space;

/** Rows set aside until the whole table was seen: those with labels nobody knows, and those a page break cut in two. */
final class UnknownRows {

    private final OfficialTable shape;
    private final FoundCells cells;
    private final RowPlacer placer;
    private final List<Unknown> unknown = new ArrayList<>();
    /** Rows of which only a blank part was seen. */
    private final Map<OfficialRow, List<SourceCell>> cut = new LinkedHashMap<>();

    private boolean doubted;

    private static final class Unknown {
        final String label;
        final List<SourceCell> values;
        final int after;
        final Place place;
        int until = Integer.MAX_VALUE;

        Unknown(String label, List<SourceCell> values, int after, Place place) {
            this.label = label;
            this.values = values;
            this.after = after;
            this.place = place;
        }
    }

    UnknownRows(OfficialTable shape, FoundCells cells, RowPlacer placer) {
        this.shape = shape;
        this.cells = cells;
        this.placer = placer;
    }

    /** @param after index of the known row met last */
    void add(String label, List<SourceCell> values, int after, Place place) {
        unknown.add(new Unknown(label, values, after, place));
    }

    /** A row without words and figures: one of the table's where it is the only way to fill a gap, else only room between rows. */
    void addBlank(List<SourceCell> values, int after, Place place) {
        add("", values, after, place);
    }

    void cut(OfficialRow line, List<SourceCell> values) {
        cut.put(line, values);
    }

    /** A known row was met: what is unknown so far stands before it. */
    void met(int line) {
        unknown.stream().filter(row -> row.until == Integer.MAX_VALUE).forEach(row -> row.until = line);
    }

    /** Rows by their place between known rows; what is left is noted, and doubts the table's blank cells. @return whether figures are left */
    boolean settle(Place end) {
        boolean figures = false;
        for (int from = 0, to; from < unknown.size(); from = to) {
            to = from + 1;
            while (to < unknown.size() && unknown.get(to).after == unknown.get(from).after && unknown.get(to).until == unknown.get(from).until) {
                to++;
            }
            figures |= settle(unknown.subList(from, to));
        }
        unknown.clear();
        cut.forEach((line, values) -> {
            if (isFree(line)) {
                placer.place(line, values, end);
            }
        });
        if (figures) {
            doubtBlanks(end);
        }
        return figures;
    }

    /** Rows between the same two known ones; whether figures are left that found no row. */
    private boolean settle(List<Unknown> all) {
        int after = all.getFirst().after, until = Math.min(all.getFirst().until, shape.lines().size());
        var torn = after >= 0 && cut.containsKey(shape.lines().get(after)) && isFree(shape.lines().get(after)) ? shape.lines().get(after) : null;
        var free = new LinkedHashSet<>(shape.lines().subList(after + 1, Math.max(after + 1, until)).stream().filter(this::isFree).toList());
        var rows = isFilling(all, free) ? all : all.stream().filter(row -> !isBlank(row)).toList();
        if (rows.isEmpty()) {
            return false;
        }
        var places = RowPlaces.of(rows.stream().map(row -> row.label).toList(), List.copyOf(free), torn, placer.edition(), shape);
        for (int i = 0; i < rows.size(); i++) {
            if (places.of(i) != null) {
                place(rows.get(i), places.of(i), places.said(i, said(rows.get(i))));
            }
        }
        var left = IntStream.range(0, rows.size()).filter(row -> places.of(row) == null).boxed().toList();
        if (left.isEmpty() || leave(left.stream().map(rows::get).toList(), left.stream().map(places::candidates).toList())) {
            return false;
        }
        left.forEach(row -> unplaced(rows.get(row), places.candidates(row)));
        return left.stream().anyMatch(row -> hasFigure(rows.get(row)));
    }

    /** Whether rows, blank ones among them, are as many as those that are missing, some of which have figures. */
    private boolean isFilling(List<Unknown> rows, Set<OfficialRow> free) {
        long missing = free.stream().filter(line -> line.of(placer.edition()).isPresent()).count();
        return rows.size() == missing && rows.stream().anyMatch(UnknownRows::hasFigure);
    }

    private static boolean isBlank(Unknown row) {
        return row.label.isEmpty() && row.values.stream().allMatch(cell -> Space.isBlank(cell.text()));
    }

    private void place(Unknown row, OfficialRow line, String said) {
        cells.note("label.unsure", said, placer.fields(line, row.values.size()), row.place);
        cells.at(row.label);
        placer.place(line, row.values, row.place);
    }

    private void unplaced(Unknown row, List<OfficialRow> candidates) {
        var fields = candidates.stream().flatMap(line -> placer.fields(line, row.values.size()).stream()).filter(field -> !cells.has(field)).toList();
        boolean figures = hasFigure(row);
        cells.notes.add(UnplacedRows.unplaced(Space.strip(row.label) + " " + said(row), candidates, figures ? fields : List.of(), row.place));
    }

    private static boolean hasFigure(Unknown row) {
        return row.values.stream().anyMatch(cell -> Figure.of(CellText.onOneLine(cell.text())).isNumber());
    }

    /**
     * Leaves rows to be settled by sums with all that is open, when they are whole rows of figures; else false. Rows of
     * other editions are not looked at: their relations are others.
     */
    private boolean leave(List<Unknown> rows, List<List<OfficialRow>> candidates) {
        var fieldsOf = new LinkedHashMap<OfficialRow, List<String>>();
        var all = new ArrayList<UnplacedRow>();
        shape.lines().stream().filter(line -> candidates.stream().anyMatch(list -> list.contains(line))
                && line.of(placer.edition()).isPresent())
                .forEach(line -> fieldsOf.put(line, placer.fields(line, rows.getFirst().values.size())));
        if (fieldsOf.isEmpty() || fieldsOf.values().stream().anyMatch(fields -> fields.size() < RowReader.CHECKED)) {
            return false;
        }
        int columns = fieldsOf.values().iterator().next().size();
        for (int i = 0; i < rows.size(); i++) {
            var texts = UnplacedRows.texts(rows.get(i).values.stream().map(SourceCell::text).toList(), columns);
            if (texts == null || !hasFigure(rows.get(i))) {
                return false;
            }
            all.add(new UnplacedRow(texts, candidates.get(i).stream().filter(fieldsOf::containsKey).toList()));
        }
        placer.leave(new UnplacedRows(all, fieldsOf, (row, lines, settled) -> {
            if (settled) {
                place(rows.get(row), lines.getFirst(), RowPlaces.said(rows.get(row).label, said(rows.get(row)), UnplacedRows.BY_SUMS, lines.getFirst()));
            } else {
                unplaced(rows.get(row), lines.isEmpty() ? candidates.get(row) : lines);
                doubtBlanks(rows.get(row).place);
            }
        }));
        return true;
    }

    private static String said(Unknown row) {
        return isBlank(row) ? "（各格空白）"
                : String.join(" ", row.values.stream().map(cell -> CellText.onOneLine(cell.text())).filter(text -> !text.isEmpty()).toList());
    }

    /** A row of which nothing was read. */
    boolean isFree(OfficialRow line) {
        return line.fields().stream().noneMatch(cells::has);
    }

    /** Where figures found no row, a blank may be where one of them belongs; and a row that lacks cells and does not add up may be torn in two. */
    private void doubtBlanks(Place place) {
        if (doubted) {
            return;
        }
        doubted = true;
        var blank = shape.lines().stream().flatMap(line -> isTorn(line) ? line.fields().stream() : line.fields().stream().filter(this::isBlank))
                .distinct().filter(cells::has).toList();
        if (!blank.isEmpty()) {
            cells.note("cells.unsure", "表中有带数的行未能归位，这 " + blank.size() + " 格可能不全，请核对", blank, place);
        }
    }

    private boolean isBlank(String field) {
        return cells.has(field) && cells.texts.get(field).isEmpty();
    }

    private boolean isTorn(OfficialRow line) {
        var fields = placer.fields(line, 0);
        return fields.stream().anyMatch(field -> !cells.has(field) || isBlank(field)) && !RowRelations.of(fields, RelationSums.ALL)
                .allHoldIn(fields.stream().map(field -> cells.texts.getOrDefault(field, "")).toList());
    }
}
