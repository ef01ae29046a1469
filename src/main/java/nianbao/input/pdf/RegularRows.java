package nianbao.input.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.input.source.CellText;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Figure;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * Rows of one of the two wide tables whose figures do not stand well under each other. Rows with a figure for each column
 * show how many there are, and by their sums that they stand in official order; a row with fewer has each figure where those
 * of full rows stand, when that is clear, and else only its figures, for the sums to settle.
 */
final class RegularRows {

    private static final int LABELS = 2;
    /** Columns of the table of requests, and of the three groups of five in the table of disputes. */
    private static final int REQUESTS = 7;
    private static final int DISPUTES = 15;
    private static final int GROUP = 5;
    /** Of ten rows whose figures are not all 0, how many must add up. */
    private static final int MOST = 8;
    private static final int TEN = 10;

    private final List<List<SourceCell>> rows;
    private final int columns;
    /** Where figures of each column stand in full rows. */
    private final List<Set<Integer>> places = new ArrayList<>();

    private RegularRows(List<List<SourceCell>> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        IntStream.range(0, columns).forEach(i -> places.add(new HashSet<>()));
        rows.stream().map(RegularRows::figures).filter(figures -> figures.size() == columns)
                .forEach(figures -> IntStream.range(0, columns).forEach(i -> places.get(i).add(figures.get(i).column())));
    }

    /** The rows of some grids, each with two labels and a column for each place where figures stand; null when they are not such rows. */
    static SourceGrid of(List<SourceGrid> grids, Place place) {
        // The places of one grid are not those of another.
        var rows = new ArrayList<List<SourceCell>>();
        int shift = 0;
        for (var grid : grids) {
            int by = shift;
            for (var row : grid.rows()) {
                boolean figures = !figures(row).isEmpty();
                if (figures || row.size() > LABELS && row.stream().skip(LABELS).allMatch(cell -> Space.isBlank(cell.text()))) {
                    rows.add(row.stream().map(cell -> new SourceCell(cell.text(), cell.column() < LABELS ? cell.column() : cell.column() + by, 1, 1)).toList());
                }
            }
            shift += grid.rows().stream().mapToInt(List::size).max().orElse(0);
        }
        int columns = rows.stream().mapToInt(row -> figures(row).size()).max().orElse(0);
        var regular = new RegularRows(rows, columns);
        return (columns == REQUESTS || columns == DISPUTES) && regular.addUp() ? regular.grid(place) : null;
    }

    private static List<SourceCell> figures(List<SourceCell> row) {
        return row.stream().skip(LABELS).filter(cell -> CellText.isValue(cell.text())).toList();
    }

    private boolean addUp() {
        int all = 0, right = 0;
        for (var row : rows) {
            var figures = figures(row);
            if (figures.stream().anyMatch(cell -> CellText.pieces(cell.text()).size() > 1)) {
                return false;
            }
            var numbers = numbers(figures.stream().map(SourceCell::text).toList());
            if (figures.size() == columns && numbers.stream().anyMatch(number -> number.signum() != 0)) {
                all++;
                right += addUp(numbers) ? 1 : 0;
            }
        }
        return right * TEN >= all * MOST;
    }

    private boolean addUp(List<BigDecimal> numbers) {
        int group = columns == DISPUTES ? GROUP : columns;
        return IntStream.range(0, columns / group).allMatch(i -> {
            var parts = numbers.subList(i * group, (i + 1) * group);
            return parts.subList(0, group - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(parts.getLast()) == 0;
        });
    }

    private static List<BigDecimal> numbers(List<String> texts) {
        return texts.stream().map(text -> Figure.of(text).orZero()).toList();
    }

    private SourceGrid grid(Place place) {
        var grid = new GridBuilder();
        for (var row : rows) {
            grid.row();
            row.stream().limit(LABELS).forEach(cell -> grid.cell(cell.text(), 1, 1));
            values(figures(row)).forEach(text -> grid.cell(text, 1, 1));
            row.stream().skip(LABELS).filter(cell -> !Space.isBlank(cell.text()) && !CellText.isValue(cell.text()))
                    .forEach(cell -> grid.cell(cell.text(), 1, 1));
        }
        return grid.build(place);
    }

    private List<String> values(List<SourceCell> figures) {
        var texts = figures.stream().map(SourceCell::text).toList();
        if (figures.size() == columns) {
            return texts;
        }
        var values = new ArrayList<>(IntStream.range(0, columns).mapToObj(i -> "").toList());
        for (var figure : figures) {
            var may = IntStream.range(0, columns).filter(i -> places.get(i).contains(figure.column())).toArray();
            if (may.length != 1 || !values.get(may[0]).isEmpty()) {
                return texts;
            }
            values.set(may[0], figure.text());
        }
        return addUp(numbers(values)) ? values : texts;
    }
}
