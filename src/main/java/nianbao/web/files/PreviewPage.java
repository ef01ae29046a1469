package nianbao.web.files;

import java.util.List;

/**
 * The preview.
 *
 * @param pages    numbers of the PDF's pages
 * @param missing  why there is no PDF, or {@code null}
 * @param html     the same text for screen readers and for copying
 * @param fragment the same for the editor of a website
 */
public record PreviewPage(String base, String title, int year, String saved, int version, List<Integer> pages,
                          String missing, String html, String fragment, List<File> files, int errors, int warnings,
                          int toFill) {

    /**
     * A file to take away.
     *
     * @param name under {@code base}
     * @param size in words
     */
    public record File(String name, String label, String size) {
    }
}
