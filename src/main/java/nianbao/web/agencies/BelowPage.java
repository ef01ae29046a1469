package nianbao.web.agencies;

import java.util.List;
import nianbao.web.frame.Paging;

/**
 * The agencies below one.
 *
 * @param up        the page of those beside it, one step up; {@code null} where the visitor may not look
 * @param all       how many stand below it, all steps down
 * @param editable  whether the visitor founds and imports here
 * @param text      what is looked for; "" when those right below are listed
 * @param found     how many the list has, all pages together
 * @param done      what was just done
 * @param fault     why what was brought was not read
 */
public record BelowPage(String path, String agency, String up, String upName, long all, boolean editable, String text, int found, List<BelowRow> rows,
                        Paging paging, String done, String fault) {

    /**
     * @param parent shown while something is looked for
     * @param below  how many stand below it
     * @param closed when it was closed, {@code null} while it exists
     */
    public record BelowRow(String path, String name, String code, String kind, String parent, long below, String closed) {

        public String belowPath() {
            return path + "/below";
        }
    }
}
