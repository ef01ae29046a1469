package nianbao.web.agencies;

import java.util.List;
import java.util.Map;

/**
 * The page of one agency.
 *
 * @param own       whether it is the visitor's own
 * @param editable  whether the visitor may change it
 * @param signsAlone whether somebody who wrote in a report may be the only one who signs it
 * @param movable   whether it can be moved and closed by the visitor, who stands above it
 * @param known     what one sees of it who may not change it
 * @param parent    the one above it, {@code null} at the top; {@code parentPath} where the visitor may look at that
 * @param earlier   what it was called before
 * @param closed    when it was closed, and what it was merged into; {@code null} while it exists
 * @param merged    those merged into it
 * @param below     how many stand right below it; {@code belowPath} where the visitor may look at them
 * @param others    names to choose a parent or successor from, where they are not too many
 * @param done      what was just done
 * @param typed     what was typed into the forms below and refused
 * @param faults    why, by field
 */
public record AgencyPage(String path, String name, AgencyForm form, boolean own, boolean editable, boolean signsAlone, boolean movable, List<Fact> known,
                         String parent, String parentPath, List<String> earlier, String closed, List<String> merged, String belowPath,
                         List<String> others, String done, Map<String, String> typed, Map<String, String> faults) {

    public record Fact(String title, String text) {
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String fault(String field) {
        return faults.get(field);
    }
}
