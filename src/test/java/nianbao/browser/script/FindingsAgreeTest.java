package nianbao.browser.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nianbao.Drafts;
import nianbao.RandomTables;
import nianbao.Turns;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.check.rule.ProseChecks;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.report.References;
import nianbao.report.Report;
import nianbao.store.report.Snapshot;
import nianbao.web.view.SectionData;
import nianbao.web.view.TableView;
import nianbao.web.view.TableViews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every finding that the browser makes while one types is the server's, word for word, made from the data that stands in
 * the page: relations, what last year says, faults of cells and texts; so are figures quoted in a text.
 */
class FindingsAgreeTest extends OnModulePage {

    private static final int TABLES = Turns.isAll() ? 150 : 60;
    private static final long SEED = 20260131;

    private static List<Report> drafts(ReportFormat format) {
        var tables = new RandomTables(format, SEED);
        return Stream.concat(Stream.of(Drafts.inOrder(), Drafts.torn()).filter(draft -> draft.format() == format), Stream.generate(tables::next).limit(TABLES))
                .toList();
    }

    /** The one before among them, as last year's; none for the first. */
    private static Optional<Report> last(List<Report> drafts, int draft) {
        return draft == 0 ? Optional.empty()
                : Optional.of(drafts.get(draft - 1)).map(last -> new Report(last.format(), last.agency(), drafts.get(draft).year() - 1, last.fields()));
    }

    private static SectionData data(Section section, Report draft, Optional<Report> last) {
        return SectionData.of(section, new Snapshot(draft, Map.of(), 0), null, last, List.of());
    }

    private static List<Object> said(Finding finding) {
        return List.of(finding.code(), finding.severity().name().toLowerCase(Locale.ROOT), finding.fields(), finding.message(), finding.detail(),
                finding.fixes().stream().map(fix -> List.of(fix.field(), fix.text(), fix.label())).toList());
    }

    /** The server's, of a section and of the codes that run in the browser. */
    private static List<List<Object>> expected(Section section, Report draft, Optional<Report> last, Set<String> live) {
        return AllChecks.all(draft.withTotals(), last).stream().filter(f -> live.contains(f.code()) && draft.format().place(f.field()) == section)
                .map(FindingsAgreeTest::said).sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void onTables(ReportFormat format) {
        var drafts = drafts(format);
        var seen = new TreeSet<String>();
        var live = new TreeSet<String>();
        for (var section : format.sections().stream().filter(s -> s.kind() == Section.SectionKind.TABLE).toList()) {
            var asked = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < drafts.size(); i++) {
                var last = last(drafts, i);
                var texts = new LinkedHashMap<String, String>();
                format.fields(section).forEach(field -> texts.put(field, drafts.get(asked.size()).text(field)));
                asked.add(Map.of("data", data(section, drafts.get(i), last), "texts", texts));
            }
            var found = page.run("""
                    const { judge, Rules } = await module('rule/judge');
                    return data.map(({ data, texts }) => judge(new Rules(data), new Map(Object.entries(texts))).findings
                      .map(f => [f.code, f.severity, f.fields, f.message, f.detail, f.fixes.map(x => [x.field, x.text, x.label])]));
                    """, asked);
            for (int i = 0; i < drafts.size(); i++) {
                var data = (SectionData) asked.get(i).get("data");
                var last = last(drafts, i);
                var expected = expected(section, drafts.get(i), last, data.checks().live());
                assertEquals(ModulePage.JSON.<JsonNode>valueToTree(expected), sorted(found.get(i)), section.code() + " " + i);
                expected.forEach(finding -> seen.add((String) finding.getFirst()));
                live.addAll(data.checks().live());
            }
        }
        // Of texts, and of blanks, which are still to fill in a draft, no table tells.
        live.removeAll(Set.of("text.length", "cell.blank"));
        format.carries().forEach(carry -> assertTrue(live.contains(carry.code())));
        assertEquals(live, seen, "every code that runs in the browser has been compared");
    }

    private static JsonNode sorted(JsonNode findings) {
        var list = new ArrayList<JsonNode>();
        findings.forEach(list::add);
        var all = ModulePage.JSON.createArrayNode();
        list.stream().sorted((a, b) -> text(a).compareTo(text(b))).forEach(all::add);
        return all;
    }

    /** As a Java list prints itself. */
    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        var parts = new ArrayList<String>();
        node.forEach(part -> parts.add(text(part)));
        return parts.toString();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void onTheWordsOfTheBalance(ReportFormat format) {
        var section = format.sections().stream().filter(s -> s.kind() == Section.SectionKind.TABLE && format.relations(s).stream().anyMatch(r -> r.strip()))
                .findFirst();
        if (section.isEmpty()) {
            return;
        }
        var drafts = drafts(format);
        var found = page.run("""
                const { judge, Rules } = await module('rule/judge');
                return data.map(({ data, texts }) => judge(new Rules(data), new Map(Object.entries(texts))).strip
                  .map(b => [b.key, b.left, b.right, b.words, b.style, b.link]));
                """, drafts.stream().map(draft -> {
            var texts = new LinkedHashMap<String, String>();
            format.fields(section.get()).forEach(field -> texts.put(field, draft.text(field)));
            return Map.of("data", data(section.get(), draft, Optional.empty()), "texts", texts);
        }).toList());
        var styles = new TreeSet<String>();
        for (int i = 0; i < drafts.size(); i++) {
            var expected = new ArrayList<List<Object>>();
            for (var balance : strip(section.get(), drafts.get(i)).cells()) {
                expected.add(java.util.Arrays.asList(balance.key(), balance.left(), balance.right(), balance.words(), balance.style(), balance.link()));
                styles.add(balance.style());
            }
            assertEquals(ModulePage.JSON.<JsonNode>valueToTree(expected), found.get(i), "draft " + i);
        }
        assertEquals(Set.of("ok", "rel", "wait"), styles);
    }

    private static TableView.Strip strip(Section section, Report draft) {
        return TableViews.of(section, draft, Map.of(), Optional.empty(), false, Map.of()).strip();
    }

    /** Long ones and short ones, with signs that cannot be printed, of every kind of white space. */
    @ParameterizedTest
    @MethodSource("editions")
    void onTexts(ReportFormat format) {
        var section = format.sections().stream().filter(s -> s.kind() == Section.SectionKind.PROSE)
                .max(java.util.Comparator.comparing(s -> s.maxLength() == null ? 0 : s.maxLength())).orElseThrow();
        var random = new Random(SEED);
        var pieces = List.of("全年公开", " ", "\u3000", "\u00a0", "\u200b", "\n", "😀", "\u0000", "\u0085", "\ud800", "\uffff", "2021年", "1999年", "２０２１年",
                "2021 年");
        var drafts = new ArrayList<Report>();
        for (int i = 0; i < TABLES; i++) {
            var text = new StringBuilder(i % 3 == 0 ? "字".repeat(Optional.ofNullable(section.maxLength()).orElse(100) - 2 + random.nextInt(5)) : "");
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(pieces.get(random.nextInt(i % 2 == 0 ? 6 : pieces.size())));
            }
            drafts.add(new Report(format, Drafts.AGENCY, format.from(), Map.of(section.code(), text.toString())));
        }
        var found = page.run("""
                const { judgeProse, characters, earlierYears, movableYears } = await module('rule/prose-checks');
                return data.map(({ data, field, text }) => [judgeProse(field, text, characters(text), data)
                  .map(f => [f.code, f.severity, f.fields, f.message, f.detail, []]), earlierYears(text, 2022).map(y => [y.start, y.end]),
                  movableYears(text, 2022).reduceRight((moved, y) => moved.slice(0, y.start) + (Number(moved.slice(y.start, y.start + 4)) + 1) + moved.slice(y.start + 4), text)]);
                """, drafts.stream()
                .map(draft -> Map.of("data", data(section, draft, Optional.empty()), "field", section.code(), "text", draft.text(section.code()))).toList());
        var codes = new TreeSet<String>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var expected = expected(section, draft, Optional.empty(), Set.of("text.length", "text.control"));
            assertEquals(ModulePage.JSON.<JsonNode>valueToTree(expected), sorted(found.get(i).get(0)), "draft " + i);
            assertEquals(
                    ModulePage.JSON.<JsonNode>valueToTree(
                            ProseChecks.earlierYears(draft.text(section.code()), 2022).stream().map(y -> List.of(y.start(), y.end())).toList()),
                    found.get(i).get(1), "years of draft " + i);
            assertEquals(ProseChecks.yearsMovedOn(draft.text(section.code()), 2022), found.get(i).get(2).asText(), "years moved on in draft " + i);
            expected.forEach(finding -> codes.add((String) finding.getFirst()));
        }
        assertTrue(codes.contains("text.control") && (section.maxLength() == null || codes.contains("text.length")), codes::toString);
    }

    /** What is shown for a text with quoted figures, and what is kept after one change to it. */
    @Test
    void onQuotedFigures() {
        var draft = Drafts.torn();
        var complete = draft.withTotals();
        var random = new Random(SEED);
        var pieces = List.of("全年收到", "7", "件，", "{{applications.received.total}}", "{{applications.denied.*.total}}", "{{no.such.cell}}", "{{", "，其中");
        var asked = new ArrayList<Map<String, Object>>();
        var kept = new ArrayList<String>();
        for (int i = 0; i < TABLES; i++) {
            var text = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var written = text.toString();
            var shown = Drafts.with(draft, "overview", written).withTotals().text("overview");
            int from = random.nextInt(shown.length() + 1), to = Math.min(shown.length(), from + random.nextInt(3));
            var after = shown.substring(0, from) + List.of("", "又", "文").get(random.nextInt(3)) + shown.substring(to);
            var figures = new LinkedHashMap<String, Object>();
            References.in(written, complete).forEach((code, figure) -> figures.put(code, Map.of("figure", figure, "name", code)));
            asked.add(Map.of("text", written, "figures", figures, "after", after, "shown", shown));
            kept.add(References.edited(written, after, complete));
        }
        var found = page.run("""
                const { render, follow } = await module('section/references');
                return data.map(({ text, figures, after }) => {
                  const { shown, quotes } = render(text, figures);
                  let kept = '', at = 0;
                  for (const { start, end, code } of follow(quotes, shown, after)) {
                    kept += after.slice(at, start) + `{{${code}}}`;
                    at = end;
                  }
                  return [shown, kept + after.slice(at)];
                });
                """, asked);
        for (int i = 0; i < asked.size(); i++) {
            assertEquals(asked.get(i).get("shown"), found.get(i).get(0).asText());
            assertEquals(kept.get(i), found.get(i).get(1).asText(), asked.get(i).toString());
        }
    }
}
