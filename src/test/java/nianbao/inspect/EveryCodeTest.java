package nianbao.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.Drafts;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Check;
import nianbao.check.rule.Dossier;
import nianbao.format.Formats;
import nianbao.input.file.ReportFileReader;
import nianbao.output.Manuscript;
import nianbao.output.TextWriter;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Rollup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code of the published list: something that gives it, and the nearest that is right and does not. */
class EveryCodeTest {

    /** The published list of codes; spelled out apart from the rules' file. */
    private static final Set<String> CODES = Set.of("""
            relation.balance relation.results relation.row relation.disputes relation.statistics
            carry.applications carry.effective carry.projects carry.opened rollup.sum
            cell.blank cell.mark cell.number cell.negative cell.fraction cell.unit cell.rules cell.form
            text.figure text.closed text.percent text.breakdown text.year text.same text.length text.hint text.term
            text.fees text.numbering text.repeat text.residue text.gap text.personal text.control
            text.date text.exceeds text.self text.marks text.width text.odd
            preface.period preface.title preface.notice preface.parts overview.aspects overview.results problems.measures problems.vague
            check.failed check.limit read.year read.agency read.missing read.doubt read.unplaced
            section.missing section.renamed section.order edition.mixed title.form date.form date.late date.early glyph.missing
            """.strip().split("\\s+"));

    /** Applications: received 12 (10 + 2), carried in 0, granted 9, partial 2, total 11, carried out 1. */
    private static final Report IN_ORDER = Drafts.inOrder();

    @TempDir
    static Path folder;

    /**
     * One text or table.
     *
     * @param gives whether it gives the code; otherwise it gives nothing at all
     */
    record Case(String code, boolean gives, String what, List<Finding> findings) {

        @Override
        public String toString() {
            return code + (gives ? " + " : " - ") + what;
        }
    }

    @Test
    void everyCodeSaysWhyItMattersAndWhereThatIsLaidDown() {
        assertEquals(new TreeSet<>(CODES), new TreeSet<>(Formats.rules().findings().keySet()));
        Formats.rules().findings().values().forEach(rule -> assertFalse(rule.why().isBlank() || rule.source().isBlank()));
    }

    @Test
    void everyCodeHasACaseThatGivesItAndOneThatDoesNot() throws Exception {
        var of = cases().collect(Collectors.partitioningBy(Case::gives, Collectors.mapping(Case::code, Collectors.toCollection(TreeSet::new))));
        assertEquals(new TreeSet<>(CODES), of.get(true));
        assertEquals(new TreeSet<>(CODES), of.get(false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundOrStaysSilent(Case it) {
        var codes = it.findings.stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
        if (it.gives) {
            assertTrue(codes.contains(it.code), () -> it + " gives " + codes);
            it.findings.forEach(f -> assertFalse(f.message().isBlank() || f.why().isBlank(), f.code()));
        } else {
            assertEquals(Set.of(), codes, () -> it + " " + it.findings);
        }
    }

    /** A report of 2025 with the single row 其他处理 of the edition before: its sums are judged as those of any other row. */
    @Test
    void aRowOfTheEditionBeforeIsAddedUp() throws Exception {
        var text = TextWriter.write(Manuscript.of(full(2025, "applications.received.natural", "4", "applications.received.total", "4",
                "applications.other.rest.natural", "4", "applications.other.rest.total", "4", "applications.total.natural", "4", "applications.total.total",
                "4"),
                false).document());
        var single = text.lines().filter(line -> !line.startsWith("（六）其他处理·1") && !line.startsWith("（六）其他处理·2"))
                .map(line -> line.replaceAll("（六）其他处理·3.其他[\\s　]*\t", "（六）其他处理\t")).collect(Collectors.joining("\n"));
        assertTrue(single.contains("（六）其他处理\t4"), single);
        assertTrue(file("", "", single).findings.stream().noneMatch(f -> f.code().startsWith("relation.")), () -> "in order");
        var wrong = file("", "", single.replace("（六）其他处理\t4", "（六）其他处理\t3")).findings.stream().map(Finding::code)
                .filter(code -> code.startsWith("relation.")).collect(Collectors.toSet());
        assertEquals(Set.of("relation.row", "relation.results"), wrong);
    }

    static Stream<Case> cases() throws Exception {
        return Stream.of(words(), cells(), years(), wholes(), files()).flatMap(List::stream);
    }

    /** code | + or - | field | text */
    private static List<Case> words() throws IOException {
        try (var in = EveryCodeTest.class.getResourceAsStream("/findings-in-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#") && !l.isBlank()).map(line -> {
                var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
                var text = parts.get(3).replace("\\n", "\n").replace("\\u0007", "\u0007").replace("\\ufffd", "\ufffd").replace("¦", "|")
                        .replace("{1001}", "字".repeat(1001)).replace("{1000}", "字".repeat(1000));
                return draft(parts.get(0), parts.get(1), Drafts.with(IN_ORDER, parts.get(2), text), parts.get(2) + " " + parts.get(3));
            }).toList();
        }
    }

    private static List<Case> cells() {
        return List.of(
                draft("relation.balance", "+", Drafts.with(IN_ORDER, "applications.received.natural", "11", "applications.received.total", "13"),
                        "11 in for 10"),
                draft("relation.balance", "-", Drafts.with(IN_ORDER, "applications.received.natural", ""), "a blank waits"),
                draft("relation.results", "+", Drafts.with(IN_ORDER, "applications.partial.legal", "3", "applications.partial.total", "3"), "3 for 2"),
                draft("relation.results", "-", Drafts.with(IN_ORDER, "applications.granted.natural", "7", "applications.denied.law.natural", "2",
                        "applications.granted.total", "7", "applications.denied.law.total", "2"), "another split"),
                draft("relation.row", "+", Drafts.with(IN_ORDER, "applications.received.total", "21"), "21 for 12"),
                draft("relation.row", "-", Drafts.with(IN_ORDER, "applications.received.total", ""), "a total that follows its parts"),
                draft("relation.disputes", "+", Drafts.with(IN_ORDER, "disputes.review.upheld", "3", "disputes.review.total", "0"), "3 upheld of 0"),
                draft("relation.disputes", "-", Drafts.with(IN_ORDER, "disputes.review.upheld", "3", "disputes.review.total", "3"), "3 upheld of 3"),
                draft("relation.statistics", "+", Drafts.zeros(2017, "statistics.replies.granted", "3", "statistics.replies.total", "2"), "3 of 2"),
                draft("relation.statistics", "-", Drafts.zeros(2017, "statistics.requests.online", "5", "statistics.requests.total", "5",
                        "statistics.closed.on-time", "4", "statistics.closed.total", "4"), "received and closed differ across years"),
                draft("cell.mark", "+", Drafts.with(IN_ORDER, "disclosure.rules.issued", "/"), "a stroke"),
                draft("cell.mark", "-", Drafts.with(IN_ORDER, "disclosure.rules.issued", "0"), "nothing is 0"),
                draft("cell.number", "+", Drafts.with(IN_ORDER, "disclosure.licensing.decisions", "若干"), "some"),
                draft("cell.number", "-", Drafts.with(IN_ORDER, "disclosure.fees.amount", "24252.311082"), "six decimals of 万元"),
                draft("cell.negative", "+", Drafts.with(IN_ORDER, "disclosure.licensing.decisions", "-4"), "fewer than none"),
                draft("cell.negative", "-", Drafts.zeros(2020, "disclosure.licensing.change", "-4"), "a change may be less"),
                draft("cell.fraction", "+", Drafts.with(IN_ORDER, "disclosure.penalty.decisions", "1.5"), "one and a half"),
                draft("cell.fraction", "-", Drafts.with(IN_ORDER, "disclosure.fees.amount", "1.5"), "money has fractions"),
                draft("cell.unit", "+", Drafts.with(IN_ORDER, "disclosure.normative.issued", "22（其中修订16件）"), "a note inside"),
                draft("cell.unit", "-", Drafts.zeros(2020, "disclosure.procurement.amount", "513.22万元"), "where no unit is fixed it must be said"),
                draft("cell.form", "+", Drafts.with(IN_ORDER, "disclosure.licensing.decisions", "1,295"), "a thousands separator"),
                draft("cell.form", "-", Drafts.zeros(2020, "disclosure.licensing.change", "+2"), "a change's sign"),
                draft("cell.rules", "+", Drafts.with(IN_ORDER, "disclosure.rules.issued", "2"), "a county's bureau makes none"),
                draft("cell.rules", "-", of("示例市人民政府", Drafts.with(IN_ORDER, "disclosure.rules.issued", "2")), "a city may"),
                published("cell.blank", "+", full(2025, "disputes.review.corrected", "")),
                published("cell.blank", "-", full(2025)));
    }

    private static List<Case> years() {
        var problem = "（一）存在的问题。乡镇之间的公开工作不平衡，有3个乡镇没有配备专人，解读材料以文字为主，图解偏少，群众反映看不懂。\n（二）改进情况。按季度通报。";
        return List.of(
                after("carry.applications", "+", Drafts.zeros(2024, "applications.carried-out.natural", "2", "applications.received.natural", "2"),
                        Drafts.with(IN_ORDER, "disclosure.licensing.decisions", "7")),
                after("carry.applications", "-", Drafts.zeros(2024), IN_ORDER),
                after("carry.effective", "+", Drafts.zeros(2024, "disclosure.normative.effective", "20"), Drafts.with(IN_ORDER,
                        "disclosure.normative.issued", "3", "disclosure.normative.repealed", "1", "disclosure.normative.effective", "24")),
                after("carry.effective", "-", Drafts.zeros(2024, "disclosure.normative.effective", "20"), Drafts.with(IN_ORDER,
                        "disclosure.normative.issued", "3", "disclosure.normative.repealed", "1", "disclosure.normative.effective", "22")),
                after("carry.projects", "+", Drafts.zeros(2019, "disclosure.penalty.previous", "10", "disclosure.penalty.change", "-4"),
                        Drafts.zeros(2020, "disclosure.penalty.previous", "10")),
                after("carry.projects", "-", Drafts.zeros(2019, "disclosure.penalty.previous", "10", "disclosure.penalty.change", "-4"),
                        Drafts.zeros(2020, "disclosure.penalty.previous", "6")),
                after("carry.opened", "+", Drafts.zeros(2019, "disclosure.normative.total", "60"),
                        Drafts.zeros(2020, "disclosure.normative.opened", "7", "disclosure.normative.total", "60")),
                after("carry.opened", "-", Drafts.zeros(2019, "disclosure.normative.total", "60"),
                        Drafts.zeros(2020, "disclosure.normative.opened", "7", "disclosure.normative.total", "67")),
                after("text.same", "+", Drafts.zeros(2024, "problems", problem), Drafts.with(IN_ORDER, "problems", problem)),
                after("text.same", "-", Drafts.zeros(2024, "problems", problem), Drafts.with(IN_ORDER, "problems",
                        "（一）存在的问题。去年没有专人的3个乡镇都已配备，但答复文书格式仍不统一，抽查的40份中有6份缺少救济途径。\n（二）改进情况。印发了文书样本。")),
                after("text.percent", "+", Drafts.zeros(2024, "applications.received.natural", "10", "applications.granted.natural", "10"),
                        Drafts.with(IN_ORDER, "overview", "新收申请12件，比上年增长25%。")),
                after("text.percent", "-", Drafts.zeros(2024, "applications.received.natural", "10", "applications.granted.natural", "10"),
                        Drafts.with(IN_ORDER, "overview", "新收申请12件，较2024年增加2件，增长20%。")));
    }

    private static List<Case> wholes() {
        var mixed = new Report(Formats.of("2019").orElseThrow(), Drafts.AGENCY, 2023, full(2020).fields());
        return List.of(
                noted("read.doubt", "+", "cells.unsure", "这几格可能错位，请核对", "applications.granted.total"),
                noted("read.doubt", "-", "cells.split", "只有一种填法符合勾稽关系，已按此读取", "applications.granted.total"),
                new Case("read.year", true, "a file that names none", Inspection.of(new ReadReport(full(2025).format(), full(2025).agency(), 0, "",
                        full(2025).fields(), List.of()), List.of())),
                new Case("read.agency", true, "a file that names none", Inspection.of(new ReadReport(full(2025).format(), "", 2025, full(2025).title(),
                        full(2025).fields(), List.of()), List.of())),
                noted("read.unplaced", "+", "text.unplaced", "表格部分未能归位的文字：另有 3 件"),
                noted("read.unplaced", "-", "text.unplaced", "标题之前的内容：首页"),
                failing("check.failed", "+", (it, out) -> deep(it, 0)), failing("check.failed", "-", (it, out) -> {}),
                draft("check.limit", "+", Drafts.with(IN_ORDER, "overview", "存在的的。".repeat(60)), "sixty of a kind"),
                draft("check.limit", "-", Drafts.with(IN_ORDER, "overview", "公开有序。".repeat(60)), "none of a kind"),
                summed("rollup.sum", "+", "9"), summed("rollup.sum", "-", "12"),
                published("section.missing", "+", full(2025, "problems", "")), published("section.missing", "-", full(2025)),
                published("edition.mixed", "+", mixed), published("edition.mixed", "-", full(2020)),
                published("overview.aspects", "+", full(2025, "overview", "（一）主动公开。公布文件。\n（二）依申请公开。没有收到申请。")),
                published("overview.aspects", "-", full(2025, "overview", "我局在网站公布文件，办理申请，专人审核，每季度通报一次。")),
                published("overview.results", "+", of("清河县人民政府", full(2025))),
                published("overview.results", "-", of("清河县人民政府", full(2025, "overview", "主动公开、申请办理、审核和网站平台建设有序，"
                        + "公开工作纳入考核，开展社会评议，没有责任追究的情形。"))),
                due("date.form", "+", "2026年1月05日"), due("date.form", "+", "2026.1.20"), due("date.form", "+", "二〇二六年一月二十日"),
                due("date.form", "+", "2026年2月30日"), due("date.form", "+", "2026年1月"), due("date.form", "-", "2026年1月5日"),
                due("date.form", "-", "2026 年 1 月 5 日"), due("date.late", "+", "2026年2月3日"), due("date.late", "-", "2026年1月31日"),
                due("date.early", "+", "2025年12月20日"), due("date.early", "-", "2026年1月4日"));
    }

    /** Read from a file, as a supervising office gets it. */
    private static List<Case> files() throws Exception {
        var text = TextWriter.write(Manuscript.of(full(2025), false).document());
        var problems = text.substring(text.indexOf("五、存在"), text.indexOf("六、其他"));
        int other = text.indexOf("六、其他");
        return List.of(file("section.renamed", "+", text.replace("五、存在的主要问题及改进情况", "五、存在问题及改进情况")),
                file("section.renamed", "-", text),
                file("section.order", "+", text.substring(0, text.indexOf("五、存在")) + text.substring(other, text.indexOf("无其他事项。") + 7)
                        + problems + text.substring(text.indexOf("无其他事项。") + 7)),
                file("section.order", "-", text),
                file("read.year", "-", text),
                file("read.agency", "-", text),
                file("read.missing", "+", text.replaceFirst("(?m)^.*重复申请.*\\R", "")), file("read.missing", "-", text),
                file("title.form", "+", text.replaceFirst("政府信息公开工作年度报告", "信息公开工作总结")),
                file("title.form", "-", text.replaceFirst("2025年政府信息公开工作年度报告", "2025年度政府信息公开工作年度报告")),
                file("glyph.missing", "+", text.replace("图解偏少", "图解偏少，𪛖镇尤甚")),
                file("glyph.missing", "-", text.replace("图解偏少", "图解偏少，堃喆玥𬎆四人反映")));
    }

    private static Report full(int year, String... fieldsAndTexts) {
        var report = Drafts.with(Drafts.zeros(year), "overview", year + "年，本机关主动公开和申请办理有序开展，审核、网站和培训逐项落实。", "problems", "解读材料以文字为主，图解偏少，下一步增加图解。",
                "other-matters", year + "年没有收取信息处理费。\n无其他事项。", "signature", Drafts.AGENCY, "date", year + 1 + "年1月20日");
        return Drafts.with(report.withTotals(), fieldsAndTexts);
    }

    private static Report of(String agency, Report report) {
        return new Report(report.format(), agency, report.year(), report.fields());
    }

    private static Case draft(String code, String sign, Report report, String what) {
        return new Case(code, sign.equals("+"), what, AllChecks.all(report.withTotals(), Optional.empty()));
    }

    private static Case published(String code, String sign, Report report) {
        return new Case(code, sign.equals("+"), report.year() + " as published", AllChecks.all(Dossier.published(report, List.of())));
    }

    private static Case after(String code, String sign, Report last, Report report) {
        return new Case(code, sign.equals("+"), "after " + last.year(), AllChecks.all(report.withTotals(), Optional.of(last.withTotals())));
    }

    /** A government above two agencies that published 10 and 2. */
    private static Case summed(String code, String sign, String received) {
        var parts = Stream.of("10", "2").map(n -> Drafts.zeros(2025, "applications.received.natural", n, "applications.granted.natural", n)).toList();
        var report = Drafts.zeros(2025, "applications.received.natural", received, "applications.granted.natural", received).withTotals();
        return new Case(code, sign.equals("+"), "a sum of 12", AllChecks.all(Dossier.draft(report, Optional.empty())
                .addingUp(Optional.of(Rollup.of(report.format(), parts)))));
    }

    /** Read with one note. */
    private static Case noted(String code, String sign, String note, String message, String... fields) {
        var report = full(2025);
        var read = new ReadReport(report.format(), report.agency(), report.year(), report.title(), report.fields(),
                List.of(new Note(note, message, List.of(fields), Place.NOWHERE)));
        return new Case(code, sign.equals("+"), note, Inspection.of(read, List.of()));
    }

    private static Case failing(String code, String sign, Check check) {
        return new Case(code, sign.equals("+"), "a check", AllChecks.all(Dossier.draft(IN_ORDER, Optional.empty()), Map.of("一项", check)));
    }

    /** A text that takes a check deeper than the stack. */
    private static int deep(Dossier it, int level) {
        return 1 + deep(it, level + 1);
    }

    private static Case due(String code, String sign, String date) {
        var dossier = Dossier.draft(Drafts.with(IN_ORDER, "date", date), Optional.empty()).due(LocalDate.of(2026, 1, 31));
        return new Case(code, sign.equals("+"), date, AllChecks.all(dossier));
    }

    private static Case file(String code, String sign, String text) throws Exception {
        var file = Files.writeString(Files.createTempFile(folder, "report", ".txt"), text);
        return new Case(code, sign.equals("+"), "a file", Inspection.of(ReportFileReader.read(file), List.of()));
    }
}
