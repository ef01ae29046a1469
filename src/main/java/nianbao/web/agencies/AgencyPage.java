package nianbao.web.agencies;

import java.util.List;
import java.util.Map;
import nianbao.web.frame.AgencyHead;

/**
 * The page of one agency.
 *
 * @param signsAlone whether somebody who wrote in a report may be the only one who signs it
 * @param others     names to choose a parent or successor from, where they are not too many
 * @param done       what was just done
 */
public record AgencyPage(AgencyHead agency, Ties ties, Rights rights, AgencyForm form, boolean signsAlone, List<String> others, Typed typed,
        String done) {

    /**
     * What stands about it, whoever looks.
     *
     * @param known   what one sees of it who may not change it
     * @param parent  the one above it, {@code null} at the top
     * @param earlier what it was called before
     * @param closed  when it was closed, and what it was merged into; {@code null} while it exists
     * @param merged  those merged into it
     * @param below   address of those below it, {@code null} where the visitor may not look at them
     */
    public record Ties(List<Fact> known, Parent parent, List<String> earlier, String closed, List<String> merged, String below) {
    }

    /** @param path {@code null} where the visitor may not look at it */
    public record Parent(String name, String path) {
    }

    /**
     * @param editable whether the visitor may change it
     * @param movable  whether it can be moved and closed by the visitor, who stands above it
     */
    public record Rights(boolean editable, boolean movable) {
    }

    public record Fact(String title, String text) {
    }

    /** What was typed into the forms of its changes and refused, and why, by field. */
    public record Typed(Map<String, String> texts, Map<String, String> faults) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of());
    }

    public String typed(String field) {
        return typed.texts().getOrDefault(field, "");
    }

    public String fault(String field) {
        return typed.faults().get(field);
    }
}
