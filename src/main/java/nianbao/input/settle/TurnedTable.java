package nianbao.input.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.format.Formats;
import nianbao.format.Relation;
import nianbao.format.Severity;
import nianbao.input.label.OfficialColumn;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.report.Figure;
import nianbao.report.Space;

/**
 * A table printed with its columns as lines, and every span lost: what stands over a figure cannot be seen. But each line
 * bears a column's label and has just as many figures as the table has rows; so they are the rows' in official order, when
 * the head has the rows' labels in that order, one level of them after the other, and every relation holds.
 *
 * <p>An example, of a table with the rows 新收, 予以公开, 总计:
 * <pre>
 *         新收  办理结果
 *         予以公开  总计
 *  自然人   3  2  2
 *  总计     4  3  3
 * </pre>
 */
public final class TurnedTable {

    /** Levels of labels in a head: each begins again with the first rows. */
    private static final int MOST_LEVELS = 3;
    /** First characters of a label that may be lost, and what must be left of it. */
    private static final int MOST_LOST = 3;
    private static final int SHORTEST = 6;
    /** Running numbers of columns, those over labels included. */
    private static final int FEWEST_NUMBERS = 5;
    /** Of ten labels, so many must be there. */
    private static final int MOST = 6;
    private static final int TEN = 10;

    /** Words and the figures right behind them; blank cells may fill them up. */
    public record TurnedStretch(String words, List<String> figures) {
    }

    private final OfficialTable shape;
    private final List<TurnedStretch> stretches;

    private TurnedTable(OfficialTable shape, List<TurnedStretch> stretches) {
        this.shape = shape;
        this.stretches = stretches;
    }

    /**
     * The cells of such a table, field → text; empty when it is none.
     *
     * @param edition   that is expected
     * @param stretches all that stands in it; those of the head may have units and marks for figures
     */
    public static Map<String, String> cells(OfficialTable shape, String edition, List<TurnedStretch> stretches) {
        if (shape.isUnlabelled()) {
            return Map.of();
        }
        var turned = new TurnedTable(shape, stretches);
        var editions = shape.lines().stream().flatMap(line -> line.columns().stream()).map(OfficialColumns::edition).distinct()
                .sorted(Comparator.comparing(e -> e.equals(edition) ? 0 : 1)).toList();
        return editions.stream().map(turned::cells).filter(cells -> !cells.isEmpty()).findFirst().orElse(Map.of());
    }

    private Map<String, String> cells(String edition) {
        var rows = shape.lines().stream().filter(line -> line.of(edition).isPresent()).toList();
        var columns = rows.getFirst().of(edition).orElseThrow().columns();
        var own = stretches.stream().filter(stretch -> !figures(stretch, rows.size()).isEmpty()).toList();
        boolean alike = rows.stream().allMatch(row -> row.of(edition).orElseThrow().columns().equals(columns));
        if (!alike || own.size() * 2 <= columns.size() || own.size() > columns.size() || !othersAreEmpty(own)
                || !isInOrder(rows, head(own.getFirst()), columns.size() == 1 ? 1 : MOST_LEVELS)) {
            return Map.of();
        }
        var cells = new LinkedHashMap<String, String>();
        for (var stretch : own) {
            var column = columns.size() == 1 ? Optional.of(columns.getFirst()) : named(columns, stretch.words);
            if (column.isEmpty()) {
                return Map.of();
            }
            var figures = figures(stretch, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                var field = rows.get(i).of(edition).orElseThrow().field(rows.get(i), column.get());
                if (cells.put(field, figures.get(i)) != null) {
                    return Map.of();
                }
            }
        }
        return relationsHold(cells, edition) ? cells : Map.of();
    }

    /** A figure or a blank for each row: what stands behind them is blank, or rows of groups between them are; empty when that is not so. */
    private static List<String> figures(TurnedStretch stretch, int rows) {
        var all = stretch.figures;
        var printed = all.stream().filter(text -> !Space.isBlank(text)).toList();
        if (!printed.stream().allMatch(CellText::isValue)) {
            return List.of();
        }
        boolean filledUp = all.size() >= rows && !printed.isEmpty() && all.subList(rows, all.size()).stream().allMatch(Space::isBlank);
        return printed.size() == rows ? printed : filledUp ? all.subList(0, rows) : List.of();
    }

    /** What is no whole stretch has no figure, but for running numbers over the head: units and marks. */
    private boolean othersAreEmpty(List<TurnedStretch> own) {
        var others = stretches.stream().filter(stretch -> !own.contains(stretch)).toList();
        var numbers = stretches.stream().limit(stretches.indexOf(own.getFirst())).flatMap(stretch -> stretch.figures.stream())
                .filter(text -> Figure.of(text).isNumber()).map(text -> Figure.of(text).number()).toList();
        boolean run = IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i).subtract(numbers.get(i - 1)).compareTo(BigDecimal.ONE) == 0);
        return run && others.stream().filter(stretch -> stretches.indexOf(stretch) > stretches.indexOf(own.getFirst()))
                .flatMap(stretch -> stretch.figures.stream()).noneMatch(text -> Figure.of(text).isNumber())
                && (numbers.isEmpty() || numbers.size() >= FEWEST_NUMBERS);
    }

    /** The column that the words right before figures name, the longest such label; a group's label may stand before it. */
    private static Optional<OfficialColumn> named(List<OfficialColumn> columns, String words) {
        var normal = Label.normal(words);
        return columns.stream().filter(column -> normal.endsWith(column.leaf())).max(Comparator.comparing(column -> column.leaf().length()));
    }

    /** The normal form of the words before the first figures. */
    private String head(TurnedStretch first) {
        return Label.normal(stretches.stream().limit(stretches.indexOf(first) + 1L).map(TurnedStretch::words).collect(Collectors.joining()));
    }

    /** Whether the head has the rows' labels, all or most of them, in a few levels of labels that each follow each other. */
    private static boolean isInOrder(List<OfficialRow> rows, String head, int most) {
        var places = new ArrayList<Integer>();
        int at = 0;
        for (var row : rows) {
            int place = place(row, head, at);
            if (place >= 0) {
                places.add(place);
                at = place + 1;
            }
        }
        if (places.size() * TEN < rows.size() * MOST) {
            return false;
        }
        var order = IntStream.range(0, places.size()).boxed().sorted(Comparator.comparing(places::get)).toList();
        return 1 + IntStream.range(1, order.size()).filter(i -> order.get(i) < order.get(i - 1)).count() <= most;
    }

    /** Where a row's label stands, behind a place if it can be; its last words will do. −1 when it is not there. */
    private static int place(OfficialRow row, String head, int from) {
        for (int lost = 0; lost <= MOST_LOST; lost++) {
            int cut = lost;
            var names = row.names().stream().filter(name -> cut == 0 || name.length() - cut >= SHORTEST).map(name -> name.substring(cut)).toList();
            var place = IntStream.concat(names.stream().mapToInt(name -> head.indexOf(name, from)).filter(found -> found >= 0).sorted(),
                    names.stream().mapToInt(head::indexOf).filter(found -> found >= 0)).findFirst();
            if (place.isPresent()) {
                return place.getAsInt();
            }
        }
        return -1;
    }

    private static boolean relationsHold(Map<String, String> cells, String edition) {
        return Formats.of(edition).orElseThrow().relations().stream()
                .filter(relation -> relation.severity() == Severity.ERROR && RelationSums.fields(relation).allMatch(cells::containsKey))
                .allMatch(relation -> holds(relation, cells));
    }

    private static boolean holds(Relation relation, Map<String, String> cells) {
        return sum(relation.sum(), cells).compareTo(sum(relation.equals(), cells)) == 0;
    }

    private static BigDecimal sum(List<String> fields, Map<String, String> cells) {
        return fields.stream().map(cells::get).map(text -> Figure.of(text).orZero()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
