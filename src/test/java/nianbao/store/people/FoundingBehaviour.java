package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nianbao.store.Desk;
import org.junit.jupiter.api.Test;

public abstract class FoundingBehaviour {

    private static final int AT_ONCE = 6;

    final Desk desk;

    public FoundingBehaviour(Desk desk) {
        this.desk = desk;
    }

    /** Each looks whether it was done, then does it: without the wait, several would find that it was not. */
    @Test
    void thoseWhoAskAtOnceComeOneAfterTheOther() throws Exception {
        var inside = new AtomicInteger();
        var most = Collections.synchronizedList(new ArrayList<Integer>());
        Callable<Void> step = () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                desk.founding.alone(Founding.FoundingTask.AGENCY);
                most.add(inside.incrementAndGet());
                for (int i = 0; i < 50; i++) {
                    desk.entityManager.createNativeQuery("select count(*) from agency").getSingleResult();
                }
                inside.decrementAndGet();
            });
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> step).toList())) {
                done.get();
            }
        }
        assertEquals(Collections.nCopies(AT_ONCE, 1), most);
    }

    @Test
    void nothingOfItIsLeft() {
        QuarkusTransaction.requiringNew().run(() -> desk.founding.alone(Founding.FoundingTask.AGENCY));
        assertEquals(List.of(),
                QuarkusTransaction.requiringNew().call(() -> desk.entityManager.createNativeQuery("select step from founding").getResultList()));
    }
}
