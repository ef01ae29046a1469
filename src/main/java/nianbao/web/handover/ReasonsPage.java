package nianbao.web.handover;

import java.util.List;

/**
 * Why a report is sent back, or corrected.
 *
 * @param html the report as markup, to look at
 */
public record ReasonsPage(String base, ReasonWords words, String html, Written written, List<ReasonSection> places, DeskView.DeskSeen seen) {

    /** What is done, and what follows from it. */
    public record ReasonWords(String heading, String lead, String button) {
    }

    /**
     * What is written so far.
     *
     * @param path   where it is posted
     * @param rows   remarks as typed so far, and blank ones
     * @param faults why it was not taken
     */
    public record Written(String path, String reason, List<ReasonRow> rows, List<String> faults) {
    }

    /** @param code the place chosen, "" while none is */
    public record ReasonRow(int number, String code, String text, String words) {
    }

    /** A section and its cells, to choose from. */
    public record ReasonSection(String code, String title, List<ReasonCell> cells) {
    }

    public record ReasonCell(String code, String name) {
    }
}
