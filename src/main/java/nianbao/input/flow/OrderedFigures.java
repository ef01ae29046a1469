package nianbao.input.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.input.flow.FlowText.FlowSpan;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.settle.RelationSums;
import nianbao.input.settle.RowRelations;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.report.Figure;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * A table whose labels were torn from their figures, as a PDF's plain text has it: its figures still stand in the official
 * order. They are taken so only when there are exactly as many as the table has cells, every one of them is in a relation, all
 * relations hold, and the rows that have their figures right behind their labels have the same ones.
 */
final class OrderedFigures {

    private static final Pattern FIGURE = Pattern.compile("[+\\-−]?[\\d０-９]++(?:[,，.][\\d０-９]++)*+");
    /** Rows whose figures stand right behind their labels, and so show that the order is the official one. */
    private static final int FEWEST_WHOLE = 3;

    private final OfficialTable shape;
    private final FlowText flow;
    private final List<FlowLabels.FoundLabel> labels;
    private final List<String> residue;

    OrderedFigures(OfficialTable shape, FlowText flow, List<FlowLabels.FoundLabel> labels, List<String> residue) {
        this.shape = shape;
        this.flow = flow;
        this.labels = labels;
        this.residue = residue;
    }

    /** Keeps the cells of such a table, with a note; false when it is none, and nothing was kept. */
    boolean read(FoundCells cells, Place place) {
        var figures = figures();
        for (var edition : shape.lines().stream().flatMap(line -> line.columns().stream()).map(OfficialColumns::edition).distinct().toList()) {
            var fields = fields(edition);
            var all = fields.values().stream().flatMap(List::stream).toList();
            if (all.size() == figures.size() && holds(all, figures)) {
                var texts = new LinkedHashMap<String, String>();
                for (int i = 0; i < all.size(); i++) {
                    texts.put(all.get(i), figures.get(i));
                }
                return keep(fields, texts, cells, place);
            }
        }
        return false;
    }

    /** All of them; of a table without row labels those of the one line that has a figure for each column, if there is one. */
    private List<String> figures() {
        var all = CellText.pieces(flow.printed()).stream().filter(OrderedFigures::isFigure).toList();
        if (!labels.isEmpty()) {
            return all;
        }
        var rows = rows();
        return rows.size() == 1 ? rows.getFirst() : all;
    }

    /** The lines that have just a figure for each column. */
    private List<List<String>> rows() {
        int columns = shape.lines().getFirst().columns().getFirst().columns().size();
        return flow.printed().lines().map(CellText::pieces)
                .filter(pieces -> pieces.size() == columns && pieces.stream().allMatch(OrderedFigures::isFigure)).toList();
    }

    private static boolean isFigure(String piece) {
        return FIGURE.matcher(piece).matches() || Figure.of(piece).kind() == Figure.FigureKind.MARK;
    }

    private Map<OfficialRow, List<String>> fields(String edition) {
        var fields = new LinkedHashMap<OfficialRow, List<String>>();
        for (var line : shape.lines()) {
            line.of(edition).ifPresent(columns -> fields.put(line, columns.fields(line)));
        }
        return fields;
    }

    /** Whether every figure is in a relation of the table, and all of them hold. */
    private static boolean holds(List<String> fields, List<String> figures) {
        var known = new HashSet<>(fields);
        var bound = new HashSet<String>();
        RelationSums.ALL.stream().map(relation -> Stream.concat(relation.sum().stream(), relation.equals().stream()).toList())
                .filter(known::containsAll).forEach(bound::addAll);
        return bound.size() == known.size()
                && RowRelations.of(fields, RelationSums.ALL).allHoldIn(figures);
    }

    private boolean keep(Map<OfficialRow, List<String>> fields, Map<String, String> texts, FoundCells cells, Place place) {
        if (labels.isEmpty()) {
            return keepRow(texts, cells, place);
        }
        var words = new ArrayList<String>();
        var gaps = new FlowGaps(shape, flow, words);
        var torn = new ArrayList<>(fields.keySet());
        gaps.before(labels.getFirst().span().from());
        for (int i = 0; i < labels.size(); i++) {
            var line = shape.lines().get(labels.get(i).line());
            var behind = CellText
                    .pieces(gaps.value(new FlowSpan(labels.get(i).span().to(), i + 1 < labels.size() ? labels.get(i + 1).span().from() : flow.length())));
            var own = fields.getOrDefault(line, List.of()).stream().map(texts::get).toList();
            if (behind.equals(own)) {
                torn.remove(line);
            } else if (behind.size() == own.size() && behind.stream().allMatch(OrderedFigures::isFigure)) {
                return false;
            } else {
                words.addAll(behind);
            }
        }
        if (torn.isEmpty() || fields.size() - torn.size() < FEWEST_WHOLE) {
            return false;
        }
        fields.forEach((line, of) -> {
            cells.at(torn.contains(line) ? "" : line.label());
            of.forEach(field -> cells.put(field, texts.get(field), place));
        });
        keepAside(words);
        cells.note("label.unsure", "这张表有 " + torn.size() + " 行的标签与数不在一起，数按官方的行次归位（各项关系都成立），请核对："
                + String.join("；", torn.stream().map(OfficialRow::label).toList()), torn.stream().flatMap(line -> fields.get(line).stream()).toList(), place);
        return true;
    }

    /** The row of a table without row labels, where words stand between its figures; else whoever reads rows does. */
    private boolean keepRow(Map<String, String> texts, FoundCells cells, Place place) {
        var pieces = CellText.pieces(flow.printed());
        int first = 0, last = pieces.size() - 1;
        while (first < last && !isFigure(pieces.get(first))) {
            first++;
        }
        while (last > first && !isFigure(pieces.get(last))) {
            last--;
        }
        // Heads set upright come out in single characters, of which no label is read.
        boolean upright = pieces.stream().anyMatch(piece -> Label.normal(piece).length() == 1 && !isFigure(piece) && !shape.isFurniture(piece));
        if (last - first + 1 == texts.size() && !(upright && rows().size() == 1)) {
            return false;
        }
        cells.at("");
        texts.forEach((field, text) -> cells.put(field, text, place));
        if (rows().size() == 1) {
            flow.printed().lines().filter(line -> CellText.pieces(line).stream().anyMatch(word -> !isFigure(word) && !isOfLabel(word)))
                    .forEach(line -> residue.add(Space.strip(line)));
        } else {
            keepAside(pieces);
        }
        cells.note("label.unsure", "这张表的数与表头不在一起，按官方的列次归位（各项关系都成立），请核对", List.copyOf(texts.keySet()), place);
        return true;
    }

    /** Words around the figures that are no labels. */
    private void keepAside(List<String> words) {
        words.stream().flatMap(text -> CellText.pieces(text).stream()).filter(word -> !isFigure(word) && !isOfLabel(word)).forEach(residue::add);
    }

    private boolean isOfLabel(String word) {
        var normal = Label.normal(word);
        return normal.isEmpty() || Stream.of(shape.heads().stream(), shape.furniture().stream(), shape.lines().stream().map(OfficialRow::full))
                .flatMap(names -> names).anyMatch(name -> name.contains(normal));
    }
}
