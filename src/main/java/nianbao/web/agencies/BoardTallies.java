package nianbao.web.agencies;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nianbao.store.board.Board;
import nianbao.store.board.BoardRow;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Tallies;
import nianbao.web.view.Overview;
import nianbao.web.view.Tally;
import org.jboss.logging.Logger;

/**
 * Keeps the counts of findings that boards show. A request counts what it can in a moment; the rest of the boards that
 * somebody has looked at lately is counted behind their backs.
 */
@ApplicationScoped
public class BoardTallies {

    private static final Logger LOG = Logger.getLogger(BoardTallies.class);
    /** What counting may add to a request, in characters: some 60 usual reports, or one with all the prose that is ever looked at. */
    private static final long IN_A_REQUEST = 600_000;
    private static final long IN_A_ROUND = 20 * IN_A_REQUEST;
    /** A report's tables cost about as much as so much prose. */
    private static final long TABLES = 4_000;
    private static final Duration LOOKED_AT = Duration.ofMinutes(30);
    private static final int BATCH = 100;
    /** How long one that could not be checked is left alone: it costs as much each time. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);
    /** Boards are few; somebody who tries years at random does not fill the memory. */
    private static final int MOST_BOARDS = 1_000;

    /** Characters that may still be looked at, over all reports of a request or a round. One thread at a time. */
    static final class LookBudget {
        private long left;

        LookBudget(long characters) {
            left = characters;
        }

        boolean isDone() {
            return left <= 0;
        }
    }

    private record Watched(long above, int year) {
    }

    private final Board board;
    private final Tallies tallies;
    private final Overview overview;
    private final Clock clock;
    private final Map<Watched, Instant> watched = new ConcurrentHashMap<>();
    /** Reports that could not be checked, and when that was tried. */
    private final Map<Long, Instant> uncounted = new ConcurrentHashMap<>();

    BoardTallies(Board board, Tallies tallies, Overview overview, Clock clock) {
        this.board = board;
        this.tallies = tallies;
        this.overview = overview;
        this.clock = clock;
    }

    /** The rows of a board somebody looks at, with as many old counts made anew as a moment allows. */
    List<BoardRow> refreshed(long above, int year, List<BoardRow> rows) {
        if (watched.size() < MOST_BOARDS) {
            watched.put(new Watched(above, year), clock.instant());
        }
        var work = new LookBudget(IN_A_REQUEST);
        return rows.stream().map(row -> row.isStale() && !work.isDone() ? row.counting(count(row.reportId(), work)) : row).toList();
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countOnes() {
        var work = new LookBudget(IN_A_ROUND);
        watched.values().removeIf(at -> at.plus(LOOKED_AT).isBefore(clock.instant()));
        for (var it : watched.keySet()) {
            countBoard(it.above, it.year, work);
        }
    }

    /** Counts what is old on a board as far as the work reaches; whether nothing is left. */
    boolean countBoard(long above, int year, LookBudget work) {
        for (var stale = board.stale(above, year, BATCH); !stale.isEmpty(); stale = board.stale(above, year, BATCH)) {
            boolean counted = false;
            for (long report : stale) {
                if (work.isDone()) {
                    return false;
                }
                counted |= count(report, work) != null;
            }
            if (!counted) {
                return false;
            }
        }
        return true;
    }

    /** Whether this report could not be checked when it was last tried: the board names it. */
    boolean isUncounted(BoardRow row) {
        return row.reportId() != null && uncounted.containsKey(row.reportId());
    }

    /** {@code null} for one that could not be checked: it must not keep the board, or the others, from being shown. */
    private BoardRow.RowTally count(long report, LookBudget work) {
        var tried = uncounted.get(report);
        if (tried != null && tried.plus(LEFT_ALONE).isAfter(clock.instant())) {
            return null;
        }
        try {
            var counts = tallies.count(report, stored -> reading(stored, work));
            uncounted.remove(report);
            return new BoardRow.RowTally(counts.errors(), counts.warnings(), counts.toFill(), clock.instant(), true);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "Report %d could not be checked", report);
            uncounted.put(report, clock.instant());
            return null;
        }
    }

    private Supplier<Tallies.FindingCounts> reading(StoredReport report, LookBudget work) {
        var counting = overview.counting(report);
        work.left -= TABLES + counting.characters();
        return () -> {
            var tally = counting.tally().get();
            return new Tallies.FindingCounts(tally.errors(), tally.warnings(), tally.toFill());
        };
    }
}
