package nianbao.store.analysis;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.store.publication.KeptProfiles;
import org.jboss.logging.Logger;

/**
 * Makes, after a start and bit by bit, the profiles of publications that have none yet: those of older versions of the program, and all
 * when forms or measures were changed. Each report is looked at once a start: one that cannot be read keeps no other from its profile.
 */
@ApplicationScoped
class ProfileFilling {

    private static final Logger LOG = Logger.getLogger(ProfileFilling.class);
    private static final int FEW = 20;
    private static final long IN_A_ROUND = TimeUnit.SECONDS.toNanos(2);

    private final Profiles profiles;
    private final KeptProfiles kept;
    /** The last report that was looked at. */
    private long reached;
    private boolean done;

    ProfileFilling(Profiles profiles, KeptProfiles kept) {
        this.profiles = profiles;
        this.kept = kept;
    }

    @Scheduled(every = "10s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        long until = System.nanoTime() + IN_A_ROUND;
        boolean more = true;
        while (more && System.nanoTime() < until) {
            more = fill();
        }
    }

    /** Makes the next few; whether there may be more. */
    synchronized boolean fill() {
        var missing = done ? List.<Long>of() : kept.missing(reached, FEW);
        done = missing.isEmpty();
        if (!done) {
            reached = missing.getLast();
            make(missing);
        }
        return !done;
    }

    private void make(List<Long> reports) {
        try {
            profiles.make(reports);
        } catch (RuntimeException | StackOverflowError e) {
            if (reports.size() > 1) {
                reports.forEach(report -> make(List.of(report)));
            } else if (kept.isMissing(reports.getFirst())) {
                // Else another has made it meanwhile, or taken the report away.
                LOG.errorf(e, "The figures of report %d could not be told for the analysis", reports.getFirst());
            }
        }
    }
}
