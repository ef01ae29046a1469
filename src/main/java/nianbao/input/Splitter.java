package nianbao.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.format.Formats;
import nianbao.format.Relation;
import nianbao.report.Figure;

/**
 * Fills rows that hold fewer figures than cells, because figures ran together or blank cells left no trace, where
 * exactly one way to do it satisfies the relations: within the row first, then, for rows that several ways fit, with all
 * other rows. Of what is left, cells that all ways agree on are kept; the others stay open, with a note of what they may be.
 */
final class Splitter {

    /** Steps after which rows are no longer tried together: far more than real ones take, far less than a second. */
    private static final int MOST_STEPS = 200_000;
    private static final int MOST_RUNS = 120;
    private static final int SHOWN = 5;
    /** Of all editions: a report may mix them. One that needs a cell nobody knows says nothing. */
    private static final List<Relation> RELATIONS = Formats.all().stream().flatMap(f -> f.relations().stream()).toList();

    private final Cells cells;
    private final List<Run> kept = new ArrayList<>();
    private final List<Run> gaps = new ArrayList<>();
    private int steps;
    private int tried;

    Splitter(Cells cells) {
        this.cells = cells;
    }

    /** @param apart the same rows printed a second time with their figures apart, field → text */
    void settle(List<Run> runs, Map<String, String> apart) {
        var seen = new HashSet<List<String>>();
        var several = new LinkedHashMap<Run, List<List<String>>>();
        for (var run : runs) {
            if (run.fields().stream().anyMatch(cells::has) || !seen.add(run.fields())) {
                continue;
            }
            if (settledBy(run, apart)) {
                continue;
            }
            // A table has some thirty rows; far more are none, and not worth the time.
            var ways = ++tried > MOST_RUNS ? List.<List<String>>of() : run.ways(RELATIONS);
            if (ways.size() == 1) {
                keep(run, ways.getFirst());
            } else if (ways.isEmpty() || ways.size() > RowSplits.MOST) {
                open(run, ways);
            } else {
                several.put(run, ways);
            }
        }
        if (!several.isEmpty()) {
            together(Narrowing.of(several, cells.texts, RELATIONS));
        }
        note("cells.split", "行数字连在一起", kept.stream().filter(run -> !gaps.contains(run)).toList());
        note("cells.gaps", "行的空格没有留下位置", gaps);
    }

    private void note(String code, String what, List<Run> runs) {
        if (!runs.isEmpty()) {
            cells.note(code, "原文有" + runs.size() + what + "，每行只有一种填法符合勾稽关系，已按此读取，请核对："
                    + String.join("；", runs.stream().map(Run::text).distinct().toList()),
                    runs.stream().flatMap(run -> run.fields().stream()).toList(), runs.getFirst().place());
        }
    }

    private boolean settledBy(Run run, Map<String, String> apart) {
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

    private void keep(Run run, List<String> way) {
        for (int i = 0; i < way.size(); i++) {
            cells.put(run.fields().get(i), way.get(i), run.place());
        }
        kept.add(run);
        if (way.contains("")) {
            gaps.add(run);
        }
    }

    /** Keeps the cells that all ways agree on, unless figures may have run together; the others stay open. */
    private void open(Run run, List<List<String>> ways) {
        var fields = run.fields();
        boolean apart = !ways.isEmpty() && ways.size() <= RowSplits.MOST
                && ways.stream().allMatch(way -> way.stream().filter(cell -> !cell.isEmpty()).toList().equals(run.pieces()));
        for (int i = 0; apart && i < fields.size(); i++) {
            int place = i;
            if (ways.stream().map(way -> way.get(place)).distinct().count() == 1) {
                cells.put(fields.get(i), ways.getFirst().get(i), run.place());
            }
        }
        var shown = ways.stream().limit(SHOWN).map(way -> String.join(" | ", way.stream().map(cell -> cell.isEmpty() ? "空" : cell).toList())).toList();
        var reason = ways.isEmpty() ? "没有一种填法符合勾稽关系" : "有" + (ways.size() > RowSplits.MOST ? "很多" : ways.size() + "种")
                + "填法，不能确定的格留空：" + String.join("；", shown) + (ways.size() > SHOWN ? "；……" : "");
        cells.note("cells.open", "“" + run.line().full() + "”一行" + fields.size() + "格，原文是“" + run.text() + "”，" + reason,
                fields, run.place());
    }

    private static boolean holds(Relation relation, Map<String, String> texts) {
        return sum(relation.sum(), texts).compareTo(sum(relation.equals(), texts)) == 0;
    }

    private static BigDecimal sum(List<String> fields, Map<String, String> texts) {
        var sum = BigDecimal.ZERO;
        for (var field : fields) {
            var figure = Figure.of(texts.get(field));
            sum = figure.isNumber() ? sum.add(figure.number()) : sum;
        }
        return sum;
    }

    /** Rows that several ways fit, tried together against every relation whose other cells are known. */
    private void together(Map<Run, List<List<String>>> several) {
        var runs = List.copyOf(several.keySet());
        var undecided = new ArrayList<List<Relation>>();
        runs.forEach(run -> undecided.add(new ArrayList<>()));
        for (var relation : RELATIONS) {
            int lastRun = lastRun(relation, runs);
            if (lastRun >= 0) {
                undecided.get(lastRun).add(relation);
            }
        }
        steps = 0;
        var found = new ArrayList<Set<List<String>>>();
        runs.forEach(run -> found.add(new HashSet<>()));
        boolean whole = combine(runs, several, undecided, 0, new HashMap<>(cells.texts), new ArrayList<>(), found);
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            boolean checked = RELATIONS.stream().anyMatch(r -> lastRun(r, runs) >= 0
                    && run.fields().stream().anyMatch(f -> r.sum().contains(f) || r.equals().contains(f)));
            if (whole && checked && found.get(i).size() == 1) {
                keep(run, found.get(i).iterator().next());
            } else {
                open(run, several.get(run));
            }
        }
    }

    /** The last row a relation waits for; -1 when it waits for none, or for a cell that nobody knows. */
    private int lastRun(Relation relation, List<Run> runs) {
        int lastRun = -1;
        for (var field : java.util.stream.Stream.concat(relation.sum().stream(), relation.equals().stream()).toList()) {
            int of = -1;
            for (int i = 0; i < runs.size(); i++) {
                of = runs.get(i).fields().contains(field) ? i : of;
            }
            if (of < 0 && !cells.has(field)) {
                return -1;
            }
            lastRun = Math.max(lastRun, of);
        }
        return lastRun;
    }

    private boolean combine(List<Run> runs, Map<Run, List<List<String>>> several, List<List<Relation>> undecided, int at,
                            Map<String, String> texts, List<List<String>> chosen, List<Set<List<String>>> found) {
        Deadline.check();
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (at == runs.size()) {
            for (int i = 0; i < chosen.size(); i++) {
                found.get(i).add(chosen.get(i));
            }
            return true;
        }
        var fields = runs.get(at).fields();
        for (var way : several.get(runs.get(at))) {
            for (int i = 0; i < way.size(); i++) {
                texts.put(fields.get(i), way.get(i));
            }
            if (undecided.get(at).stream().allMatch(relation -> holds(relation, texts))) {
                chosen.add(way);
                boolean whole = combine(runs, several, undecided, at + 1, texts, chosen, found);
                chosen.removeLast();
                if (!whole) {
                    return false;
                }
            }
        }
        return true;
    }
}
