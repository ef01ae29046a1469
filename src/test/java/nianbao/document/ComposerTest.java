package nianbao.document;

import static nianbao.Drafts.AGENCY;
import static nianbao.Drafts.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {

    static Stream<ReportFormat> editions() {
        return Formats.all().stream();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyFieldComesOnceInTheOrderOfTheReport(ReportFormat format) {
        var texts = new HashMap<String, String>();
        format.fields().forEach(field -> texts.put(field, "<" + field + ">"));
        var document = Composer.compose(new Report(format, AGENCY, format.from(), texts), false);
        assertEquals(format.fields().stream().map(texts::get).toList(), texts(document));
    }

    /** What a reader sees of the fields, in order; label and colon of a line taken off. */
    private static List<String> texts(Document document) {
        var texts = new ArrayList<String>();
        for (var block : document.blocks()) {
            switch (block) {
                case Heading h -> {
                }
                // A report holds none.
                case Document.Picture p -> {
                }
                case Paragraph p -> texts.add(p.text().substring(p.text().indexOf('<')));
                case Closing c -> texts.addAll(List.of(c.signature(), c.date()));
                case Document.ProseTable t -> t.rows().forEach(texts::addAll);
                case Grid g -> g.rows().forEach(row -> row.cells().stream().filter(c -> c.role() == CellRole.VALUE)
                        .forEach(c -> texts.add(c.text())));
            }
        }
        return texts;
    }

    @Test
    void theTitleBreaksBehindTheAgency() {
        assertEquals(List.of(AGENCY, "2025年政府信息公开工作年度报告"), Composer.compose(draft(2025), false).title());
        assertEquals(AGENCY + "2025年政府信息公开工作年度报告", Composer.compose(draft(2025), false).name());
        var nameless = new Report(draft(2025).format(), "", 2025, draft(2025).fields());
        assertEquals(List.of("2025年政府信息公开工作年度报告"), Composer.compose(nameless, false).title());
    }

    @Test
    void sectionsAreHeadedByTheirOfficialTitlesButNotPrefaceAndSignature() {
        assertEquals(List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"),
                blocks(draft(2025), Heading.class).stream().map(Heading::text).toList());
    }

    @Test
    void headingsInProseKeepTheirLevelBelowTheSection() {
        var report = draft(2025, "overview", "（一）主动公开\n全年12条。\n1.网站\n（1）专栏");
        assertEquals(List.of(new Heading(1, "一、总体情况", null), new Heading(2, "（一）主动公开", "overview"),
                new Paragraph("全年12条。", "overview"), new Heading(3, "1.网站", "overview"),
                new Heading(4, "（1）专栏", "overview")), Composer.compose(report, false).blocks().subList(0, 5));
    }

    @Test
    void aClosingComesLastWhenEitherOfItsLinesIsThere() {
        assertEquals(new Closing("", "2026年1月20日"),
                Composer.compose(draft(2025, "signature", "\u00a0", "date", " 2026年1月20日\u3000"), false).blocks().getLast());
        assertEquals(List.of(), blocks(draft(2025, "signature", "\u3000"), Closing.class));
    }

    @Test
    void cellsArePrintedAsEnteredWithoutSpaceAround() {
        var report = draft(2020, "disclosure.penalty.change", "\u3000+2\u00a0", "disclosure.procurement.amount", "1480.8758万元");
        var values = blocks(report, Grid.class).getFirst().rows().stream().flatMap(r -> r.cells().stream())
                .filter(c -> c.field() != null && !c.text().isEmpty()).map(Document.GridCell::text).toList();
        assertEquals(List.of("+2", "1480.8758万元"), values);
    }

    @Test
    void linesOfTheListOf2014FollowItsTable() {
        var blocks = Composer.compose(draft(2018, "statistics.checker", "张三"), false).blocks();
        assertEquals(List.of("单位负责人：", "审核人：张三", "填报人：", "联系电话：", "填报日期："),
                blocks.subList(blocks.size() - 5, blocks.size()).stream().map(b -> ((Paragraph) b).text()).toList());
    }

    @Test
    void aDraftIsMarkedAsOne() {
        assertEquals(List.of(true, false), Stream.of(true, false).map(d -> Composer.compose(draft(2025), d).draft()).toList());
    }

    @Test
    void theFirstBlockOfDisclosureReadsLikeTheOfficialForm() {
        var report = draft(2025, "disclosure.rules.issued", "1", "disclosure.rules.repealed", "0",
                "disclosure.normative.effective", "22");
        assertEquals("""
                TITLE 第二十条第（一）项 4×1
                CORNER 信息内容 1×1 | HEAD 本年制发件数 1×1 | HEAD 本年废止件数 1×1 | HEAD 现行有效件数 1×1
                LABEL 规章 1×1 | VALUE 1 1×1 | VALUE 0 1×1 | VALUE  1×1
                LABEL 行政规范性文件 1×1 | VALUE  1×1 | VALUE  1×1 | VALUE 22 1×1
                """, print(blocks(report, Grid.class).getFirst().rows().subList(0, 4)));
    }

    private static String print(List<Document.GridRow> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(String.join(" | ", row.cells().stream()
                    .map(c -> c.role() + " " + c.text() + " " + c.colspan() + "×" + c.rowspan()).toList())).append('\n');
        }
        return text.toString();
    }

    private static <T extends Document.DocumentBlock> List<T> blocks(Report report, Class<T> type) {
        return Composer.compose(report, false).blocks().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** 其中：涉及国家秘密, and under its words the other five, three characters further in. */
    @Test
    void partsStandUnderWhatFollowsQizhong() {
        var grid = (Grid) Composer.compose(new Report(nianbao.format.Formats.ofYear(2017).orElseThrow(), AGENCY, 2017, java.util.Map.of()), false)
                .blocks().stream().filter(Grid.class::isInstance).findFirst().orElseThrow();
        var levels = new java.util.LinkedHashMap<String, Integer>();
        grid.rows().forEach(row -> row.cells().stream().filter(cell -> cell.role() == CellRole.LABEL).forEach(cell -> levels.put(cell.text(), cell.level())));
        int first = levels.get("其中：涉及国家秘密");
        assertEquals(first + 3, levels.get("涉及商业秘密"));
        assertEquals(first + 3, levels.get("法律法规规定的其他情形"));
        assertEquals(levels.get("4.不同意公开答复数"), levels.get("5.不属于本行政机关公开数"));
        assertEquals(1, levels.keySet().stream().filter(label -> label.startsWith("其中：涉及")).count());
    }
}
