package nianbao.web.handover;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import nianbao.report.Report;
import nianbao.report.Space;
import nianbao.store.handover.Handovers.RemarkText;
import nianbao.store.handover.Handovers;
import nianbao.web.frame.Years;
import nianbao.web.view.FindingViews;

/**
 * Reasons for sending a report back, as they were typed: one for the whole, and remarks on places.
 *
 * @param lines remarks with the places chosen for them; a place may be missing
 */
record ReasonForm(String reason, List<RemarkText> lines) {

    static ReasonForm of(MultivaluedMap<String, String> posted) {
        var places = posted.getOrDefault("place", List.of());
        var texts = posted.getOrDefault("remark", List.of());
        var words = posted.getOrDefault("words", List.of());
        var lines = new ArrayList<RemarkText>();
        for (int i = 0; i < texts.size() && i < Handovers.MOST_REMARKS; i++) {
            lines.add(new RemarkText(i < places.size() ? places.get(i) : "", clean(texts.get(i)), i < words.size() ? clean(words.get(i)) : "", 0));
        }
        return new ReasonForm(text(posted, "reason"), lines);
    }

    static String text(MultivaluedMap<String, String> posted, String name) {
        return posted.getFirst(name) == null ? "" : clean(posted.getFirst(name));
    }

    private static String clean(String text) {
        return Space.strip(text.replace("\r\n", "\n"));
    }

    /** Those that say something, with the place of their words in the report's text. */
    List<RemarkText> remarks(Report report) {
        return lines.stream().filter(line -> !line.text().isEmpty())
                .map(line -> new RemarkText(line.code(), line.text(), line.words(), Math.max(0, report.text(line.code()).indexOf(line.words())))).toList();
    }

    private List<RemarkText> remarks() {
        return lines.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    /** What is wrong with it, in words for the person; none when it can be sent. */
    List<String> faults(Report report) {
        var format = report.format();
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
            } else if (!line.text().isEmpty() && !line.words().isEmpty() && !report.text(line.code()).contains(line.words())) {
                faults.add("第 " + number + " 条意见所指的文字“" + Years.shorten(line.words()) + "”在“" + FindingViews.name(line.code(), format) + "”里没有，请照原文写，或者留空。");
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
