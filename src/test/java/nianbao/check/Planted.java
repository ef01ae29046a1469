package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.check.relation.Verdict;
import nianbao.check.rule.Dossier;
import nianbao.format.Section;
import nianbao.report.Figure;
import nianbao.report.Report;

/**
 * Faults put into a clean report, one at a time, from a list that is the same each time.
 *
 * @param kind   what was done
 * @param field  where
 * @param start  place of the changed words in a text; −1 for a cell
 * @param what   the figure and what became of it
 */
record Planted(String kind, String field, int start, String what, Report report, List<Report> earlier) {

    static final String NO_CELL = "figure without a cell";
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.,〔第\\-])(\\d{1,6})\\s?(?:件|项(?=[，。；,]))(?!事)");
    private static final Pattern ABOUT = Pattern.compile("申请|复议|诉讼|许可|处罚|结果|答复|办结|结转|顺延");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d《“])(20\\d\\d)(?=\\s?年(?!第?[一二三四]季|度?报|第|四个))");

    private static Planted of(String kind, Report clean, String field, int start, String what, String text, List<Report> earlier) {
        var fields = new HashMap<>(clean.fields());
        fields.put(field, text);
        return new Planted(kind, field, start, what, new Report(clean.format(), clean.agency(), clean.year(), fields), earlier);
    }

    /**
     * Each cell that takes part in a relation one up and one down, its neighbouring digits exchanged; totals blanked. No prose
     * is left beside them: what finds them is arithmetic, and not a sentence that happens to give the figure.
     */
    static List<Planted> cells(Report published) {
        var cells = new HashMap<>(published.fields());
        cells.keySet().removeAll(prose(published));
        var clean = new Report(published.format(), published.agency(), published.year(), cells);
        var all = new ArrayList<Planted>();
        for (var cell : clean.format().cells().keySet()) {
            boolean related = clean.format().relations().stream().anyMatch(r -> (r.sum().contains(cell) || r.equals().contains(cell))
                    && Verdict.of(r, clean).state() == Verdict.VerdictState.HOLDS);
            var figure = clean.figure(cell);
            if (!figure.isNumber() || !related) {
                continue;
            }
            // One more in every other cell, one less in those between.
            var changedByOne = Figure.plain(figure.number().add(BigDecimal.valueOf(all.size() % 2 == 0 ? 1 : -1)));
            all.add(of("one off", clean, cell, -1, figure.plain() + " → " + changedByOne, changedByOne, List.of()));
            var digits = figure.plain();
            for (int i = 0; i + 1 < digits.length(); i++) {
                if (digits.charAt(i) != digits.charAt(i + 1) && digits.charAt(i + 1) != '0') {
                    var changed = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
                    all.add(of("digits", clean, cell, -1, digits + " → " + changed, changed, List.of()));
                }
            }
            if (clean.format().totals().containsKey(cell)) {
                all.add(of("blanked", clean, cell, -1, digits + " → blank", "", List.of()));
            }
        }
        return all;
    }

    /** Figures of what the tables count, in sentences that speak of it, one up, one down, each two neighbouring digits exchanged. */
    static List<Planted> figures(Report clean) {
        var all = new ArrayList<Planted>();
        for (var field : prose(clean)) {
            var text = clean.text(field);
            var found = FIGURE.matcher(text);
            while (found.find()) {
                if (!ABOUT.matcher(Passage.sentence(text, found.start(), found.end())).find()) {
                    continue;
                }
                var digits = found.group(1);
                var others = new LinkedHashSet<>(List.of(Long.toString(Long.parseLong(digits) + 1), Long.toString(Math.abs(Long.parseLong(digits) - 1))));
                for (int i = 0; i + 1 < digits.length(); i++) {
                    others.add(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
                }
                others.stream().filter(other -> !other.equals(digits) && !other.startsWith("0") || other.equals("0"))
                        .forEach(other -> all
                                .add(replaced(hasNoCell(clean, text, found.start()) ? NO_CELL : "figure", clean, field, found.start(1), digits, other)));
            }
        }
        return all;
    }

    /** 服务事项 had cells until 2020 and has none since: nothing in the report contradicts a figure of them. */
    private static boolean hasNoCell(Report clean, String text, int at) {
        return text.substring(0, at).endsWith("服务事项") && clean.format().cell("disclosure.services.decisions") == null;
    }

    /** Each time the report names its year, last year's instead; not within titles. */
    static List<Planted> years(Report clean) {
        var all = new ArrayList<Planted>();
        for (var field : prose(clean)) {
            var found = YEAR.matcher(clean.text(field));
            while (found.find()) {
                var before = clean.text(field).substring(0, found.start());
                boolean inTitle = before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
                if (Integer.parseInt(found.group(1)) == clean.year() && !inTitle) {
                    all.add(replaced("year", clean, field, found.start(1), found.group(1), Integer.toString(clean.year() - 1)));
                }
            }
        }
        return all;
    }

    /** What the report says of its problems, as last year's report said it. */
    static List<Planted> pasted(Report clean) {
        var all = new ArrayList<Planted>();
        for (var field : List.of("problems", "overview")) {
            var text = clean.text(field);
            if (text.length() > 60) {
                var then = new HashMap<>(clean.fields());
                then.put(field, text.replace(Integer.toString(clean.year()), Integer.toString(clean.year() - 1)));
                all.add(of("pasted", clean, field, 0, "last year's", text,
                        List.of(new Report(clean.format(), clean.agency(), clean.year() - 1, then))));
            }
        }
        return all;
    }

    private static Planted replaced(String kind, Report clean, String field, int at, String was, String is) {
        var text = clean.text(field);
        return of(kind, clean, field, at, was + " → " + is, text.substring(0, at) + is + text.substring(at + was.length()), List.of());
    }

    private static List<String> prose(Report clean) {
        return clean.format().sections().stream().filter(s -> s.kind() == Section.SectionKind.PROSE).map(Section::code)
                .filter(f -> !clean.isBlank(f)).toList();
    }

    /** Whether a finding that was not there before names the right place. */
    boolean isFoundIn(List<Finding> before) {
        var found = AllChecks.all(Dossier.published(report, earlier));
        return found.stream().anyMatch(f -> before.stream().noneMatch(b -> b.identity().equals(f.identity())) && names(f));
    }

    private boolean names(Finding finding) {
        return start < 0 || finding.code().equals("text.same") ? finding.fields().contains(field)
                : finding.marks().stream().anyMatch(m -> m.field().equals(field) && m.start() <= start && start < m.end());
    }
}
