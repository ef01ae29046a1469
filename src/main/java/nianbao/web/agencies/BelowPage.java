package nianbao.web.agencies;

import java.util.List;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.Outcome;
import nianbao.web.frame.Paging;

/**
 * The agencies below one.
 *
 * @param up       those beside it, one step up; {@code null} where the visitor may not look
 * @param all      how many stand below it, all steps down
 * @param editable whether the visitor founds and imports here
 * @param text     what is looked for; "" when those right below are listed
 */
public record BelowPage(AgencyHead agency, Up up, long all, boolean editable, String text, List<BelowRow> rows, Paging paging, Outcome outcome) {

    public record Up(String path, String name) {
    }

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
