package nianbao.store.people;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nianbao.store.who.Account;

/** What is kept of sessions: nothing while they last, and of those that were ended that they were. */
@ApplicationScoped
public class Sessions {

    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** The account of a session with its agency, as every request needs them; empty when the session was ended or the account is gone. */
    @Transactional
    public Optional<Account> account(long account, String session) {
        return Account.<Account>stream("select a from Account a join fetch a.agency left join fetch a.roles where a.id = ?1"
                + " and not exists (select 1 from EndedSession e where e.id = ?2)", account, session).findFirst();
    }

    /** Ends one; a second time changes nothing. */
    @Transactional
    public void end(String session, Instant until) {
        if (EndedSession.findById(session) == null) {
            var ended = new EndedSession();
            ended.id = session;
            ended.until = until;
            ended.persist();
        }
    }

    /** Ends all of an account, wherever they are. */
    @Transactional
    public void endAll(long account) {
        Account.update("sessionEpoch = sessionEpoch + 1 where id = ?1", account);
    }

    @Scheduled(every = "1h", delayed = "15m")
    @Transactional
    void forget() {
        EndedSession.delete("until < ?1", clock.instant());
    }
}
