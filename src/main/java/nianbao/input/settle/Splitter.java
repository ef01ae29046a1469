package nianbao.input.settle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.input.label.Cells;

/**
 * Fills rows that hold fewer figures than cells, because figures ran together or blank cells left no trace, where
 * exactly one way to do it satisfies the relations: within the row first, then, for rows that several ways fit, with all
 * other rows. Of what is left, cells that all ways agree on are kept; the others stay open, with a note of what they may be.
 */
public final class Splitter {

    private static final int MOST_RUNS = 120;
    private static final int SHOWN = 5;

    private final Cells cells;
    private final List<UnsplitRow> kept = new ArrayList<>();
    private final List<UnsplitRow> gaps = new ArrayList<>();
    private int tried;

    public Splitter(Cells cells) {
        this.cells = cells;
    }

    /** @param apart the same rows printed a second time with their figures apart, field → text */
    public void settle(List<UnsplitRow> runs, Map<String, String> apart) {
        var seen = new HashSet<List<String>>();
        var several = new LinkedHashMap<UnsplitRow, List<List<String>>>();
        for (var run : runs) {
            if (run.fields().stream().anyMatch(cells::has) || !seen.add(run.fields()) || settledBy(run, apart)) {
                continue;
            }
            // A table has some thirty rows; far more are none, and not worth the time.
            var ways = ++tried > MOST_RUNS ? List.<List<String>>of() : run.ways(RelationSums.ALL);
            if (ways.size() == 1) {
                keep(run, ways.getFirst());
            } else if (ways.isEmpty() || ways.size() > RowSplits.MOST) {
                open(run, new Fillings(ways, false));
            } else {
                several.put(run, ways);
            }
        }
        together(several);
        note("cells.split", "行数字连在一起", kept.stream().filter(run -> !gaps.contains(run)).toList());
        note("cells.gaps", "行的空格没有留下位置", gaps);
    }

    private void note(String code, String what, List<UnsplitRow> runs) {
        if (!runs.isEmpty()) {
            cells.note(code, "原文有" + runs.size() + what + "，每行只有一种填法符合勾稽关系，已按此读取，请核对："
                    + String.join("；", runs.stream().map(UnsplitRow::text).distinct().toList()),
                    runs.stream().flatMap(run -> run.fields().stream()).toList(), runs.getFirst().place());
        }
    }

    private boolean settledBy(UnsplitRow run, Map<String, String> apart) {
        var texts = run.fields().stream().map(apart::get).toList();
        if (texts.contains(null) || !String.join("", texts).equals(String.join("", run.pieces()))) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            cells.put(run.fields().get(i), texts.get(i), run.place());
        }
        cells.note("cells.appendix", "“" + run.text() + "”按文后附列的同一行分开", run.fields(), run.place());
        return true;
    }

    /** Rows that several ways fit, those tried together that share a relation. */
    private void together(Map<UnsplitRow, List<List<String>>> several) {
        var before = Map.copyOf(cells.texts);
        for (var group : groups(several.keySet().stream().toList())) {
            var ways = new LinkedHashMap<UnsplitRow, List<List<String>>>();
            group.forEach(run -> ways.put(run, several.get(run)));
            JointRows.of(Narrowing.of(ways, before, RelationSums.ALL), before, RelationSums.ALL).forEach((run, left) -> {
                if (left.all().size() == 1) {
                    keep(run, left.all().getFirst());
                } else {
                    open(run, left);
                }
            });
        }
    }

    private List<List<UnsplitRow>> groups(List<UnsplitRow> runs) {
        var groups = new ArrayList<List<UnsplitRow>>();
        runs.forEach(run -> groups.add(new ArrayList<>(List.of(run))));
        for (var relation : new RelationSums(runs, cells.texts, RelationSums.ALL).relations()) {
            var joined = groups.stream().filter(group -> group.stream().anyMatch(run -> RelationSums.fields(relation).anyMatch(run.fields()::contains))).toList();
            groups.removeAll(joined);
            groups.add(joined.stream().flatMap(List::stream).toList());
        }
        return groups;
    }

    private void keep(UnsplitRow run, List<String> way) {
        cells.at(run.name() + " " + run.text());
        for (int i = 0; i < way.size(); i++) {
            cells.put(run.fields().get(i), way.get(i), run.place());
        }
        kept.add(run);
        if (way.contains("")) {
            gaps.add(run);
        }
    }

    /** Keeps the cells that all ways agree on, unless figures may have run together; the others stay open. */
    private void open(UnsplitRow run, Fillings ways) {
        var fields = run.fields();
        var all = ways.all();
        var figures = run.pieces().stream().filter(piece -> !piece.isEmpty()).toList();
        boolean apart = !all.isEmpty() && all.size() <= RowSplits.MOST
                && all.stream().allMatch(way -> way.stream().filter(cell -> !cell.isEmpty()).toList().equals(figures));
        for (int i = 0; apart && i < fields.size(); i++) {
            int place = i;
            if (all.stream().map(way -> way.get(place)).distinct().count() == 1) {
                cells.put(fields.get(i), all.getFirst().get(i), run.place());
            }
        }
        cells.note("cells.open", run.name() + fields.size() + "格，原文是“" + run.text() + "”，" + reason(ways), fields, run.place());
    }

    private static String reason(Fillings ways) {
        var all = ways.all();
        if (all.isEmpty()) {
            return "没有一种填法符合勾稽关系";
        }
        var count = all.size() > RowSplits.MOST ? "有很多填法" : ways.proven() ? "有" + all.size() + "种填法都符合勾稽关系" : "至多有" + all.size() + "种填法";
        return count + "，不能确定的格留空：" + String.join("；", all.stream().limit(SHOWN).map(way -> String.join(" | ", way)).toList())
                + (all.size() > SHOWN ? "；……" : "");
    }
}
