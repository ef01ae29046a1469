package nianbao.web.people;

import java.util.List;
import nianbao.web.frame.Choice;
import nianbao.web.frame.Moment;

/**
 * The audit trail of an agency and of those below.
 *
 * @param base    address of this page
 * @param actions what the list can be narrowed to
 * @param words   what was looked for
 * @param end     whether the agency's own trail ends where it was last written
 * @param older   address of the page before, or {@code null}
 */
public record AuditPage(String base, String back, String agency, List<Choice> actions, String words, List<AuditLine> lines,
        boolean end, String older) {

    /** One line: who did what to whom. */
    public record AuditLine(SealView seal, Moment at, String who, String agency, String action, String subject, String detail) {
    }

    /**
     * What shows that a line is as it was written.
     *
     * @param number place in its agency's trail
     * @param text   the beginning of its seal
     * @param sound  whether it is as it was written
     */
    public record SealView(long number, String text, boolean sound) {
    }

    /** Lines that are not as they were written. */
    public long getUnsound() {
        return lines.stream().filter(line -> !line.seal().sound()).count();
    }
}
