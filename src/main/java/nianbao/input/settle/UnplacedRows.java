package nianbao.input.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.input.label.OfficialRow;
import nianbao.input.source.CellText;
import nianbao.report.Figure;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * Rows between the same two known ones of which labels and number do not say which of the official rows missing there
 * they are. Sums may: a row that is the total of those before it, or what was carried out. Each row is one of its
 * candidates, in their order, or none of the official rows at all; what all fillings that hold agree on is taken.
 */
public final class UnplacedRows implements OpenCells {

    /** By what a row was settled, in a note's words. */
    public static final String BY_SUMS = "按各行、各列之和和收支平衡（只有这一种放法都成立）";

    /**
     * A row with its candidates.
     *
     * @param texts one for each column
     */
    public record UnplacedRow(List<String> texts, List<OfficialRow> candidates) {

        private List<BigDecimal> numbers() {
            return texts.stream().map(text -> Figure.of(text).orZero()).toList();
        }
    }

    /** Hears which official row each row is. */
    public interface Placement {

        /**
         * @param row        the row's place among those given
         * @param candidates the one it is, or those it may be; none when it is no official row
         */
        void placed(int row, List<OfficialRow> candidates, boolean settled);
    }

    private final List<UnplacedRow> rows;
    private final List<OfficialRow> order;
    private final Map<OfficialRow, List<String>> fieldsOf;
    private final Placement placement;
    private final List<String> fields;
    /** By way: the official row of each row, {@code null} for none. */
    private final Map<List<String>, List<OfficialRow>> byWay = new LinkedHashMap<>();

    /** @param fieldsOf the fields of all candidates, in official order */
    public UnplacedRows(List<UnplacedRow> rows, LinkedHashMap<OfficialRow, List<String>> fieldsOf, Placement placement) {
        this.rows = rows;
        this.fieldsOf = fieldsOf;
        this.placement = placement;
        order = List.copyOf(fieldsOf.keySet());
        fields = fieldsOf.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The texts of a row's cells, when they are figures, blanks or marks, and there is one for each column; else null.
     * Blank places before them are the label's.
     */
    public static List<String> texts(List<String> values, int columns) {
        var all = values.stream().map(CellText::onOneLine).toList();
        int before = Math.max(0, all.size() - columns);
        var texts = all.subList(0, before).stream().allMatch(String::isEmpty) ? all.subList(before, all.size()) : all;
        return texts.size() == columns && texts.stream().allMatch(text -> text.isEmpty() || CellText.isValue(text)) ? texts : null;
    }

    /**
     * That a row found no place.
     *
     * @param row    its label and figures
     * @param fields those it may belong to; empty when it has no figures
     */
    public static Note unplaced(String row, List<OfficialRow> candidates, List<String> fields, Place place) {
        return new Note("cells.unplaced", "表中有一行对不上官方表格：" + Space.strip(row)
                + (fields.isEmpty() ? "" : "。可能是：" + String.join("；", candidates.stream().map(OfficialRow::label).toList())), fields, place);
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public List<List<String>> ways() {
        byWay.clear();
        choose(new ArrayList<>(), 0);
        return List.copyOf(byWay.keySet());
    }

    private void choose(List<OfficialRow> chosen, int from) {
        if (byWay.size() > Fillings.MOST) {
            return;
        }
        if (chosen.size() == rows.size()) {
            byWay.put(way(chosen), new ArrayList<>(chosen));
            return;
        }
        var row = rows.get(chosen.size());
        chosen.add(null);
        choose(chosen, from);
        chosen.removeLast();
        for (int i = from; i < order.size(); i++) {
            var line = order.get(i);
            if (row.candidates.contains(line) && RowRelations.of(fieldsOf.get(line), RelationSums.ALL).allHold(row.numbers())) {
                chosen.add(line);
                choose(chosen, i + 1);
                chosen.removeLast();
            }
        }
    }

    private List<String> way(List<OfficialRow> chosen) {
        var way = new String[fields.size()];
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i) != null) {
                var own = fieldsOf.get(chosen.get(i));
                for (int j = 0; j < own.size(); j++) {
                    way[fields.indexOf(own.get(j))] = rows.get(i).texts.get(j);
                }
            }
        }
        return Arrays.asList(way);
    }

    @Override
    public void settled(List<String> way) {
        open(new Fillings(List.of(way), true));
    }

    @Override
    public void open(Fillings ways) {
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            var lines = ways.all().stream().map(way -> byWay.get(way).get(row)).distinct().toList();
            boolean settled = ways.areCountable() && lines.size() == 1 && lines.getFirst() != null;
            placement.placed(i, ways.areCountable() ? lines.stream().filter(Objects::nonNull).toList() : rows.get(i).candidates, settled);
        }
    }
}
