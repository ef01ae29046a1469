package nianbao.document;

import nianbao.format.TableLayout;

/**
 * In a list the first of several parts says 其中：, the others stand under what follows it, as in the printed form of 2014:
 * so they are indented by its three characters more.
 */
final class PartIndent {

    private static final String PARTS = "其中：";

    private final boolean list;
    /** Level of the parts that are being listed; -1 when there are none. */
    private int level = -1;

    PartIndent(int labelColumns) {
        list = labelColumns == 1;
    }

    /** The level of a cell, in characters of indent. */
    int level(TableLayout.LayoutSlot slot) {
        if (!list || slot.kind() != TableLayout.LayoutKind.LABEL) {
            return slot.level();
        }
        if (slot.text() != null && slot.text().startsWith(PARTS)) {
            level = slot.level();
            return level;
        }
        if (slot.level() == level) {
            return level + PARTS.length();
        }
        level = slot.level() < level ? -1 : level;
        return slot.level();
    }
}
