package nianbao.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.check.rule.ProseChecks;
import nianbao.document.Prose;
import nianbao.format.Section;
import nianbao.report.References;
import nianbao.report.Report;
import nianbao.store.edit.StoredField;

/**
 * A prose field of the form.
 *
 * @param invalid whether an error stands in it that nobody has explained
 * @param marked  the text again as paragraphs of runs, for the layer of marks under the text
 */
public record ProseView(String code, String text, int characters, boolean invalid, List<List<MarkedRun>> marked, Taken taken,
        Prior prior, Offers offers) {

    /**
     * Where a prefilled text came from.
     *
     * @param source   {@code null} when it was entered or confirmed
     * @param mentions earlier years it names
     * @param moves    what a button says that moves on those among them that go with the report, or {@code null}
     */
    public record Taken(String source, List<ProseChecks.CellMention> mentions, String moves) {
    }

    /** Last year's text. */
    public record Prior(List<String> paragraphs, int characters) {
    }

    /**
     * What the tables give the text.
     *
     * @param quotes   figures that can be put into it, table by table
     * @param standard whether the sentences every report has can be written from them
     */
    public record Offers(List<Quotes> quotes, boolean standard) {
    }

    public record MarkedRun(String text, boolean mark) {
    }

    public record Quotes(String table, List<QuoteView> figures) {
    }

    /** @param figure what the cell holds now */
    public record QuoteView(String code, String name, String figure) {
    }

    public static ProseView of(Section section, Report report, StoredField stored, Optional<Report> last, List<FindingView> findings) {
        var code = section.code();
        var text = report.text(code);
        var complete = report.withTotals();
        var source = stored == null ? null : stored.source;
        var mentions = source == null ? List.<ProseChecks.CellMention>of() : ProseChecks.earlierYears(text, report.year());
        var marks = new ArrayList<>(mentions);
        // Places are those of the text as it reads: a box that shows references instead has others.
        if (text.equals(complete.text(code))) {
            findings.stream().flatMap(f -> f.marks().stream()).forEach(m -> marks.add(
                    new ProseChecks.CellMention(m.start(), m.end(), text.substring(m.start(), m.end()))));
            marks.sort(Comparator.comparingInt(ProseChecks.CellMention::start));
        }
        var was = last.filter(l -> l.format().has(code)).map(l -> l.text(code)).orElse("");
        boolean invalid = findings.stream().anyMatch(FindingView::standsAsError);
        return new ProseView(code, text, ProseChecks.characters(complete.text(code)), invalid, marked(text, marks),
                new Taken(source, mentions, moves(text, was, mentions, report.year())), new Prior(Prose.paragraphs(was), ProseChecks.characters(was)),
                new Offers(quotes(complete), section.standard() != null));
    }

    /** Once only: a text with other years than last year's has been moved on, and moved again it would be wrong. */
    private static String moves(String text, String was, List<ProseChecks.CellMention> mentions, int year) {
        if (mentions.isEmpty() || !words(mentions).equals(words(ProseChecks.earlierYears(was, year)))
                || ProseChecks.yearsMovedOn(text, year).equals(text)) {
            return null;
        }
        return mentions.stream().anyMatch(m -> m.words().startsWith(Integer.toString(year - 2))) ? (year - 2) + "年、" + (year - 1) + "年各加一年"
                : (year - 1) + "年都改为" + year + "年";
    }

    private static List<String> words(List<ProseChecks.CellMention> mentions) {
        return mentions.stream().map(ProseChecks.CellMention::words).toList();
    }

    private static List<Quotes> quotes(Report complete) {
        var format = complete.format();
        return format.sections().stream().filter(s -> s.kind() == Section.SectionKind.TABLE)
                .map(table -> new Quotes(table.title(),
                        format.quotable(table).stream().map(cell -> new QuoteView(cell.code(), cell.name(), References.figure(complete, cell.code())))
                                .toList()))
                .toList();
    }

    /** Cuts a text into lines, and each line into runs that are marked or not. */
    private static List<List<MarkedRun>> marked(String text, List<ProseChecks.CellMention> mentions) {
        var lines = new ArrayList<List<MarkedRun>>();
        if (mentions.isEmpty()) {
            return lines;
        }
        int at = 0;
        for (var line : text.split("\n", -1)) {
            var runs = new ArrayList<MarkedRun>();
            int from = at, end = at + line.length();
            for (var mention : mentions) {
                if (mention.start() >= from && mention.end() <= end) {
                    runs.add(new MarkedRun(text.substring(from, mention.start()), false));
                    runs.add(new MarkedRun(text.substring(mention.start(), mention.end()), true));
                    from = mention.end();
                }
            }
            runs.add(new MarkedRun(text.substring(from, end), false));
            lines.add(runs);
            at = end + 1;
        }
        return lines;
    }
}
