package nianbao.web.draft;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import nianbao.store.report.Presence;

/**
 * Tells open pages that there is news of their report. One look at the database serves all of them, every two seconds; a
 * waiting page holds a connection and no thread. What the news are, a page asks for itself: nothing of a report goes this way.
 */
@ApplicationScoped
class LiveStreams {

    /** Of all people together; whoever comes later asks now and then. */
    static final int MOST = 400;
    /** Of one person. */
    static final int MOST_OF_ONE = 4;
    /** Then the browser comes again, and is asked again who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Something is said at least that often: a line that is dead is found to be. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final class Listener {
        final long report;
        final long account;
        final Instant until;
        final BooleanSupplier gone;
        final MultiEmitter<? super String> emitter;
        String told = "";
        Instant at = Instant.EPOCH;

        Listener(long report, long account, Instant until, BooleanSupplier gone, MultiEmitter<? super String> emitter) {
            this.report = report;
            this.account = account;
            this.until = until;
            this.gone = gone;
            this.emitter = emitter;
        }
    }

    private final Presence presence;
    private final Clock clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    LiveStreams(Presence presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * News of a report as they come; none when too many listen already.
     *
     * @param gone whether whoever listened has left: nothing is said to a closed line
     */
    Optional<Multi<String>> of(long report, long account, BooleanSupplier gone) {
        if (listeners.size() >= MOST || listeners.stream().filter(l -> l.account == account).count() >= MOST_OF_ONE) {
            return Optional.empty();
        }
        return Optional.of(Multi.createFrom().<String>emitter(emitter -> {
            var listener = new Listener(report, account, clock.instant().plus(LONGEST), gone, emitter);
            listeners.add(listener);
            emitter.onTermination(() -> listeners.remove(listener));
        }, BackPressureStrategy.LATEST));
    }

    int size() {
        return listeners.size();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (listeners.isEmpty()) {
            return;
        }
        listeners.removeIf(listener -> listener.gone.getAsBoolean());
        var marks = presence.marks(listeners.stream().map(l -> l.report).collect(Collectors.toSet()));
        var now = clock.instant();
        listeners.forEach(listener -> tell(listener, marks, now));
    }

    private static void tell(Listener listener, Map<Long, String> marks, Instant now) {
        var mark = marks.getOrDefault(listener.report, "");
        if (!mark.equals(listener.told) || listener.at.plus(SILENCE).isBefore(now)) {
            listener.told = mark;
            listener.at = now;
            listener.emitter.emit(mark);
        }
        if (listener.until.isBefore(now)) {
            listener.emitter.complete();
        }
    }

    @PreDestroy
    void close() {
        listeners.forEach(listener -> listener.emitter.complete());
    }
}
