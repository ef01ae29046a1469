package nianbao.input.settle;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.source.Deadline;

/**
 * Open cells tried together: of the ways of each those stay that are part of a way to fill all of them with which every
 * relation holds. A way is left out only when it is shown to be part of none, so that giving up early leaves too many
 * ways and never too few.
 */
final class WholeFillings {

    /** Steps after which the ways not yet tried stay: some tenths of a second. */
    private static final int MOST_STEPS = 1_500_000;

    /** What trying came to. */
    enum FillingResult {
        /** Each way left is part of a whole filling. */
        PROVEN,
        /** There were too many to try. */
        GIVEN_UP,
        /** No filling satisfies every relation. */
        CONTRADICTION
    }

    private final List<WaysLeft> open;
    private final long[] known;
    /** Ways known to be part of a whole filling. */
    private final List<List<Boolean>> proven = new ArrayList<>();
    /** The least and the most that the cells from one on add to each relation. */
    private final long[][] least;
    private final long[][] most;
    private final int[] chosen;
    private int steps;

    private WholeFillings(List<WaysLeft> open, long[] known) {
        this.open = open;
        this.known = known;
        least = new long[open.size() + 1][known.length];
        most = new long[open.size() + 1][known.length];
        chosen = new int[open.size()];
        open.forEach(cells -> proven.add(new ArrayList<>(cells.ways().stream().map(way -> false).toList())));
        bound();
    }

    /** Leaves out what is part of no whole filling. */
    static FillingResult prove(List<WaysLeft> open, long[] known) {
        return new WholeFillings(open, known).prove();
    }

    private FillingResult prove() {
        for (int cells = 0; cells < open.size(); cells++) {
            for (int way = open.get(cells).size() - 1; way >= 0; way--) {
                if (proven.get(cells).get(way)) {
                    continue;
                }
                if (fill(0, known, cells, way)) {
                    for (int i = 0; i < chosen.length; i++) {
                        proven.get(i).set(chosen[i], true);
                    }
                } else if (steps > MOST_STEPS) {
                    return FillingResult.GIVEN_UP;
                } else if (open.get(cells).size() == 1) {
                    return FillingResult.CONTRADICTION;
                } else {
                    open.get(cells).remove(way);
                    proven.get(cells).remove(way);
                    bound();
                }
            }
        }
        return FillingResult.PROVEN;
    }

    /** Fills the cells from one on, some of them in a certain way, so that every relation holds. */
    private boolean fill(int cells, long[] sums, int fixed, int way) {
        if (cells == open.size()) {
            return true;
        }
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (steps % 1_000 == 0) {
            Deadline.check();
        }
        int from = cells == fixed ? way : 0, to = cells == fixed ? way + 1 : open.get(cells).size();
        var next = new long[sums.length];
        for (int i = from; i < to; i++) {
            if (canHold(cells, sums, open.get(cells).adds(i), next)) {
                chosen[cells] = i;
                if (fill(cells + 1, next, fixed, way)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean canHold(int cells, long[] sums, long[] add, long[] next) {
        for (int i = 0; i < sums.length; i++) {
            next[i] = sums[i] + add[i];
            if (next[i] + least[cells + 1][i] > 0 || next[i] + most[cells + 1][i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void bound() {
        for (int cells = open.size() - 1; cells >= 0; cells--) {
            for (int i = 0; i < known.length; i++) {
                least[cells][i] = least[cells + 1][i] + open.get(cells).least(i);
                most[cells][i] = most[cells + 1][i] + open.get(cells).most(i);
            }
        }
    }
}
