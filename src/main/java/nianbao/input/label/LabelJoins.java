package nianbao.input.label;

import java.util.ArrayList;
import java.util.List;

/** What it costs to take lines of labels together as one label, in ems: nothing where they make an official one. */
public final class LabelJoins {

    public static final int MOST_LINES = 16;
    /** Words that are no official label, and lines of which one is a label already. */
    private static final double NO_LABEL = 0.5;
    private static final double SEVERAL_LABELS = 1.0;
    /** A label without figures, official or not: its row is blank. */
    private static final double BLANK = 0.1;
    private static final double UNKNOWN_BLANK = 0.35;

    private final List<String> lines;
    /** Which lines are labels by themselves. */
    private final List<Boolean> known;
    /** By the first line and how many follow it. */
    private final List<double[]> costs = new ArrayList<>();

    public LabelJoins(List<String> lines) {
        this.lines = lines;
        known = lines.stream().map(OfficialTables::isAnyLabel).toList();
        for (int i = 0; i < lines.size(); i++) {
            costs.add(costs(i));
        }
    }

    public double cost(int first, int count) {
        return costs.get(first)[count - 1];
    }

    /** What it costs besides when no figures stand beside them. */
    public double blank(int first, int count) {
        return count > 1 && cost(first, count) == 0 || count == 1 && known.get(first) ? BLANK : UNKNOWN_BLANK;
    }

    private double[] costs(int first) {
        var own = new double[Math.min(lines.size() - first, MOST_LINES)];
        var joined = lines.get(first);
        double several = known.get(first) ? SEVERAL_LABELS : 0;
        for (int i = 1; i < own.length; i++) {
            joined += lines.get(first + i);
            several += known.get(first + i) ? SEVERAL_LABELS : 0;
            // A page may begin and end within a label.
            boolean edge = first == 0 || first + i + 1 == lines.size();
            own[i] = OfficialTables.isAnyLabel(joined) || edge && OfficialTables.isAnyPiece(joined) ? 0 : several + NO_LABEL;
        }
        return own;
    }
}
