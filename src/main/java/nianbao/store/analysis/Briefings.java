package nianbao.store.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** What offices wrote about a year, version by version. */
@ApplicationScoped
public class Briefings {

    private final Clock clock;

    Briefings(Clock clock) {
        this.clock = clock;
    }

    /**
     * The newest first, with who wrote them; none while nobody has kept one.
     *
     * @param group which agencies they are about: {@link StoredBriefing#ofGroup}
     */
    @Transactional
    public List<StoredBriefing> of(long agency, int year, String group) {
        return StoredBriefing.list("select b from StoredBriefing b join fetch b.account where b.agencyId = ?1 and b.year = ?2 and b.ofGroup = ?3"
                + " order by b.number desc", agency, year, group);
    }

    /**
     * Keeps a new version.
     *
     * @param seen  number of the version it was written from, 0 for the draft
     * @param words as the text reads now
     * @return whether it was kept: not when somebody else has kept one meanwhile
     */
    @Transactional
    public boolean keep(long agency, int year, String group, int seen, String text, String words, Account who) {
        Agency.findById(agency, LockModeType.PESSIMISTIC_WRITE);
        int newest = StoredBriefing.find("select coalesce(max(number), 0) from StoredBriefing where agencyId = ?1 and year = ?2 and ofGroup = ?3",
                agency, year, group).project(Integer.class).singleResult();
        if (newest != seen) {
            return false;
        }
        var briefing = new StoredBriefing();
        briefing.agencyId = agency;
        briefing.year = year;
        briefing.ofGroup = group;
        briefing.number = newest + 1;
        briefing.text = text;
        briefing.words = words;
        briefing.account = Account.reference(who.id);
        briefing.at = clock.instant();
        briefing.persist();
        return true;
    }
}
