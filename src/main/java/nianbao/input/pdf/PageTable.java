package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A ruled table on a page. The lines give a lattice; neighbouring boxes with no line between them are one cell. So
 * spans need no guessing, and a cell that a page break leaves open at the bottom is closed where its sides end.
 */
public final class PageTable {

    private static final float NEAR = 3;
    private static final float OPEN = 5;
    private static final int MOST_LINES = 400;

    private final List<RulingLine> levels = new ArrayList<>();
    private final List<RulingLine> uprights = new ArrayList<>();
    private float[] xs;
    private float[] ys;
    private int[] owner;

    /** A cell: where it starts, what it spans, where on the page it stands, and its characters. */
    public record PageCell(int row, int column, int rowspan, int colspan, float left, float top, float width, float height, List<Glyph> glyphs) {
    }

    private PageTable() {
    }

    /** The tables of a page, from above. */
    public static List<PageTable> find(List<RulingLine> rules) {
        int[] group = new int[rules.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (root(group, i) != root(group, j) && rules.get(i).touches(rules.get(j))) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        var tables = new java.util.LinkedHashMap<Integer, PageTable>();
        for (int i = 0; i < group.length; i++) {
            var table = tables.computeIfAbsent(root(group, i), g -> new PageTable());
            (rules.get(i).level() ? table.levels : table.uprights).add(rules.get(i));
        }
        return tables.values().stream().filter(PageTable::lattice)
                .sorted(java.util.Comparator.comparing(PageTable::top)).toList();
    }

    private static int root(int[] group, int i) {
        while (group[i] != i) {
            group[i] = group[group[i]];
            i = group[i];
        }
        return i;
    }

    /** False when the lines make no boxes. */
    private boolean lattice() {
        if (levels.isEmpty() || uprights.size() < 2) {
            return false;
        }
        levels.sort(java.util.Comparator.comparing(RulingLine::from));
        uprights.sort(java.util.Comparator.comparing(RulingLine::from));
        ys = positions(levels, uprights);
        xs = positions(uprights, levels);
        if (xs.length < 2 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) {
            return false;
        }
        merge();
        return owner.length > 1;
    }

    /** Where lines run, near ones as one; the open ends of the lines across count where they reach further. */
    private static float[] positions(List<RulingLine> along, List<RulingLine> across) {
        var all = new ArrayList<Float>();
        along.forEach(rule -> all.add(rule.at()));
        float first = (float) along.stream().mapToDouble(RulingLine::at).min().orElseThrow();
        float last = (float) along.stream().mapToDouble(RulingLine::at).max().orElseThrow();
        float from = (float) across.stream().mapToDouble(RulingLine::from).min().orElseThrow();
        float to = (float) across.stream().mapToDouble(RulingLine::to).max().orElseThrow();
        if (from < first - OPEN) {
            all.add(from);
        }
        if (to > last + OPEN) {
            all.add(to);
        }
        all.sort(null);
        var clusters = new ArrayList<Float>();
        float sum = 0;
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            sum += all.get(i);
            count++;
            if (i + 1 == all.size() || all.get(i + 1) - all.get(i) > NEAR) {
                clusters.add(sum / count);
                sum = 0;
                count = 0;
            }
        }
        var out = new float[clusters.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = clusters.get(i);
        }
        return out;
    }

    private void merge() {
        int columns = xs.length - 1, rows = ys.length - 1;
        owner = new int[columns * rows];
        for (int i = 0; i < owner.length; i++) {
            owner[i] = i;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int box = row * columns + column;
                if (column > 0 && !ruled(uprights, xs[column], ys[row], ys[row + 1])) {
                    owner[root(owner, box)] = root(owner, box - 1);
                }
                if (row > 0 && !ruled(levels, ys[row], xs[column], xs[column + 1])) {
                    owner[root(owner, box)] = root(owner, box - columns);
                }
            }
        }
    }

    /** Whether lines cover at least half of a stretch, all pieces taken together. */
    private static boolean ruled(List<RulingLine> rules, float at, float from, float to) {
        float covered = 0, reached = from;
        for (var rule : rules) {
            if (Math.abs(rule.at() - at) <= NEAR && rule.to() > reached && rule.from() < to) {
                covered += Math.min(rule.to(), to) - Math.max(rule.from(), reached);
                reached = Math.min(rule.to(), to);
            }
        }
        return covered >= (to - from) / 2;
    }

    float top() {
        return ys[0];
    }

    public float bottom() {
        return ys[ys.length - 1];
    }

    public float start() {
        return top();
    }

    public boolean holds(Glyph glyph) {
        return glyph.middle() >= xs[0] - NEAR && glyph.middle() <= xs[xs.length - 1] + NEAR
                && glyph.centre() >= top() && glyph.centre() <= bottom();
    }

    /** The cells, row by row, with those of the page's characters that stand in them. */
    public List<PageCell> cells(List<Glyph> glyphs) {
        int columns = xs.length - 1, rows = ys.length - 1;
        int[] firstRow = new int[owner.length], lastRow = new int[owner.length];
        int[] firstColumn = new int[owner.length], lastColumn = new int[owner.length];
        java.util.Arrays.fill(firstRow, -1);
        for (int box = 0; box < owner.length; box++) {
            int cell = root(owner, box), row = box / columns, column = box % columns;
            boolean fresh = firstRow[cell] < 0;
            firstRow[cell] = fresh ? row : Math.min(firstRow[cell], row);
            lastRow[cell] = fresh ? row : Math.max(lastRow[cell], row);
            firstColumn[cell] = fresh ? column : Math.min(firstColumn[cell], column);
            lastColumn[cell] = fresh ? column : Math.max(lastColumn[cell], column);
        }
        var texts = new java.util.HashMap<Integer, List<Glyph>>();
        for (var glyph : glyphs) {
            int row = band(ys, glyph.centre(), rows), column = band(xs, glyph.middle(), columns);
            texts.computeIfAbsent(root(owner, row * columns + column), c -> new ArrayList<>()).add(glyph);
        }
        var cells = new ArrayList<PageCell>();
        for (int cell = 0; cell < owner.length; cell++) {
            if (owner[cell] == cell) {
                cells.add(new PageCell(firstRow[cell], firstColumn[cell], lastRow[cell] - firstRow[cell] + 1,
                        lastColumn[cell] - firstColumn[cell] + 1, xs[firstColumn[cell]], ys[firstRow[cell]],
                        xs[lastColumn[cell] + 1] - xs[firstColumn[cell]], ys[lastRow[cell] + 1] - ys[firstRow[cell]],
                        texts.getOrDefault(cell, List.of())));
            }
        }
        cells.sort(java.util.Comparator.comparingInt(PageCell::row).thenComparingInt(PageCell::column));
        return cells;
    }

    private static int band(float[] edges, float at, int bands) {
        int band = 0;
        while (band + 1 < bands && at >= edges[band + 1]) {
            band++;
        }
        return band;
    }
}
