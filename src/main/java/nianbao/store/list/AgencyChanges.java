package nianbao.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry.Action;
import nianbao.store.base.Rejected;
import nianbao.store.tree.Agencies;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** What administrators do with single agencies, each with its line in the audit trail. */
@ApplicationScoped
public class AgencyChanges {

    private final Agencies agencies;
    private final AgencyRegister register;
    private final Audit audit;

    AgencyChanges(Agencies agencies, AgencyRegister register, Audit audit) {
        this.agencies = agencies;
        this.register = register;
        this.audit = audit;
    }

    /** @throws Rejected when its code is another's */
    @Transactional
    public Agency found(Consumer<Agency> facts, Agency parent, Account who) {
        var agency = new Agency();
        facts.accept(agency);
        free(agency.creditCode, null);
        register.found(agency, agencies.reference(parent.id));
        audit.record(who, agency, Action.AGENCY_FOUNDED, agency.name, "上级“" + parent.name + "”");
        return agency;
    }

    /**
     * Corrects what is known of an agency.
     *
     * @throws Rejected when its code is another's
     */
    @Transactional
    public void correct(Agency agency, Consumer<Agency> facts, Account who) {
        Agency stored = Agency.findById(agency.id);
        var before = ListColumn.all(stored);
        var kind = stored.kind;
        var wanted = new Agency();
        facts.accept(wanted);
        free(wanted.creditCode, stored);
        facts.accept(stored);
        var changes = ListColumn.changes(before, ListColumn.all(stored));
        if (stored.kind != kind) {
            register.forgetTallies(stored.id);
        }
        if (!changes.isEmpty()) {
            audit.record(who, stored, Action.AGENCY_CHANGED, stored.name, String.join("；", changes));
        }
    }

    private void free(String code, Agency whose) {
        var taken = code == null ? List.<Agency>of() : agencies.coded(List.of(code)).stream()
                .filter(a -> whose == null || !a.id.equals(whose.id)).toList();
        if (!taken.isEmpty()) {
            throw new Rejected("这个代码已经登记在另一家机关名下，请核对。");
        }
    }

    /** @throws Rejected see {@link AgencyRegister#rename} */
    @Transactional
    public void rename(Agency agency, String name, LocalDate since, Account who) {
        var earlier = agency.name;
        register.rename(agency, name, since);
        audit.record(who, agency, Action.AGENCY_CHANGED, name, "自" + since + "由“" + earlier + "”更名");
    }

    /** @throws Rejected see {@link AgencyRegister#move} */
    @Transactional
    public void move(Agency agency, Agency parent, Account who) {
        var from = agencies.withOthers(agency.id).parent;
        register.move(agency, parent);
        audit.record(who, agency, Action.AGENCY_MOVED, agency.name, "从“" + (from == null ? "" : from.name) + "”改到“" + parent.name + "”");
    }

    /** @throws Rejected see {@link AgencyRegister#close} */
    @Transactional
    public void close(Agency agency, LocalDate lastDay, Agency successor, Account who) {
        register.close(agency, lastDay, successor);
        audit.record(who, agency, Action.AGENCY_CLOSED, agency.name, "最后一天 " + lastDay
                + (successor == null ? "" : "，并入“" + successor.name + "”"));
    }

    /** Whether somebody who wrote in a report may be the only one who signs it. */
    @Transactional
    public void letSignAlone(Agency agency, boolean alone, Account who) {
        Agency stored = Agency.findById(agency.id);
        if (stored.signsAlone != alone) {
            stored.signsAlone = alone;
            audit.record(who, stored, Action.AGENCY_CHANGED, stored.name, "允许填报人本人签发：" + (alone ? "是" : "否"));
        }
    }

    @Transactional
    public void reopen(Agency agency, Account who) {
        register.reopen(agency);
        audit.record(who, agency, Action.AGENCY_CHANGED, agency.name, "撤销作废");
    }
}
