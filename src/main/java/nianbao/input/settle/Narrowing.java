package nianbao.input.settle;

import java.util.List;
import nianbao.input.source.Deadline;

/**
 * Leaves out ways to fill open cells that no way of the others can make up for: by the least and the most that those may
 * add, relation by relation, until nothing more falls.
 *
 * <p>An example: a column's total is 5, one of its rows is known to hold 3, two are open, with 0 or 7 and with 0 or 2. What the two
 * add must come to 2. 7 falls, since no way of the other takes 5 away; then 0 falls of the other, since nothing else gives the 2.
 */
final class Narrowing {

    /** Each turn takes a way from somewhere; more turns than this take nothing worth the time. */
    private static final int MOST_TURNS = 20;

    private Narrowing() {
    }

    /** False when the relations contradict each other: then what is left says nothing. */
    static boolean narrow(List<WaysLeft> open, long[] known) {
        int before = -1;
        for (int turn = 0; turn < MOST_TURNS && before != count(open); turn++) {
            before = count(open);
            for (int relation = 0; relation < known.length; relation++) {
                Deadline.check();
                if (!narrow(open, relation, known[relation])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int count(List<WaysLeft> open) {
        return open.stream().mapToInt(WaysLeft::size).sum();
    }

    private static boolean narrow(List<WaysLeft> open, int relation, long known) {
        for (var cells : open) {
            long least = known, most = known;
            for (var other : open) {
                least += other == cells ? 0 : other.least(relation);
                most += other == cells ? 0 : other.most(relation);
            }
            if (!cells.keepWithin(relation, -most, -least)) {
                return false;
            }
        }
        return true;
    }
}
