package nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;

/** 我局 in a town's report: the words of another body left in. 我县 may be said by any body of the county. */
public final class SelfChecks {

    private static final Pattern EACH = Pattern.compile("各|分别|要求|督促|指导|所属");

    private static final int NEAR = 60;

    private SelfChecks() {
    }

    public static void names(Dossier it, Findings out) {
        var rules = Formats.rules();
        var agency = it.report().agency();
        var own = rules.patterns("agency-").entrySet().stream().filter(kind -> kind.getValue().matcher(agency).find()).map(Map.Entry::getKey).findFirst();
        if (own.isEmpty()) {
            return;
        }
        for (var passage : it.passages()) {
            if (it.unread().contains(passage.field())) {
                continue;
            }
            var marks = new ArrayList<Finding.Mark>();
            var found = rules.pattern("self").matcher(passage.text());
            String first = "";
            while (found.find() && marks.size() < MOST) {
                var sentence = passage.text().substring(Math.max(passage.sentenceStart(found.start()), found.start() - NEAR), found.start());
                boolean quoted = sentence.lastIndexOf('“') > sentence.lastIndexOf('”') || sentence.lastIndexOf('《') > sentence.lastIndexOf('》');
                boolean others = found.group().startsWith("本") && EACH.matcher(sentence).find();
                if (!quoted && !others && !rules.pattern("self-" + own.get()).matcher(found.group().substring(1)).matches()) {
                    first = first.isEmpty() ? found.group() : first;
                    marks.add(passage.mark(found.start(), found.end()));
                }
            }
            if (!marks.isEmpty()) {
                out.accept(Finding.of("text.self", List.of(passage.field()), it.report().format().nameOf(passage.field()) + "：“" + first
                        + "”不是本机关的自称",
                        "本报告是“" + agency + "”的" + (marks.size() > 1 ? "，共 " + marks.size() + " 处" : "")
                                + "。像是从别的单位的稿子里抄来的，请核对这一段。")
                        .at(marks));
            }
        }
    }
    private static final int MOST = 200;
}
