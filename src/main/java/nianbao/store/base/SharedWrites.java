package nianbao.store.base;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.Database;

/**
 * What was committed is written to the file by one for all: who comes while somebody writes waits for the next write, which begins when this
 * one has ended and holds whatever was committed until then. Nobody returns before a write that began after he came has succeeded.
 */
final class SharedWrites {

    private static final Map<Database, SharedWrites> OF = Collections.synchronizedMap(new WeakHashMap<>());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    /** Number of the newest write that was begun. */
    private long begun;
    /** Number of the newest that succeeded. */
    private long succeeded;
    private boolean writing;

    static SharedWrites of(Database database) {
        return OF.computeIfAbsent(database, d -> new SharedWrites());
    }

    /** @param write as it fails, so does this, for everybody who waits: each of them tries it once more himself */
    void write(Runnable write) {
        if (!begins()) {
            return;
        }
        boolean done = false;
        try {
            write.run();
            done = true;
        } finally {
            end(done);
        }
    }

    /** Whether the caller is to write now; else another has done it for him. */
    private boolean begins() {
        lock.lock();
        try {
            long next = begun + 1;
            while (writing && succeeded < next) {
                ended.awaitUninterruptibly();
            }
            if (succeeded >= next) {
                return false;
            }
            writing = true;
            begun++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for a write. */
    int waiting() {
        lock.lock();
        try {
            return lock.getWaitQueueLength(ended);
        } finally {
            lock.unlock();
        }
    }

    private void end(boolean done) {
        lock.lock();
        try {
            writing = false;
            if (done) {
                succeeded = begun;
            }
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
