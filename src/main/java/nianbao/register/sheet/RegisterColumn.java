package nianbao.register.sheet;

import nianbao.register.words.ColumnRole;

/**
 * A column of a register.
 *
 * @param at   from 0
 * @param head the heads above it, outermost first, joined by "/"; "" when there are none
 * @param code for a column that is ticked: which outcome, kind or end of a case a tick in it stands for; else ""
 */
public record RegisterColumn(int at, String head, ColumnRole role, String code) {

    /** What a choice about it goes by: its heads, or its place where it has none. No heads read so: they have no blanks in them. */
    public String key() {
        return isNamed() ? head : "第 " + (at + 1) + " 列";
    }

    /** Whether there are heads above it. */
    public boolean isNamed() {
        return !head.isEmpty();
    }

    /** Whether a tick stands in it rather than words. */
    public boolean isTicked() {
        return !code.isEmpty();
    }

    RegisterColumn as(ColumnRole other) {
        return new RegisterColumn(at, head, other, "");
    }
}
