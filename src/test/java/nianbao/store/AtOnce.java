package nianbao.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Two people who press at the same moment. */
public final class AtOnce {

    private AtOnce() {
    }

    /** What each of them came to: the result, or what was thrown. */
    public static List<Object> press(Callable<?> one, Callable<?> other) throws InterruptedException {
        var both = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var pressed = List.of(one, other).stream().map(press -> threads.submit(() -> {
                both.countDown();
                both.await();
                return press.call();
            })).toList();
            return pressed.stream().<Object>map(future -> {
                try {
                    return future.get();
                } catch (ExecutionException e) {
                    return e.getCause();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }
    }
}
