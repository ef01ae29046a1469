package nianbao.store.list;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry.Action;
import nianbao.store.tree.Agencies;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** Keeps lists of agencies that somebody brings: first what that would do, then all of it or nothing. */
@ApplicationScoped
public class AgencyLists {

    private static final int CHUNK = 500;
    /** Agencies named in one line of the audit trail. */
    private static final int NAMED = 100;
    private static final String BY_LIST = "由表格导入。";
    /** Seconds: thousands of agencies on a machine that has other work. */
    private static final int LONG = 300;

    private final Agencies agencies;
    private final AgencyRegister register;
    private final Audit audit;
    private final Clock clock;

    AgencyLists(Agencies agencies, AgencyRegister register, Audit audit, Clock clock) {
        this.agencies = agencies;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is made of a list: what the person sees of it, and what would be kept. */
    private record MadePlan(ListPlan plan, List<ListEntry> entries) {
    }

    /** What keeping the list would do with the tree below {@code top}. */
    @Transactional
    public ListPlan look(Agency top, AgencyList list) {
        return make(top, list).plan;
    }

    /** Keeps the list; when there is a fault, by now, nothing is kept and the plan says which. */
    @Transactional
    @TransactionConfiguration(timeout = LONG)
    public ListPlan keep(Agency top, AgencyList list, Account who) {
        register.lockTree(top);
        var made = make(top, list);
        if (made.plan.faults().isEmpty()) {
            keep(made, top, who);
        }
        return made.plan;
    }

    private MadePlan make(Agency top, AgencyList list) {
        var faults = new ListFaults();
        var matches = new ListMatches(agencies.tree(top.id), agencies.earlierNamesBelow(top.id), faults);
        matches.place(list.lines());
        new ListReading(list.columns(), matches, faults).read();
        codesOfOthers(matches.entries(), faults);
        var items = new ArrayList<ListPlan.PlanItem>();
        var listed = matches.entries().stream().filter(e -> e.line != null).toList();
        if (faults.inOrder().isEmpty()) {
            listed.forEach(entry -> items.add(item(entry)));
        }
        boolean reordered = faults.inOrder().isEmpty() && isReordered(listed);
        return new MadePlan(new ListPlan(items, faults.inOrder(), notes(list, listed, reordered), reordered), listed);
    }

    private static boolean isReordered(List<ListEntry> listed) {
        var known = listed.stream().filter(entry -> !entry.isNew()).sorted(Comparator.comparingInt(entry -> entry.line.row())).map(entry -> entry.stored)
                .toList();
        return !known.equals(known.stream().sorted(Agency.AS_LISTED).toList());
    }

    /** A code belongs to one agency only, also when the other is of a tree one knows nothing of. */
    private void codesOfOthers(List<ListEntry> entries, ListFaults faults) {
        var byCode = new HashMap<String, ListEntry>();
        var known = entries.stream().filter(e -> !e.isNew()).map(e -> e.stored.id).collect(Collectors.toSet());
        for (var entry : entries) {
            if (entry.code != null) {
                var other = byCode.putIfAbsent(entry.code, entry);
                if (other != null && (entry.line != null || other.line != null)) {
                    var line = entry.line != null ? entry.line : other.line;
                    faults.add(line, ListColumn.CODE, "“" + (entry.line != null ? other : entry).name + "”也是这个代码，请核对。");
                }
            }
        }
        var codes = entries.stream().filter(e -> e.line != null && e.code != null).map(e -> e.code).toList();
        for (int from = 0; from < codes.size(); from += CHUNK) {
            for (var other : agencies.coded(codes.subList(from, Math.min(codes.size(), from + CHUNK)))) {
                if (!known.contains(other.id)) {
                    faults.add(byCode.get(other.creditCode).line, ListColumn.CODE, "这个代码已经登记在别处的一家机关名下，请核对。");
                }
            }
        }
    }

    private static ListPlan.PlanItem item(ListEntry entry) {
        if (entry.isNew()) {
            var facts = new ArrayList<String>();
            facts.add(entry.kind.label());
            facts.add("上级：" + entry.parent.name);
            return new ListPlan.PlanItem(entry.line.row(), entry.name, ListPlan.PlanKind.NEW, facts);
        }
        var changes = ListColumn.changes(ListColumn.all(entry.stored), ListColumn.all(entry.asAgency()));
        return new ListPlan.PlanItem(entry.line.row(), entry.stored.name, changes.isEmpty() ? ListPlan.PlanKind.SAME : ListPlan.PlanKind.CHANGED, changes);
    }

    private static List<String> notes(AgencyList list, List<ListEntry> listed, boolean reordered) {
        var notes = new ArrayList<String>();
        if (!list.unknown().isEmpty()) {
            notes.add("这些列没有用到：" + String.join("、", list.unknown()) + "。");
        }
        if (listed.stream().anyMatch(e -> !e.isNew() && !e.name.equals(e.stored.name))) {
            notes.add("名称不同的按今天更名办理，原名称会留着。要写别的更名日期，请到该机关的页面上办理。");
        }
        if (reordered) {
            notes.add("次序与上次的名单不同：导入以后，进度和账号按这张表的次序列出。");
        }
        return notes;
    }

    private void keep(MadePlan made, Agency top, Account who) {
        Map<ListEntry, Agency> kept = new IdentityHashMap<>();
        var fresh = new ArrayList<Agency>();
        for (var entry : made.entries) {
            found(entry, kept, fresh);
        }
        register.foundAll(fresh);
        var lines = new ArrayList<Audit.ActLine>();
        for (int from = 0; from < fresh.size(); from += NAMED) {
            var some = fresh.subList(from, Math.min(fresh.size(), from + NAMED));
            lines.add(new Audit.ActLine(top.id, Action.AGENCY_FOUNDED, some.size() + " 家下级机关", BY_LIST
                    + some.stream().map(a -> a.name).collect(Collectors.joining("、"))));
        }
        // From the top down: then what one is moved below stands already where it will. Closed from below: nobody is left under it.
        var downwards = made.entries.stream().sorted(Comparator.comparingInt(ListEntry::depth)).toList();
        downwards.stream().filter(entry -> !entry.isNew()).forEach(entry -> change(entry, kept, lines));
        Panache.flush();
        downwards.reversed().forEach(entry -> close(entry, kept, lines));
        if (made.plan.reordered()) {
            lines.add(new Audit.ActLine(top.id, Action.AGENCY_CHANGED, "下级机关的次序", BY_LIST + "按表格的次序"));
        }
        audit.recordAll(who, lines);
    }

    /** The agency of an entry, made before all that stand below it. */
    private static Agency found(ListEntry entry, Map<ListEntry, Agency> kept, List<Agency> fresh) {
        var known = entry.isNew() ? kept.get(entry) : entry.stored;
        if (known != null) {
            return known;
        }
        var agency = new Agency();
        entry.copyTo(agency);
        agency.name = entry.name;
        agency.parent = found(entry.parent, kept, fresh);
        kept.put(entry, agency);
        fresh.add(agency);
        return agency;
    }

    private void change(ListEntry entry, Map<ListEntry, Agency> kept, List<Audit.ActLine> lines) {
        var agency = entry.stored;
        var before = ListColumn.all(agency);
        boolean otherKind = entry.kind != agency.kind;
        entry.copyTo(agency);
        var today = LocalDate.now(clock);
        if (agency.foundedOn != null && !today.isAfter(agency.foundedOn)) {
            agency.name = entry.name;
        } else if (!entry.name.equals(agency.name)) {
            register.rename(agency, entry.name, today);
        }
        if (otherKind) {
            register.forgetTallies(agency.id);
        }
        var parent = entry.parent == null ? null : found(entry.parent, kept, List.of());
        boolean moved = parent != null && !Objects.equals(parent.id, agency.parent.id);
        var changes = ListColumn.changes(before, ListColumn.all(agency));
        if (!changes.isEmpty()) {
            lines.add(new Audit.ActLine(agency.id, Action.AGENCY_CHANGED, agency.name, BY_LIST + String.join("；", changes)));
        }
        if (moved) {
            var from = agency.parent.name;
            register.move(agency, parent);
            lines.add(new Audit.ActLine(agency.id, Action.AGENCY_MOVED, agency.name, BY_LIST + "从“" + from + "”改到“" + parent.name + "”"));
        }
    }

    private void close(ListEntry entry, Map<ListEntry, Agency> kept, List<Audit.ActLine> lines) {
        var agency = entry.isNew() ? kept.get(entry) : entry.stored;
        var successor = entry.successor == null ? entry.outside : found(entry.successor, kept, List.of());
        if (Objects.equals(agency.closedOn, entry.closedOn) && Objects.equals(id(agency.successor), id(successor))) {
            return;
        }
        if (entry.closedOn == null) {
            register.reopen(agency);
            lines.add(new Audit.ActLine(agency.id, Action.AGENCY_CHANGED, agency.name, BY_LIST + "撤销作废"));
        } else {
            register.close(agency, entry.closedOn, successor);
            lines.add(new Audit.ActLine(agency.id, Action.AGENCY_CLOSED, agency.name, BY_LIST + entry.closedOn
                    + (successor == null ? "" : "，并入“" + successor.name + "”")));
        }
    }

    private static Long id(Agency agency) {
        return agency == null ? null : agency.id;
    }
}
