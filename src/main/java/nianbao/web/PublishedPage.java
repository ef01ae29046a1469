package nianbao.web;

import java.util.List;

/**
 * A published report, for reading.
 *
 * @param earlier  the version shown is not the one in force
 * @param html     the report itself, as markup
 * @param foreign  fields that its edition does not have, as printed
 * @param next     the year to begin with what this one gives, or {@code null}
 * @param original the published file's name and size
 */
public record PublishedPage(String base, int year, String title, String agency, boolean earlier, String kept, String format,
                            String html, List<FindingView> findings, int errors, int warnings,
                            List<ReviewPage.DoubtView> notes, List<ReviewPage.LineView> foreign, String original, String size,
                            String originalPath, List<Version> versions, Integer next) {

    public record Version(String path, String label, String when, boolean shown) {
    }
}
