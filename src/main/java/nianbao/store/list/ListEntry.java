package nianbao.store.list;

import java.time.LocalDate;
import nianbao.report.AgencyKind;
import nianbao.store.who.Agency;

/**
 * An agency of a tree while a list is looked at: how it is ({@code stored}, {@code null} when it is to be founded), the
 * line that speaks of it, and how it would be. {@link ListReading} and {@link ListMatches} fill it.
 */
final class ListEntry {

    final Agency stored;
    AgencyList.AgencyListLine line;

    String name;
    String shortName;
    AgencyKind kind;
    String code;
    ListEntry parent;
    LocalDate foundedOn;
    LocalDate closedOn;
    ListEntry successor;
    /** The successor, when it stands in another tree. */
    Agency outside;
    String address;
    String phone;
    String website;

    /** One that is there already. */
    ListEntry(Agency stored) {
        this.stored = stored;
        name = stored.name;
        shortName = stored.shortName;
        kind = stored.kind;
        code = stored.creditCode;
        foundedOn = stored.foundedOn;
        closedOn = stored.closedOn;
        address = stored.address;
        phone = stored.phone;
        website = stored.website;
    }

    /** One that the list adds. */
    ListEntry(AgencyList.AgencyListLine line) {
        stored = null;
        this.line = line;
        name = line.text(ListColumn.NAME);
    }

    boolean isNew() {
        return stored == null;
    }

    /** What it would be, given the agencies that its parent and successor have become. */
    Agency asAgency() {
        var agency = new Agency();
        copyTo(agency);
        agency.name = name;
        // Of the top of the tree nothing but its own facts is changed.
        agency.parent = parent == null && stored != null ? stored.parent : stub(parent);
        agency.closedOn = closedOn;
        agency.successor = outside != null ? outside : stub(successor);
        return agency;
    }

    /** All but its name and its place in the tree, which have histories of their own. */
    void copyTo(Agency agency) {
        agency.shortName = shortName;
        agency.kind = kind;
        agency.creditCode = code;
        agency.foundedOn = foundedOn;
        agency.address = address;
        agency.phone = phone;
        agency.website = website;
        agency.listPlace = line == null ? agency.listPlace : Integer.valueOf(line.row());
    }

    /** Steps up to the top. */
    int depth() {
        int depth = 0;
        for (var above = parent; above != null; above = above.parent) {
            depth++;
        }
        return depth;
    }

    private static Agency stub(ListEntry other) {
        if (other == null) {
            return null;
        }
        var agency = new Agency();
        agency.name = other.name;
        return agency;
    }
}
