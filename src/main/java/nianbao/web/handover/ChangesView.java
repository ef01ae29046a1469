package nianbao.web.handover;

import java.util.List;
import nianbao.web.handover.DeskView.RemarkView;
import nianbao.web.view.WordRun;

/**
 * What changed in a report since somebody saw it last: each remark made then with what was done about it, and the rest.
 *
 * @param since   the version it is compared with, in words
 * @param count   how many places differ
 * @param settles whether the visitor may take a remark as settled
 */
public record ChangesView(String base, String since, int count, List<Answered> remarks, List<Change> others, boolean settles) {

    /** A remark, and what changed at its place. */
    public record Answered(RemarkView remark, List<Change> changes) {
    }

    /** @param path the place in the text below */
    public record Change(String place, String path, List<WordRun> runs) {
    }

    /** So many that they are folded away. */
    public boolean isMany() {
        return count > 20;
    }
}
