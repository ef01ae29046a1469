package nianbao.input.file;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import nianbao.report.Unreadable;

/**
 * How much a reading may work: the processor time of its own thread, whatever else the machine is doing. The clock is the
 * last resort. A thread that is stopped is waited for, so that nothing goes on burning behind a refusal.
 */
public record WorkLimit(Duration processor, Duration clock) {

    /** A report of five hundred pages takes a second; a scan of twenty pages some minutes in a program of its own. */
    public static final WorkLimit READING = new WorkLimit(Duration.ofSeconds(10), Duration.ofMinutes(5));

    /** Nothing we read needs a deep stack; a file built to nest deeply finds its end here. */
    private static final int STACK = 4 * 1024 * 1024;
    private static final int LOOK_EVERY_MILLIS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Runs the reading in a thread of its own, which is interrupted when it has worked too long.
     *
     * @throws Unreadable when it has, or as the reading does
     */
    public <T> T within(Callable<T> reading) throws Unreadable {
        return within(reading, new ReadingBudget(processor));
    }

    /** The same beside others: what this one takes of a processor is taken from the budget, which is not looked at. */
    <T> T within(Callable<T> reading, ReadingBudget budget) throws Unreadable {
        var taken = new AtomicLong();
        try {
            return limited(() -> {
                try {
                    return reading.call();
                } finally {
                    taken.set(THREADS.getCurrentThreadCpuTime());
                }
            });
        } finally {
            budget.use(taken.get());
        }
    }

    private <T> T limited(Callable<T> reading) throws Unreadable {
        var task = new FutureTask<>(reading);
        var thread = new Thread(null, task, "reading", STACK);
        thread.setDaemon(true);
        thread.start();
        long start = System.nanoTime();
        while (true) {
            try {
                return task.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (THREADS.getThreadCpuTime(thread.threadId()) > processor.toNanos()) {
                    end(thread);
                    throw new Unreadable("读取用了 " + processor.toSeconds() + " 秒处理器时间还没有读完，文件过大或过于复杂");
                }
                if (System.nanoTime() - start > clock.toNanos()) {
                    end(thread);
                    throw new Unreadable("服务器正忙，" + clock.toMinutes() + " 分钟没有读完这个文件，请过一会儿再试");
                }
            } catch (InterruptedException e) {
                end(thread);
                Thread.currentThread().interrupt();
                throw new Unreadable("读取被中断");
            } catch (ExecutionException e) {
                throw failed(e.getCause());
            }
        }
    }

    private static Unreadable failed(Throwable cause) {
        if (cause instanceof Unreadable unreadable) {
            return unreadable;
        }
        if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
            return new Unreadable("文件过于复杂，无法读取");
        }
        throw new IllegalStateException("reading failed", cause);
    }

    /** Stops a reading and stays until it has stopped: every reader looks at its interruption. */
    private static void end(Thread thread) {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
