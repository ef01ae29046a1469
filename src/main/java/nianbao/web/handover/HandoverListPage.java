package nianbao.web.handover;

import java.util.List;
import nianbao.web.frame.Moment;

/** Every handover of a report, the last one first. */
public record HandoverListPage(String base, int year, DeskView desk, List<HandoverLine> lines) {

    /**
     * @param step  what was done
     * @param state where that took it
     */
    public record HandoverLine(Moment at, String who, String step, String state, String reason, List<DeskView.RemarkView> remarks) {
    }
}
