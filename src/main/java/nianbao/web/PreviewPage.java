package nianbao.web;

import java.util.List;

/**
 * The preview.
 *
 * @param pages   numbers of the PDF's pages
 * @param missing why there is no PDF, or {@code null}
 * @param html    the same text for screen readers and for copying
 */
public record PreviewPage(String base, String title, int year, String saved, int version, List<Integer> pages,
                          String missing, String html, String pdfSize, String textSize, int errors, int warnings,
                          int toFill) {
}
