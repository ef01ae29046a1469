package nianbao.store.tree;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nianbao.store.base.Rejected;
import nianbao.store.who.Agency;
import nianbao.store.who.AgencyName;

/** The one place that founds, moves, renames and closes agencies, and keeps who stands above whom. */
@ApplicationScoped
public class AgencyRegister {

    private final EntityManager em;
    private final AgencyLines lines;
    private final Agencies agencies;
    private final Clock clock;

    AgencyRegister(EntityManager em, AgencyLines lines, Agencies agencies, Clock clock) {
        this.em = em;
        this.lines = lines;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Adds an agency to the tree.
     *
     * @param parent the one it stands below; {@code null} for the top of a tree
     */
    @Transactional
    public Agency found(Agency agency, Agency parent) {
        agency.parent = parent;
        foundAll(List.of(agency));
        return agency;
    }

    /** Adds many, each after its parent. */
    @Transactional
    public void foundAll(List<Agency> agencies) {
        lines.lock(agencies.stream().map(a -> a.parent).filter(p -> p != null && p.id != null).distinct().toArray(Agency[]::new));
        for (var agency : agencies) {
            agency.createdAt = clock.instant();
            agency.persist();
        }
        Panache.flush();
        lines.add(agencies);
    }

    /** Makes every other change of the tree in which it stands wait until this transaction ends. */
    public void lockTree(Agency agency) {
        lines.lock(agency);
    }

    /**
     * Puts an agency, with all below it, below another.
     *
     * @throws Rejected when that one stands below it, or is that one
     */
    @Transactional
    public void move(Agency agency, Agency parent) {
        lines.lock(agency, parent);
        if (Objects.equals(agency.id, parent.id) || agencies.isAbove(agency.id, parent.id)) {
            throw new Rejected("“" + parent.name + "”就在“" + agency.name + "”下面，不能反过来做它的上级。");
        }
        Agency.<Agency>findById(agency.id).parent = Agency.reference(parent.id);
        Panache.flush();
        lines.move(agency.id, parent.id);
    }

    /**
     * Gives an agency another name; what it was called is kept. Another name since the very day of the last one takes
     * its place.
     *
     * @param since the first day of the new name
     * @throws Rejected when that day is to come, or lies before it was founded or last renamed
     */
    @Transactional
    public void rename(Agency agency, String name, LocalDate since) {
        Agency stored = Agency.findById(agency.id);
        if (stored.name.equals(name)) {
            throw new Rejected("新名称与现在的名称相同。");
        }
        if (since.isAfter(LocalDate.now(clock))) {
            throw new Rejected("更名的日子（" + since + "）还没有到，请到那一天再办。");
        }
        if (stored.foundedOn != null && !since.isAfter(stored.foundedOn)) {
            throw new Rejected("更名的日子（" + since + "）应在设立（" + stored.foundedOn + "）以后。");
        }
        var last = agencies.earlierNames(List.of(agency.id)).stream().findFirst();
        if (last.isPresent() && since.equals(last.get().usedUntil.plusDays(1))) {
            stored.name = name;
            Panache.flush();
            return;
        }
        if (last.isPresent() && !since.isAfter(last.get().usedUntil)) {
            throw new Rejected("“" + last.get().name + "”用到" + last.get().usedUntil + "，更名的日子（" + since + "）应在那以后。");
        }
        var earlier = new AgencyName();
        earlier.agencyId = agency.id;
        earlier.usedUntil = since.minusDays(1);
        earlier.name = stored.name;
        earlier.persist();
        stored.name = name;
        Panache.flush();
    }

    /**
     * Closes an agency: its reports stay, later years' are asked of nobody or of its successor.
     *
     * @param lastDay   the last day it existed
     * @param successor the one it was merged into; {@code null} when it was dissolved
     * @throws Rejected when open ones stand below it, or the successor was closed itself by then
     */
    @Transactional
    public void close(Agency agency, LocalDate lastDay, Agency successor) {
        lines.lock(agency, successor);
        Agency stored = Agency.findById(agency.id);
        if (stored.foundedOn != null && lastDay.isBefore(stored.foundedOn)) {
            throw new Rejected("撤销日期（" + lastDay + "）早于设立日期（" + stored.foundedOn + "）。");
        }
        long open = agencies.children(agency.id).stream().filter(c -> c.closedOn == null).count();
        if (open > 0) {
            throw new Rejected("“" + stored.name + "”下面还有 " + open + " 家机关，请先把它们改到别的上级，或者先撤销。");
        }
        Agency follower = successor == null ? null : Agency.findById(successor.id);
        if (follower != null) {
            if (follower == stored) {
                throw new Rejected("不能并入自己。");
            }
            // So nobody follows itself by a detour: each ends later than what it took over.
            if (follower.closedOn != null && !follower.closedOn.isAfter(lastDay)) {
                throw new Rejected("“" + follower.name + "”在" + follower.closedOn + "已经撤销，不能并入它。");
            }
            forgetTallies(follower.id);
        }
        stored.closedOn = lastDay;
        stored.successor = follower;
        Panache.flush();
    }

    /** Takes a closing back. */
    @Transactional
    public void reopen(Agency agency) {
        Agency stored = Agency.findById(agency.id);
        if (stored.successor != null) {
            forgetTallies(stored.successor.id);
        }
        stored.closedOn = null;
        stored.successor = null;
        Panache.flush();
    }

    /** What was counted in an agency's reports is counted anew: something it depends on has changed. */
    @Transactional
    public void forgetTallies(long agency) {
        em.createNativeQuery("delete from tally where report_id in (select id from report where agency_id = ?1)")
                .setParameter(1, agency).executeUpdate();
    }
}
