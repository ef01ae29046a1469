package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** At the cost the program is shipped with; all other tests hash at the least there is. */
class PasswordHashingTest {

    private static final String PASSWORD = "澄湖的鱼-2026年";

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void aPasswordIsKeptAsBcryptOfTwelve() {
        var hash = hashing.hash(PASSWORD);
        assertEquals("$2a$12$", hash.substring(0, 7));
        assertTrue(hashing.matches(PASSWORD, hash));
        assertFalse(hashing.matches(PASSWORD + "!", hash));
        assertNotEquals(hash, hashing.hash(PASSWORD));
    }

    /** An input method left in full width is no other password, and a character that ends strings elsewhere is none. */
    @Test
    void fullWidthIsTheSamePasswordAndNulIsInNone() {
        var hash = hashing.hash("澄湖的鱼abc123");
        assertTrue(hashing.matches("澄湖的鱼ａｂｃ１２３", hash));
        assertFalse(hashing.matches("澄湖的鱼abc123\0", hash));
        assertFalse(hashing.matches("澄湖的鱼abc124", hash));
        assertEquals(null, Passwords.fault("clerk", "澄湖的鱼ａｂｃ１２３"));
        assertEquals("密码不能与用户名相同。", Passwords.fault("clerk12345", "ｃｌｅｒｋ１２３４５"));
    }

    /** Whoever asks for more hashes than can be made in the time a browser waits is told so at once. */
    @Test
    void onlySoManyWaitForTheirTurn() throws Exception {
        var held = new CountDownLatch(1);
        var slow = new PasswordHashing() {
            @Override
            protected int cost() {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return 4;
            }
        };
        int working = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        int all = working + PasswordHashing.MOST_WAITING + 20;
        try (var pool = Executors.newFixedThreadPool(all)) {
            var tries = IntStream.range(0, all).mapToObj(i -> pool.submit(() -> slow.hash(PASSWORD))).toList();
            // Nobody gets a hash while the turns are held: who is done by then was told.
            while (tries.stream().filter(Future::isDone).count() < 20) {
                Thread.onSpinWait();
            }
            held.countDown();
            int busy = 0;
            for (var attempt : tries) {
                try {
                    attempt.get();
                } catch (ExecutionException e) {
                    assertInstanceOf(PasswordHashing.HashingBusy.class, e.getCause());
                    busy++;
                }
            }
            assertEquals(20, busy);
        }
    }

    /** An answer at once would tell which names there are: it is compared with a hash made as all are. */
    @Test
    void nothingMatchesNobodysThoughItIsCompared() {
        var made = new ArrayList<String>();
        var watched = new PasswordHashing() {
            @Override
            public String hash(String password) {
                made.add(password);
                return super.hash(password);
            }
        };
        assertFalse(watched.matches("nobody's password", null));
        assertFalse(watched.matches(PASSWORD, null));
        assertEquals(List.of("nobody's password"), made);
    }
}
