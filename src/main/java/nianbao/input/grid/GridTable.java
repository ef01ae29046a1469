package nianbao.input.grid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.RowLabel;
import nianbao.input.label.RowMatch;
import nianbao.input.label.RowNumbers;
import nianbao.input.settle.OpenRows;
import nianbao.input.settle.TurnedTable;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Figure;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * Reads grids of one official table, parts of it after page breaks included. A row is found by the innermost label
 * that names one; its values are the cells behind that label.
 */
public final class GridTable {

    /** What stands over labels and figures in tables that somebody made anew. */
    private static final Set<String> HEADS = Set.of("项目", "指标", "名称", "序号", "内容", "类别", "数量", "单位");

    private static final Pattern UNIT_CAPTION = Pattern.compile("[（(]?单位\\s*[:：].{1,8}[）)]?");
    private static final int LONGEST_UNIT = 2;

    private final OfficialTable shape;
    private final FoundCells cells;
    private final TableHead head;
    private final RowPlacer placer;
    private final UnknownRows unknown;
    private final BareRows bare = new BareRows();
    private final UnlabelledRow unlabelled;
    private SourceGrid grid;
    /** Whether a column of running numbers was seen. */
    private boolean numbered;
    private int last = -1;
    /** The row just before, when only a blank part of it was seen. */
    private OfficialRow before;

    public GridTable(OfficialTable shape, FoundCells cells, OpenRows openRows, String edition, int year) {
        this.shape = shape;
        this.cells = cells;
        head = new TableHead(shape, edition, year);
        placer = new RowPlacer(head, cells, openRows);
        unknown = new UnknownRows(shape, cells, placer);
        unlabelled = new UnlabelledRow(shape, cells, head, placer);
    }

    public void read(SourceGrid printed) {
        if (turned(printed)) {
            return;
        }
        grid = Upright.upright(shape, numbered ? Upright.withoutRun(printed) : printed);
        numbered |= printed.rows().stream().flatMap(List::stream).anyMatch(cell -> RowNumbers.isName(cell.text()));
        placer.begin(grid);
        grid.rows().forEach(this::row);
    }

    /** A table printed with its columns as lines, its spans lost; false when it is none, and nothing was read. */
    private boolean turned(SourceGrid printed) {
        // Numbers of columns over the head are no column of rows' numbers, which would be taken away.
        boolean numberedAcross = !printed.rows().isEmpty() && !printed.rows().getFirst().isEmpty()
                && RowNumbers.isName(printed.rows().getFirst().getFirst().text());
        if (!numberedAcross && Upright.upright(shape, printed) != printed) {
            return false;
        }
        var turned = TurnedTable.cells(shape, head.edition(), printed.rows().stream().map(GridTable::stretch).toList());
        cells.putTurned(turned, printed.place());
        return !turned.isEmpty();
    }

    /** The words of a row, and the cells behind them. */
    private static TurnedTable.TurnedStretch stretch(List<SourceCell> row) {
        int first = 0;
        while (first < row.size() && !CellText.isValue(row.get(first).text())) {
            first++;
        }
        int from = first;
        while (from > 0 && first < row.size() && Space.isBlank(row.get(from - 1).text())) {
            from--;
        }
        return new TurnedTable.TurnedStretch(row.subList(0, from).stream().map(SourceCell::text).collect(Collectors.joining()),
                row.subList(from, row.size()).stream().map(cell -> CellText.onOneLine(cell.text())).toList());
    }

    /** How many labels of the table a grid holds. */
    public static int likeness(OfficialTable shape, SourceGrid grid) {
        return (int) grid.rows().stream().flatMap(List::stream).filter(cell -> shape.knows(cell.text())).count();
    }

    private void row(List<SourceCell> row) {
        if (row.stream().allMatch(cell -> Space.isBlank(cell.text()))) {
            if (shape.isUnlabelled()) {
                unlabelled.blank(row);
            } else if (row.size() >= width() && width() >= RowReader.CHECKED) {
                unknown.addBlank(row.subList(Math.max(1, row.size() - width()), row.size()), last, grid.place());
            }
        } else if (isCaption(row)) {
            head.close();
        } else if (HeadRows.isHead(row, shape, last)) {
            head.add(row, grid);
        } else {
            head.close();
            labelled(row, RowLabel.of(row, shape, last));
        }
    }

    /** 单位：件 over the table, with the number of its line at most. */
    private static boolean isCaption(List<SourceCell> row) {
        var filled = row.stream().map(cell -> Space.strip(cell.text())).filter(text -> !text.isEmpty()).toList();
        return filled.size() == 2 && CellText.isValue(filled.getFirst()) && UNIT_CAPTION.matcher(filled.getLast()).matches();
    }

    private void labelled(List<SourceCell> row, RowLabel label) {
        if (label.match() != null) {
            line(label.match(), row.get(label.at()).text(), row.subList(label.at() + 1, row.size()));
        } else if (areNumbersOfColumns(row.subList(label.labels(), row.size()))) {
            head.close();
        } else if (row.stream().anyMatch(cell -> CellText.isValue(cell.text()))) {
            if (shape.isUnlabelled()) {
                unlabelled.read(row, label.labels(), numbered, grid.place());
            } else {
                unknownRow(row, label.labels());
            }
        } else {
            words(row);
        }
    }

    /** 1, 2, 3 …: which column is which. They add up nowhere, so that no row of figures is taken for them. */
    private static boolean areNumbersOfColumns(List<SourceCell> values) {
        var texts = values.stream().map(cell -> Figure.of(Space.strip(cell.text()))).filter(figure -> figure.kind() != Figure.FigureKind.BLANK).toList();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isNumber() || texts.get(i).number().compareTo(BigDecimal.valueOf(i + 1L)) != 0) {
                return false;
            }
        }
        return texts.size() >= RowReader.CHECKED;
    }

    private int width() {
        return shape.lines().getFirst().columns().getFirst().columns().size();
    }

    private void line(RowMatch match, String label, List<SourceCell> values) {
        var line = match.line();
        if (values.isEmpty()) {
            if (match.score() >= RowMatch.BARE) {
                bare.bare(line);
            }
            return;
        }
        int units = line.units() && values.size() > 1 ? 1 : 0;
        boolean empty = values.stream().skip(units).allMatch(cell -> Space.isBlank(cell.text()));
        // A row cut by a page break: its values stand in one of the two parts, so that a blank part says nothing yet.
        if (empty && match.score() == RowMatch.PART) {
            before = line;
            unknown.cut(line, values);
            return;
        }
        if (match.score() == RowMatch.ALIKE) {
            cells.note("label.unsure", "行标签“" + Space.strip(label) + "”按“" + line.label() + "”读取，请核对",
                    placer.fields(line, values.size()), grid.place());
        }
        last = shape.lines().indexOf(line);
        unknown.met(last);
        before = null;
        if (!empty) {
            bare.filled();
        }
        cells.at(CellText.onOneLine(label));
        int second = secondRow(line, values);
        placer.place(line, second < 0 ? values : values.subList(0, columnsOf(line)), grid.place());
        addSecond(line, values, second);
    }

    /** @param second where it begins, see {@link #secondRow} */
    private void addSecond(OfficialRow line, List<SourceCell> values, int second) {
        if (second > 0) {
            unknown.add("", values.subList(second, second + columnsOf(line)), last, grid.place());
        }
    }

    private int columnsOf(OfficialRow line) {
        return head.columns(line, width()).columns().size();
    }

    /** Where a second row's values begin, which lost its label and with it the sign that a row begins; -1 where the cells are not two rows that add up. */
    private int secondRow(OfficialRow line, List<SourceCell> values) {
        int count = columnsOf(line);
        if (count < RowReader.CHECKED || values.size() < 2 * count || Space.isBlank(values.getFirst().text())) {
            return -1;
        }
        int from = count;
        while (from < values.size() && Space.isBlank(values.get(from).text())) {
            from++;
        }
        boolean two = from + count <= values.size() && values.stream().skip((long) from + count).allMatch(cell -> Space.isBlank(cell.text()));
        return two && addsUp(line, values.subList(0, count)) && addsUp(line, values.subList(from, from + count)) ? from : -1;
    }

    private boolean addsUp(OfficialRow line, List<SourceCell> values) {
        return values.stream().allMatch(cell -> CellText.isValue(cell.text())) && RowColumns.addsUp(line, head.columns(line, values.size()), values);
    }

    private void unknownRow(List<SourceCell> row, int labels) {
        // The innermost label; behind a long one a short text is its unit.
        var label = row.subList(0, labels).stream().map(SourceCell::text).filter(text -> !Space.isBlank(text))
                .reduce("", (outer, inner) -> inner.length() > LONGEST_UNIT || outer.length() <= LONGEST_UNIT ? inner : outer);
        var values = row.subList(labels, row.size());
        if (before != null && !Label.normal(label).isEmpty() && before.full().endsWith(Label.normal(label))) {
            placer.place(before, values, grid.place());
            return;
        }
        // A heading within the table, with a dash for its unit.
        if (shape.isFurniture(label) && values.stream().noneMatch(v -> Figure.of(v.text()).isNumber())
                && values.stream().filter(v -> !Space.isBlank(v.text())).count() < RowReader.CHECKED) {
            return;
        }
        var line = shape.lines().getFirst();
        var figures = values.stream().dropWhile(cell -> Space.isBlank(cell.text())).toList();
        int second = secondRow(line, figures);
        unknown.add(label, second < 0 ? values : figures.subList(0, columnsOf(line)), last, grid.place());
        addSecond(line, figures, second);
    }

    private void words(List<SourceCell> row) {
        for (var cell : row) {
            if (!Space.isBlank(cell.text()) && !shape.isFurniture(cell.text()) && !shape.isPiece(cell.text()) && !HEADS.contains(Label.normal(cell.text()))) {
                cells.notes.add(Note.of("text.unplaced", "表中未能归位的文字：" + Space.strip(cell.text()), grid.place()));
            }
        }
    }

    /** Once every grid of the table was read. */
    public void finish() {
        var place = grid == null ? Place.NOWHERE : grid.place();
        unlabelled.finish(place);
        if (!unknown.settle(place)) {
            bare.settle(head, unknown::isFree, cells, place);
        }
    }
}
