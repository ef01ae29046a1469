package nianbao.web.watch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.DoubleSupplier;
import org.jboss.logging.Logger;

/**
 * Ends the process when it had no file handle left for a while, as running out of memory does: classes whose jar could not be
 * opened meanwhile are waited for for ever, and not even an orderly stop would end. Its supervisor starts it again, and what was
 * acknowledged is in the database.
 */
@ApplicationScoped
class HandleWatch {

    private static final Logger LOG = Logger.getLogger(HandleWatch.class);
    /** Looks in a row, five seconds apart. */
    static final int LOOKS = 3;
    /** The exit code of a process without memory. */
    private static final int EXHAUSTED = 3;

    private final DoubleSupplier handles;
    private final Runnable end;
    private int without;

    @Inject
    HandleWatch() {
        this(MachineHealth::files, () -> Runtime.getRuntime().halt(EXHAUSTED));
    }

    /** @param handles share of them that is in use */
    HandleWatch(DoubleSupplier handles, Runnable end) {
        this.handles = handles;
        this.end = end;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        without = handles.getAsDouble() < 1 ? 0 : without + 1;
        if (without == LOOKS) {
            LOG.fatal("文件句柄已经用完，程序结束，由守护者重新启动。No file handle is left: ending, to be started again.");
            end.run();
        }
    }
}
