package nianbao.input.settle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nianbao.input.label.FoundCells;

/** What the rows of all tables leave open, kept until every table was read, and then settled together. */
public final class OpenRows {

    private static final int MOST_ROWS = 120;
    private static final int SHOWN = 5;

    private final FoundCells cells;
    private final List<UnsplitRow> unsplit = new ArrayList<>();
    private final List<OpenCells> unplaced = new ArrayList<>();
    private final List<UnsplitRow> kept = new ArrayList<>();

    public OpenRows(FoundCells cells) {
        this.cells = cells;
    }

    /** A row with fewer figures than cells. */
    public void add(UnsplitRow row) {
        unsplit.add(row);
    }

    /** Rows of which only the place is known. */
    public void add(OpenCells rows) {
        unplaced.add(rows);
    }

    /** @param apart the same rows printed a second time with their figures apart, field → text */
    public void settle(Map<String, String> apart) {
        var seen = new HashSet<List<String>>();
        var rows = unsplit.stream().filter(row -> row.fields().stream().noneMatch(cells::has) && seen.add(row.fields()) && !settledBy(row, apart)).toList();
        var open = new ArrayList<OpenCells>();
        for (var row : rows) {
            // A table has some thirty rows; far more are none, and not worth the time.
            open.add(new Unsplit(row, open.size() < MOST_ROWS));
        }
        open.addAll(unplaced);
        var torn = TornFigure.takenOutOf(cells);
        open.addAll(torn);
        new Settlement(cells.texts, RelationSums.ALL).settle(open);
        TornFigure.note(torn);
        var inOrder = rows.stream().filter(kept::contains).toList();
        note("cells.split", "行数字连在一起", inOrder.stream().filter(row -> !hasGaps(row)).toList());
        note("cells.gaps", "行的空格没有留下位置", inOrder.stream().filter(this::hasGaps).toList());
    }

    private boolean hasGaps(UnsplitRow row) {
        return row.fields().stream().anyMatch(field -> cells.texts.get(field).isEmpty());
    }

    private void note(String code, String what, List<UnsplitRow> rows) {
        if (!rows.isEmpty()) {
            cells.note(code, "原文有 " + rows.size() + " " + what + "，每行只有一种填法符合勾稽关系，已按此读取，请核对："
                    + String.join("；", rows.stream().map(UnsplitRow::text).distinct().toList()),
                    rows.stream().flatMap(row -> row.fields().stream()).toList(), rows.getFirst().place());
        }
    }

    private boolean settledBy(UnsplitRow row, Map<String, String> apart) {
        var texts = row.fields().stream().map(apart::get).toList();
        if (texts.contains(null) || !String.join("", texts).equals(String.join("", row.pieces()))) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            cells.put(row.fields().get(i), texts.get(i), row.place());
        }
        cells.note("cells.appendix", "“" + row.text() + "”按文后附列的同一行分开", row.fields(), row.place());
        return true;
    }

    /** The cells of a row with fewer figures than cells. */
    private final class Unsplit implements OpenCells {

        private final UnsplitRow row;
        private final boolean tried;

        Unsplit(UnsplitRow row, boolean tried) {
            this.row = row;
            this.tried = tried;
        }

        @Override
        public List<String> fields() {
            return row.fields();
        }

        @Override
        public List<List<String>> ways() {
            return tried ? row.ways(RelationSums.ALL) : List.of();
        }

        @Override
        public void settled(List<String> way) {
            cells.at(row.name() + " " + row.text());
            for (int i = 0; i < way.size(); i++) {
                cells.put(row.fields().get(i), way.get(i), row.place());
            }
            kept.add(row);
        }

        /** Keeps the cells that all ways agree on, unless figures may have run together; the others stay open. */
        @Override
        public void open(Fillings ways) {
            var figures = row.pieces().stream().filter(piece -> !piece.isEmpty()).toList();
            boolean apart = ways.areCountable()
                    && ways.all().stream().allMatch(way -> way.stream().filter(cell -> !cell.isEmpty()).toList().equals(figures));
            for (int i = 0; apart && i < row.fields().size(); i++) {
                int place = i;
                if (ways.all().stream().map(way -> way.get(place)).distinct().count() == 1) {
                    cells.put(row.fields().get(i), ways.all().getFirst().get(i), row.place());
                }
            }
            cells.note("cells.open", row.name() + " " + row.fields().size() + " 格，原文是“" + row.text() + "”，" + reason(ways), row.fields(), row.place());
        }
    }

    private static String reason(Fillings ways) {
        var all = ways.all();
        if (all.isEmpty()) {
            return "没有一种填法符合勾稽关系";
        }
        var count = !ways.areCountable() ? "有很多填法" : ways.proven() ? "有 " + all.size() + " 种填法都符合勾稽关系" : "至多有 " + all.size() + " 种填法";
        return count + "，不能确定的格留空：" + String.join("；", all.stream().limit(SHOWN).map(way -> String.join(" | ", way)).toList())
                + (all.size() > SHOWN ? "；……" : "");
    }
}
