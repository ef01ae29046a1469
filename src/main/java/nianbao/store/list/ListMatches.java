package nianbao.store.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.CreditCode;
import nianbao.report.Space;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.who.Agency;
import nianbao.store.who.AgencyName;

/** Finds the agency each line of a list speaks of: by its code, else by its name. */
final class ListMatches {

    private final List<ListEntry> entries = new ArrayList<>();
    private final Map<String, ListEntry> byCode = new HashMap<>();
    private final Map<String, List<ListEntry>> byName = new HashMap<>();
    private final Map<String, AgencyName> byEarlierName = new LinkedHashMap<>();
    private final Map<Long, ListEntry> byId = new HashMap<>();
    private final ListFaults faults;

    /** @param tree the top of the tree, then all below it */
    ListMatches(List<Agency> tree, List<AgencyName> earlier, ListFaults faults) {
        this.faults = faults;
        tree.forEach(agency -> {
            var entry = new ListEntry(agency);
            entries.add(entry);
            byId.put(agency.id, entry);
            named(entry);
            if (agency.creditCode != null) {
                byCode.put(agency.creditCode, entry);
            }
        });
        for (var entry : entries) {
            entry.parent = entry.stored.parent == null ? null : byId.get(entry.stored.parent.id);
            entry.successor = entry.stored.successor == null ? null : byId.get(entry.stored.successor.id);
            entry.outside = entry.successor == null ? entry.stored.successor : null;
        }
        earlier.forEach(name -> byEarlierName.putIfAbsent(Space.tight(name.name), name));
    }

    List<ListEntry> entries() {
        return entries;
    }

    ListEntry top() {
        return entries.getFirst();
    }

    private void named(ListEntry entry) {
        byName.computeIfAbsent(Space.tight(entry.name), n -> new ArrayList<>()).add(entry);
    }

    /** Gives each line its entry, a new one where the line speaks of none that is there. */
    void place(List<AgencyList.AgencyListLine> lines) {
        for (var line : lines) {
            var name = line.text(ListColumn.NAME);
            var code = CreditCode.normalize(line.text(ListColumn.CODE));
            if (name.isEmpty()) {
                faults.add(line, ListColumn.NAME, "没有写机关名称。");
                continue;
            }
            var found = byCode.get(code);
            if (found == null) {
                found = byName(line, name);
            } else if (isOthers(name, found)) {
                faults.add(line, ListColumn.CODE, "这个代码是“" + found.name + "”的，名称却是另一家机关的，请核对。");
                continue;
            }
            if (faults.has(line, ListColumn.NAME)) {
                continue;
            }
            if (found == null) {
                found = new ListEntry(line);
                entries.add(found);
                named(found);
            } else if (found.line != null) {
                faults.add(line, ListColumn.NAME, "与第 " + found.line.row() + " 行是同一家机关，请留一行。");
                continue;
            }
            found.line = line;
            if (!code.isEmpty()) {
                byCode.putIfAbsent(code, found);
            }
        }
    }

    private boolean isOthers(String name, ListEntry found) {
        var named = byName.getOrDefault(Space.tight(name), List.of());
        return !named.isEmpty() && !named.contains(found);
    }

    private ListEntry byName(AgencyList.AgencyListLine line, String name) {
        var named = byName.getOrDefault(Space.tight(name), List.of());
        var open = named.stream().filter(e -> e.closedOn == null).toList();
        if (named.size() == 1 || open.size() == 1) {
            return named.size() == 1 ? named.getFirst() : open.getFirst();
        }
        if (named.size() > 1) {
            faults.add(line, ListColumn.NAME, "有 " + named.size() + " 家机关叫这个名称，请写明统一社会信用代码，以便分清是哪一家。");
        } else if (byEarlierName.containsKey(Space.tight(name))) {
            var earlier = byEarlierName.get(Space.tight(name));
            faults.add(line, ListColumn.NAME, "这是“" + byId.get(earlier.agencyId).name + "”的旧名（用到" + earlier.usedUntil + "），请写现在的名称。");
        }
        return null;
    }

    /** The one that a cell of another line names, by name or code; {@code null} with a fault when that is none or not one. */
    ListEntry other(AgencyList.AgencyListLine line, ListColumn column) {
        var text = line.text(column);
        var coded = byCode.get(CreditCode.normalize(text));
        if (coded != null) {
            return coded;
        }
        var named = byName.getOrDefault(Space.tight(text), List.of());
        var open = named.stream().filter(e -> e.closedOn == null).toList();
        if (named.size() == 1 || open.size() == 1) {
            return named.size() == 1 ? named.getFirst() : open.getFirst();
        }
        faults.add(line, column, named.isEmpty() ? "没有找到“" + AgencyFacts.shorten(text) + "”：它不在“" + top().name + "”之下，也不在这张表里。请写全称或者统一社会信用代码。"
                : "有 " + named.size() + " 家机关叫“" + AgencyFacts.shorten(text) + "”，请改写它的统一社会信用代码。");
        return null;
    }
}
