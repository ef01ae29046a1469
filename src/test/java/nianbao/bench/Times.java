package nianbao.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answer times. */
final class Times {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    /** One thing done, and how long it took. */
    <T> T of(java.util.concurrent.Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        var result = work.call();
        nanos.add(System.nanoTime() - begun);
        return result;
    }

    int count() {
        return nanos.size();
    }

    /** In milliseconds. */
    double millis(double share) {
        var all = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return all[(int) Math.min(all.length - 1L, Math.round(share * all.length))] / 1e6;
    }
}
