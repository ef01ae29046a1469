package nianbao.account;

import java.util.Set;
import nianbao.store.who.Role;

/**
 * What one may want to do with what an agency has. Says which roles may: those held in the agency itself, and those
 * held in one that stands above it. This table is the whole of it; {@code Visitor} asks it for every request.
 */
public enum Act {

    /** See what the agency is: its name, kind and address. */
    KNOW(Set.of(Role.values()), Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR)),
    /** Read its reports, drafts included. */
    READ(Set.of(Role.WRITER, Role.REVIEWER, Role.SIGNER, Role.SUPERVISOR), Set.of(Role.SUPERVISOR)),
    /** Write in its reports, read files in, hand in. */
    WRITE(Set.of(Role.WRITER), Set.of()),
    /** Go through what was read from a file and decide on it; to keep it as published is for those who {@link #SIGN}. */
    DECIDE(Set.of(Role.WRITER, Role.SIGNER), Set.of()),
    /** Look at what was handed in, send it on to be signed or return it. */
    REVIEW(Set.of(Role.REVIEWER), Set.of()),
    /** Sign and publish, or return. */
    SIGN(Set.of(Role.SIGNER), Set.of()),
    /** See the tree of agencies from one downwards. */
    OVERSEE(Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR), Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR)),
    /** Send a report back to those who write it, with reasons. At which desk, {@link nianbao.store.handover.Step} says. */
    RETURN(Set.of(Role.REVIEWER, Role.SIGNER), Set.of(Role.SUPERVISOR)),
    /** See how far those below are, return their reports, remind them, add their figures up. */
    SUPERVISE(Set.of(Role.SUPERVISOR), Set.of(Role.SUPERVISOR)),
    /** Make and change accounts and agencies. */
    ADMINISTER(Set.of(Role.ADMINISTRATOR), Set.of(Role.ADMINISTRATOR));

    private final Set<Role> own;
    private final Set<Role> above;

    Act(Set<Role> own, Set<Role> above) {
        this.own = own;
        this.above = above;
    }

    /** The roles that may, held in the agency itself. */
    public Set<Role> own() {
        return own;
    }

    /** The roles that may, held in an agency above. */
    public Set<Role> above() {
        return above;
    }
}
