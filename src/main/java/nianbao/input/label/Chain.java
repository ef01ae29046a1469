package nianbao.input.label;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/** Of things that may stand for one another, those that together weigh most and follow each other. */
public final class Chain {

    private Chain() {
    }

    /**
     * The heaviest chain, by the textbook's dynamic programme for the heaviest increasing subsequence; of equally heavy
     * ones the first.
     *
     * @param all     in their order; what comes later in it cannot come before in the chain
     * @param follows whether the second may come right after the first
     */
    public static <T> List<T> heaviest(List<T> all, BiPredicate<T, T> follows, ToIntFunction<T> weight) {
        int[] weights = new int[all.size()], previous = new int[all.size()];
        int best = -1;
        for (int i = 0; i < all.size(); i++) {
            previous[i] = -1;
            int before = 0;
            for (int j = 0; j < i; j++) {
                if (weights[j] > before && follows.test(all.get(j), all.get(i))) {
                    before = weights[j];
                    previous[i] = j;
                }
            }
            weights[i] = before + weight.applyAsInt(all.get(i));
            if (best < 0 || weights[i] > weights[best]) {
                best = i;
            }
        }
        var chain = new ArrayList<T>();
        for (int i = best; i >= 0; i = previous[i]) {
            chain.addFirst(all.get(i));
        }
        return chain;
    }
}
