package nianbao.web.handover;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import nianbao.format.ReportFormat;
import nianbao.report.Space;
import nianbao.store.handover.Handovers.RemarkText;
import nianbao.store.handover.Handovers;

/**
 * Reasons for sending a report back, as they were typed: one for the whole, and remarks on places.
 *
 * @param lines remarks with the places chosen for them; a place may be missing
 */
record ReasonForm(String reason, List<RemarkText> lines) {

    static ReasonForm of(MultivaluedMap<String, String> posted) {
        var places = posted.getOrDefault("place", List.of());
        var texts = posted.getOrDefault("remark", List.of());
        var lines = new ArrayList<RemarkText>();
        for (int i = 0; i < texts.size() && i < Handovers.MOST_REMARKS; i++) {
            lines.add(new RemarkText(i < places.size() ? places.get(i) : "", clean(texts.get(i))));
        }
        return new ReasonForm(text(posted, "reason"), lines);
    }

    static String text(MultivaluedMap<String, String> posted, String name) {
        return posted.getFirst(name) == null ? "" : clean(posted.getFirst(name));
    }

    private static String clean(String text) {
        return Space.strip(text.replace("\r\n", "\n"));
    }

    /** Those that say something. */
    List<RemarkText> remarks() {
        return lines.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    /** What is wrong with it, in words for the person; none when it can be sent. */
    List<String> faults(ReportFormat format) {
        var faults = new ArrayList<String>();
        if (reason.isEmpty() && remarks().isEmpty()) {
            faults.add("请写明原因：总的原因，或者对具体地方的意见，至少写一处。");
        }
        tooLong("总的原因", reason, faults);
        int number = 0;
        for (var line : lines) {
            number++;
            tooLong("第 " + number + " 条意见", line.text(), faults);
            if (!line.text().isEmpty() && !format.has(line.code()) && format.section(line.code()).isEmpty()) {
                faults.add("第 " + number + " 条意见没有选是哪一处，请选择。");
            }
        }
        return faults;
    }

    private static void tooLong(String what, String text, List<String> faults) {
        int length = text.codePointCount(0, text.length());
        if (length > Handovers.LONGEST) {
            faults.add(what + "有 " + length + " 字，请写在 " + Handovers.LONGEST + " 字以内。");
        }
    }
}
