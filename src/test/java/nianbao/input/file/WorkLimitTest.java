package nianbao.input.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nianbao.input.source.Deadline;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;

/** What is limited is work; a busy machine refuses nobody before the last resort. */
class WorkLimitTest {

    @Test
    void waitingIsNotWork() throws Exception {
        var limit = new WorkLimit(Duration.ofMillis(100), Duration.ofMinutes(1));
        assertEquals("read", limit.within(() -> new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS) ? "" : "read"));
    }

    @Test
    void workIsEndedBeforeItsRefusalIsTold() {
        var limit = new WorkLimit(Duration.ofMillis(200), Duration.ofMinutes(1));
        var worker = new AtomicReference<Thread>();
        var refusal = assertThrows(Unreadable.class, () -> limit.within(() -> {
            worker.set(Thread.currentThread());
            while (true) {
                Deadline.check();
            }
        }));
        assertTrue(refusal.getMessage().contains("处理器时间"), refusal.getMessage());
        assertFalse(worker.get().isAlive());
    }

    @Test
    void theClockIsTheLastResortAndSaysThatTheMachineIsBusy() {
        var limit = new WorkLimit(Duration.ofMinutes(1), Duration.ofMillis(200));
        var refusal = assertThrows(Unreadable.class, () -> limit.within(() -> new CountDownLatch(1).await(1, TimeUnit.DAYS)));
        assertTrue(refusal.getMessage().contains("正忙"), refusal.getMessage());
    }
}
