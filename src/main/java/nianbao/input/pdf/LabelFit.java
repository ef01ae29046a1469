package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.label.LabelJoins;

/**
 * The cheapest way to cut lines of labels for rows of figures, from above: each line goes to one row, each row gets a
 * stretch of lines or none, and a stretch may have no row.
 *
 * <p>How it is found: the cheapest way for the first {@code i} rows and {@code j} lines ends with one of three parts, and
 * what is before that part is the cheapest way for fewer rows or lines.
 * <pre>
 *  a row without a label       cost of (i−1, j)     + 1
 *  k lines without figures     cost of (i,   j−k)   + joined + blank
 *  k lines with a row          cost of (i−1, j−k)   + joined + distance
 * </pre>
 * An example: two rows at the heights 10 and 24, three lines at 10, 20 and 28, each joining for 0.5, figures at the middle.
 * <pre>
 *  (1, 1)  line 1 with row 1                   0      (10 is at 10)
 *  (2, 2)  then line 2 with row 2              4      (20 is 4 off)
 *  (2, 3)  (1, 1), then lines 2–3 with row 2   0.5    (their middle is 24)   ← the cheapest
 *          (1, 2), then line 3 with row 2      more   (lines 1–2 have their middle at 15)
 * </pre>
 *
 * @param parts from below
 */
record LabelFit(double cost, List<LabelPart> parts) {

    /** What it costs that figures have no label. */
    static final double WITHOUT_LABEL = 1.0;

    /**
     * Lines that are one label.
     *
     * @param row   the row it belongs to; −1 for none
     * @param lines how many; 0 for a row without a label
     */
    record LabelPart(int row, int firstLine, int lines) {
    }

    /** In ems. */
    interface Costs {

        /** That lines are one label. */
        double joined(int first, int count);

        /** Besides, that a label has no figures. */
        double blank(int first, int count);

        /** How far a row's figures stand from where such a label would have them. */
        double distance(int row, int first, int count);
    }

    /** The cheapest way that ends with a part. */
    private record CheapestWay(double cost, LabelPart last, CheapestWay before) {
    }

    static LabelFit cheapest(int rows, int lines, Costs costs) {
        var way = new CheapestWay[rows + 1][lines + 1];
        for (int row = 0; row <= rows; row++) {
            for (int line = 0; line <= lines; line++) {
                CheapestWay best = row + line == 0 ? new CheapestWay(0, null, null) : null;
                if (row > 0) {
                    best = cheaper(best, way[row - 1][line], WITHOUT_LABEL, new LabelPart(row - 1, line, 0));
                }
                for (int count = 1; count <= Math.min(line, LabelJoins.MOST_LINES); count++) {
                    int first = line - count;
                    double joined = costs.joined(first, count);
                    best = cheaper(best, way[row][first], joined + costs.blank(first, count), new LabelPart(-1, first, count));
                    if (row > 0) {
                        best = cheaper(best, way[row - 1][first], joined + costs.distance(row - 1, first, count), new LabelPart(row - 1, first, count));
                    }
                }
                way[row][line] = best;
            }
        }
        var parts = new ArrayList<LabelPart>();
        for (var at = way[rows][lines]; at.last != null; at = at.before) {
            parts.add(at.last);
        }
        return new LabelFit(way[rows][lines].cost, parts);
    }

    /** Of two that cost the same the first. */
    private static CheapestWay cheaper(CheapestWay best, CheapestWay before, double cost, LabelPart last) {
        return best == null || before.cost + cost < best.cost ? new CheapestWay(before.cost + cost, last, before) : best;
    }
}
