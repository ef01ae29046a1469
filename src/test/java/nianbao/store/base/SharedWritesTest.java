package nianbao.store.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writes for all who have committed; nobody is told that it is written before it is. */
class SharedWritesTest {

    private static final int CLERKS = 8;

    @TempDir
    Path folder;

    @Test
    void whoComesMeanwhileWaitsForTheNextWriteAndSharesIt() throws Exception {
        var writes = new SharedWrites();
        var first = new CountDownLatch(1);
        var going = new CountDownLatch(1);
        var written = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> writes.write(() -> {
                going.countDown();
                await(first);
            }));
            going.await();
            var others = new ArrayList<Future<?>>();
            for (int i = 0; i < CLERKS; i++) {
                others.add(threads.submit(() -> writes.write(written::incrementAndGet)));
            }
            while (writes.waiting() < CLERKS) {
                Thread.onSpinWait();
            }
            assertEquals(0, written.get());
            first.countDown();
            one.get();
            for (var other : others) {
                other.get();
            }
        }
        assertEquals(1, written.get());
    }

    @Test
    void aWriteThatFailsIsNobodysSuccess() throws Exception {
        var writes = new SharedWrites();
        assertThrows(IllegalStateException.class, () -> writes.write(() -> {
            throw new IllegalStateException("full");
        }));
        var tried = new AtomicInteger();
        writes.write(tried::incrementAndGet);
        writes.write(tried::incrementAndGet);
        assertEquals(2, tried.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the program died there: the file is taken away as it stands, with the database open. */
    @Test
    void whatWasCommittedIsInTheFileWhenTheCommitReturns() throws Exception {
        var delays = List.of("WRITE_DELAY=2000000000", "WRITE_DELAY=0", "WRITE_DELAY=500");
        for (var delay : delays) {
            var name = "x" + delays.indexOf(delay);
            try (var open = connect(name, delay)) {
                try (var statement = open.createStatement()) {
                    statement.execute("create table entry (id integer primary key)");
                }
                try (var threads = Executors.newFixedThreadPool(CLERKS)) {
                    var clerks = new ArrayList<Callable<Void>>();
                    for (int i = 0; i < CLERKS; i++) {
                        int clerk = i;
                        clerks.add(() -> write(name, delay, clerk));
                    }
                    for (var done : threads.invokeAll(clerks)) {
                        done.get();
                    }
                }
                assertEquals(CLERKS * 20, dead(name), delay);
            }
        }
    }

    private Void write(String name, String delay, int clerk) throws SQLException {
        try (var connection = connect(name, delay); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < 20; n++) {
                statement.execute("insert into entry values (" + (clerk * 20 + n) + ")");
                connection.commit();
            }
            return null;
        }
    }

    private Connection connect(String name, String delay) throws SQLException {
        return new WrittenDriver().connect("jdbc:h2:file:" + folder.resolve(name) + ";" + delay, new Properties());
    }

    private int dead(String name) throws Exception {
        Files.copy(folder.resolve(name + ".mv.db"), folder.resolve(name + "-dead.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve(name + "-dead"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from entry")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
