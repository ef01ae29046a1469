package nianbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.check.ProseChecks;
import nianbao.document.Prose;
import nianbao.report.Report;
import nianbao.store.StoredField;

/**
 * A prose field of the form.
 *
 * @param marked   the text again as paragraphs of runs, for the layer of marks under the text
 * @param source   where a prefilled text came from, {@code null} when entered or confirmed
 * @param mentions earlier years named in a prefilled text
 * @param prior    last year's paragraphs
 */
public record ProseView(String code, String text, int characters, String source,
                        List<ProseChecks.Mention> mentions, List<List<Run>> marked, List<String> prior,
                        int priorCharacters, boolean invalid) {

    public record Run(String text, boolean mark) {
    }

    static ProseView of(String code, Report report, StoredField stored, Optional<Report> last, boolean invalid) {
        var text = report.text(code);
        var source = stored == null ? null : stored.source;
        var mentions = source == null ? List.<ProseChecks.Mention>of() : ProseChecks.earlierYears(text, report.year());
        var was = last.filter(l -> l.format().has(code)).map(l -> l.text(code)).orElse("");
        return new ProseView(code, text, ProseChecks.characters(text), source, mentions, marked(text, mentions),
                Prose.paragraphs(was), ProseChecks.characters(was), invalid);
    }

    /** Cuts a text into lines, and each line into runs that are marked or not. */
    private static List<List<Run>> marked(String text, List<ProseChecks.Mention> mentions) {
        var lines = new ArrayList<List<Run>>();
        if (mentions.isEmpty()) {
            return lines;
        }
        int at = 0;
        for (var line : text.split("\n", -1)) {
            var runs = new ArrayList<Run>();
            int from = at, end = at + line.length();
            for (var mention : mentions) {
                if (mention.start() >= from && mention.end() <= end) {
                    runs.add(new Run(text.substring(from, mention.start()), false));
                    runs.add(new Run(text.substring(mention.start(), mention.end()), true));
                    from = mention.end();
                }
            }
            runs.add(new Run(text.substring(from, end), false));
            lines.add(runs);
            at = end + 1;
        }
        return lines;
    }
}
