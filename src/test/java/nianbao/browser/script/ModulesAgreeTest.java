package nianbao.browser.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.Drafts;
import nianbao.RandomTables;
import nianbao.Turns;
import nianbao.check.AllChecks;
import nianbao.check.relation.CellFault;
import nianbao.check.relation.Hint;
import nianbao.check.relation.Verdict;
import nianbao.check.relation.Wording;
import nianbao.check.text.TextDiff;
import nianbao.check.text.TextFault;
import nianbao.format.Cell;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.input.source.Label;
import nianbao.report.Figure;
import nianbao.report.Prefill;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the browser says while one types and what the server says after are the same, on whatever table. */
class ModulesAgreeTest extends OnModulePage {

    private static final int TABLES = Turns.isAll() ? 500 : 200;
    private static final long SEED = 20250131;

    /** Too rare to come up by chance. */
    private static final List<Report> KNOWN = List.of(Drafts.inOrder(), Drafts.torn(), Drafts.with(Drafts.torn(), "applications.total.legal", "/"));

    @ParameterizedTest
    @MethodSource("editions")
    void onTotalsRelationsAndHints(ReportFormat format) {
        var drafts = drafts(format);
        var judged = page.run("""
                const { fillTotals, withTotals, verdict, equation, message, plain } = await module('rule/relations');
                const { hint, words } = await module('rule/hint');
                const { relations, names, tables } = data;
                const said = found => found && [found.kind, found.cells, words(found)];
                return tables.map(table => {
                  const read = cell => table[cell];
                  const totals = fillTotals(relations, read);
                  const texts = withTotals(read, totals);
                  return {
                    totals: Object.fromEntries(totals),
                    verdicts: relations.map(relation => {
                      const v = verdict(relation, texts);
                      return [v.state, plain(v.left), plain(v.right), plain(v.difference), v.undecided,
                        message(relation, cell => names[cell]), equation(relation, v, texts)];
                    }),
                    hint: said(hint(relations, read)),
                  };
                });
                """, Map.of("relations", format.relations(), "names", names(format),
                "tables", drafts.stream().map(Report::fields).toList()));
        for (int i = 0; i < drafts.size(); i++) {
            assertSame(expected(drafts.get(i)), judged.get(i), drafts.get(i));
        }
    }

    private static Map<String, Object> expected(Report draft) {
        var report = draft.withTotals();
        var totals = new TreeMap<String, String>();
        draft.format().totals().keySet().stream().filter(t -> !report.text(t).equals(draft.text(t)))
                .forEach(t -> totals.put(t, report.text(t)));
        var verdicts = Verdict.all(report).stream().map(v -> List.of(v.state().name().toLowerCase(Locale.ROOT),
                Figure.plain(v.left()), Figure.plain(v.right()), Figure.plain(v.difference()), v.undecided(),
                v.message(draft.format()), v.equation(report))).toList();
        var expected = new LinkedHashMap<String, Object>();
        expected.put("totals", totals);
        expected.put("verdicts", verdicts);
        expected.put("hint", Hint.of(draft, draft.format().relations())
                .map(ModulesAgreeTest::said).orElse(null));
        return expected;
    }

    private static List<Object> said(Hint hint) {
        return List.of(hint.kind().name().toLowerCase(Locale.ROOT),
                hint.cells().stream().map(e -> Map.of("cell", e.cell(), "value", e.text())).toList(),
                Map.of("lead", hint.lead(), "rest", hint.rest()));
    }

    @Test
    void theTablesAreOfEveryKind() {
        var states = EnumSet.noneOf(Verdict.VerdictState.class);
        var hints = new HashSet<Optional<Hint.HintKind>>();
        for (var draft : editions().flatMap(f -> drafts(f).stream()).toList()) {
            Verdict.all(draft.withTotals()).forEach(v -> states.add(v.state()));
            hints.add(Hint.of(draft, draft.format().relations()).map(Hint::kind));
        }
        assertEquals(EnumSet.allOf(Verdict.VerdictState.class), states);
        assertEquals(1 + Hint.HintKind.values().length, hints.size(), () -> "hints " + hints);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void onFaultsOfCells(ReportFormat format) {
        var drafts = drafts(format).subList(0, 50);
        var fields = new LinkedHashMap<String, Object>();
        format.cells().values().forEach(c -> fields.put(c.code(), Map.of("name", c.name(),
                "type", c.type().name().toLowerCase(Locale.ROOT), "total", format.totals().containsKey(c.code()))));
        var faults = new LinkedHashMap<String, Object>();
        for (var fault : CellFault.values()) {
            faults.put(fault.name(), Map.of("code", fault.code(), "severity", fault.severity().name(),
                    "message", fault.message(), "advice", fault.advice()));
        }
        var text = TextFault.UNPRINTABLE;
        faults.put(text.name(), Map.of("code", text.code(), "severity", text.severity().name(),
                "message", text.message(), "advice", text.advice()));
        var found = page.run("""
                const { judge, Rules } = await module('rule/judge');
                const rules = new Rules({ ...data, carries: [], last: {}, texts: data.faults });
                return data.tables.map(table => judge(rules, new Map(Object.entries(table))).findings
                  .filter(f => f.code.startsWith('cell.'))
                  .map(f => [f.fields[0], f.severity, f.code, f.message, f.detail, f.fixes[0]?.text ?? null]));
                """, Map.of("fields", fields, "relations", format.relations(), "faults", faults, "say", say(),
                "tables", drafts.stream().map(Report::fields).toList()));
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i).withTotals();
            var expected = new ArrayList<List<Object>>();
            AllChecks.all(draft, Optional.empty()).stream().filter(f -> f.code().startsWith("cell.") && !f.code().equals("cell.rules"))
                    .forEach(f -> expected.add(java.util.Arrays.asList(f.fields().getFirst(), f.severity().name(),
                            f.code(), f.message(), f.detail(),
                            f.fixes().isEmpty() ? null : f.fixes().getFirst().text())));
            assertSame(expected, found.get(i), draft);
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void onWhatLastYearSays(ReportFormat format) {
        var drafts = drafts(format);
        var found = page.run("""
                const { expected } = await module('rule/cell-fault');
                const { plain } = await module('rule/figure');
                return data.tables.slice(1).map((table, i) => data.carries.map(carry => {
                  const value = expected(carry, cell => data.tables[i][cell], cell => table[cell]);
                  return value === null ? null : plain(value);
                }));
                """, Map.of("carries", format.carries(), "tables", drafts.stream().map(Report::fields).toList()));
        for (int i = 1; i < drafts.size(); i++) {
            Report last = drafts.get(i - 1), report = drafts.get(i);
            assertSame(format.carries().stream().map(c -> Prefill.expected(c, last, report).map(Figure::plain).orElse(null))
                    .toList(), found.get(i - 1), report);
        }
    }

    private static Map<String, String> say() {
        return Stream.of(Wording.values()).collect(Collectors.toMap(Wording::name, Wording::words));
    }

    private static List<Report> drafts(ReportFormat format) {
        var tables = new RandomTables(format, SEED);
        var drafts = Stream.concat(KNOWN.stream(), Stream.generate(tables::next).limit(TABLES));
        return drafts.filter(draft -> draft.format() == format).toList();
    }

    private static Map<String, String> names(ReportFormat format) {
        var names = new TreeMap<String, String>();
        format.cells().values().forEach((Cell c) -> names.put(c.code(), c.name()));
        return names;
    }

    private static void assertSame(Object expected, JsonNode found, Report draft) {
        assertEquals(ModulePage.JSON.<JsonNode>valueToTree(expected), found,
                () -> draft.format() + " " + ModulePage.JSON.valueToTree(new TreeMap<>(draft.fields())));
    }

    /** Conflicts are told in the browser, corrections on the server, in the same words. */
    @Test
    void onWhereTwoTextsDiffer() {
        var random = new Random(SEED);
        var pairs = new ArrayList<List<String>>();
        pairs.add(List.of("2024年作出许可41件，完成。", "2025年度作出行政许可43.5件，全部完成。"));
        for (int i = 0; i < 300; i++) {
            pairs.add(List.of(text(random), text(random)));
        }
        var found = page.run("""
                const { differences } = await module('section/words');
                return data.map(([before, after]) => differences(before, after).map(run => run.kind + ' ' + run.text));
                """, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            assertEquals(TextDiff.exact(pair.get(0), pair.get(1)).stream().map(r -> r.kind().name().toLowerCase(Locale.ROOT) + " " + r.text()).toList(),
                    texts(found.get(i)), pair::toString);
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 9).mapToObj(n -> List.of("甲", "乙", "丙", "2024年", "12", "，", "公开", "𠮷", "3").get(n))
                .collect(Collectors.joining());
    }

    /** Every sign that labels are written with, and more; not the latest, which the two may know since different days. */
    @Test
    void onTheFormInWhichLabelsAreCompared() {
        var blocks = List.of("\u0001\u33ff", "\u4e00\u9fef", "\uf900\ufad9", "\ufe30\uffee");
        var signs = blocks.stream().flatMapToInt(block -> IntStream.rangeClosed(block.charAt(0), block.charAt(1))).filter(Character::isDefined)
                .mapToObj(c -> String.valueOf((char) c)).toList();
        assertTrue(signs.size() > 30_000, "signs: " + signs.size());
        var labels = Formats.all().stream().flatMap(format -> names(format).values().stream())
                .flatMap(name -> Stream.of(name, "（一） " + name + "：", "⺠⼋😀【" + name + "】")).toList();
        for (var texts : List.of(signs, labels)) {
            var found = page.run("const { normal } = await module('rule/label'); return data.map(normal);", texts);
            var differ = IntStream.range(0, texts.size()).filter(i -> !Label.normal(texts.get(i)).equals(found.get(i).asText()))
                    .mapToObj(i -> "%s %04x: %s".formatted(texts.get(i), (int) texts.get(i).charAt(0), found.get(i).asText())).toList();
            assertEquals(List.of(), differ);
        }
    }
}
