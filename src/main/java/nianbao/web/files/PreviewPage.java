package nianbao.web.files;

import java.util.List;
import nianbao.web.view.ReportHead;
import nianbao.web.view.SaveState;
import nianbao.web.view.Tally;

/**
 * The preview.
 *
 * @param next what whoever writes it does next; {@code null} for all others
 */
public record PreviewPage(ReportHead report, SaveState state, Sheets sheets, PlainPreview texts, List<PreviewFile> files, Tally tally, HandInStep next) {

    /**
     * Handing in.
     *
     * @param ready     whether it may be; otherwise the check says what is missing
     * @param handovers what the form posts as seen, with {@code version}
     * @param open      numbers of the reviewer's remarks that have no answer, in words; "" when all have
     */
    public record HandInStep(boolean ready, int handovers, int version, String open) {
    }

    /**
     * The PDF, page by page.
     *
     * @param numbers of its pages
     * @param missing why there is none, or {@code null}
     */
    public record Sheets(List<Integer> numbers, String missing) {
    }

    /**
     * The same text without pages.
     *
     * @param html for screen readers and for copying
     * @param code for the editor of a website
     */
    public record PlainPreview(String html, Code code) {
    }

    /**
     * Markup to paste.
     *
     * @param below with the title as h2, for a page that has a heading of its own
     * @param alone with the title as h1
     */
    public record Code(String below, String alone) {
    }

    /**
     * A file to take away.
     *
     * @param name under {@code base}
     * @param size in words
     */
    public record PreviewFile(String name, String label, String size) {
    }
}
