package nianbao.web.handover;

import java.util.List;

/**
 * Why a report is sent back, or corrected.
 *
 * @param path      where the form is posted
 * @param html      the report as markup, to look at
 * @param rows      remarks as typed so far, and blank ones
 * @param handovers what the person saw, with {@code version}
 */
public record ReasonsPage(String base, String path, String heading, String lead, String button, String html, String reason,
                          List<ReasonRow> rows, List<Group> places, List<String> faults, int handovers, int version) {

    /** @param code the place chosen, "" while none is */
    public record ReasonRow(int number, String code, String text) {
    }

    /** A section and its cells, to choose from. */
    public record Group(String code, String title, List<Place> cells) {
    }

    public record Place(String code, String name) {
    }
}
