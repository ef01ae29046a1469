package nianbao.web.handover;

import java.util.List;
import nianbao.web.view.FindingView;
import nianbao.web.view.ReportHead;
import nianbao.web.view.Tally;

/**
 * Everything that stands in the way of handing in, on one page that can be printed and signed.
 *
 * @param saved when what was checked was saved
 */
public record CheckPage(ReportHead report, String saved, DeskView desk, Judgement judgement, Acts acts, Tally tally, CheckFindings found,
        String message) {

    /** The whole of it in a sentence. */
    public record Judgement(String heading, String words, boolean pass) {
    }

    /**
     * What the visitor can do.
     *
     * @param writes whether that is to put things right
     * @param ready  whether it may be handed in
     * @param next   where to begin, {@code null} when there is nothing to do
     */
    public record Acts(boolean writes, boolean ready, String next) {
    }

    /** @param reasons what was explained */
    public record CheckFindings(List<CheckGroup> groups, List<Blank> blanks, List<CheckLine> reasons, List<RuleCount> rules) {

        public int getPassed() {
            return rules.stream().mapToInt(RuleCount::passed).sum();
        }
    }

    /** @param style err, warn or note */
    public record CheckGroup(String title, String help, String style, List<CheckLine> lines) {
    }

    /** @param id stands in the page's address: sections link here to explain */
    public record CheckLine(String id, String style, CheckPlace place, FindingView.FindingWords words, Reason reason) {
    }

    public record CheckPlace(String path, String name, String section) {
    }

    /**
     * Why a finding stands.
     *
     * @param finding its identity, posted with the reason; {@code null} when it cannot be explained
     * @param text    as given, "" when none counts; {@code by} whom and when
     * @param earlier a reason given when the values were others, "" when there is none
     */
    public record Reason(String finding, String text, String by, String earlier) {
    }

    /** A section with something still to fill. */
    public record Blank(String path, String title, String what, String count) {
    }

    /** How a rule fared over the report. */
    public record RuleCount(String rule, int passed, int broken, int waiting) {
    }
}
