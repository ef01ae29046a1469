package nianbao.web.files;

import java.util.List;

/**
 * The preview.
 *
 * @param pages    numbers of the PDF's pages
 * @param missing  why there is no PDF, or {@code null}
 * @param html     the same text for screen readers and for copying
 * @param code     the same for the editor of a website
 */
public record PreviewPage(String base, String title, int year, String saved, int version, List<Integer> pages,
                          String missing, String html, Code code, List<PreviewFile> files, int errors, int warnings,
                          int toFill) {

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
