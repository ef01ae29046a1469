package nianbao.web.handover;

import java.util.List;

/**
 * Everything that stands in the way of handing in, on one page that can be printed and signed.
 *
 * @param writes whether the visitor may put things right
 * @param ready  whether it may be handed in
 * @param next   where to begin, {@code null} when there is nothing to do
 */
public record CheckPage(String base, DeskView desk, boolean writes, boolean ready, String title, String saved, String verdict, String words, boolean pass, int errors,
                        int toFill, int warnings, int explained, int passed, String next, List<Group> groups,
                        List<Blank> blanks, List<CheckLine> reasons, List<RuleCount> rules, String message) {

    /** @param style err, warn or note */
    public record Group(String title, String help, String style, List<CheckLine> lines) {
    }

    /**
     * @param id       stands in the page's address: sections link here to explain
     * @param finding  its identity, posted with the reason; {@code null} when it cannot be explained
     * @param reason   as given, "" when none counts
     * @param earlier  a reason given when the values were others, "" when there is none
     */
    public record CheckLine(String id, String style, String path, String place, String section, String message, String detail,
                       String rule, String finding, String reason, String by, String earlier) {
    }

    /** A section with something still to fill. */
    public record Blank(String path, String title, String what, String count) {
    }

    /** How a rule fared over the report. */
    public record RuleCount(String rule, int passed, int broken, int waiting) {
    }
}
