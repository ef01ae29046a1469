package nianbao.input.settle;

import java.util.List;

/**
 * The ways that are left to fill cells.
 *
 * @param proven whether each of them is part of a way to fill all open cells with which every relation holds
 */
public record Fillings(List<List<String>> all, boolean proven) {

    /** More than anybody can choose from: what has more is given up. */
    public static final int MOST = 5_000;

    /** Whether anybody could look through them. */
    public boolean areCountable() {
        return !all.isEmpty() && all.size() <= MOST;
    }
}
