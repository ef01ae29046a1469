package nianbao.web.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.Drafts;
import nianbao.report.AgencyKind;
import nianbao.store.OnH2;
import nianbao.store.Statements;
import nianbao.store.TestPublications;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office reads from the reports of those below it, over HTTP. */
@QuarkusTest
@TestProfile(OnH2.class)
class AnalysisTest {

    @Inject
    Office office;

    @Inject
    TestPublications publish;

    @Inject
    Statements statements;

    private Agency county;
    private Agency water;
    private Agency roads;
    private Tab tab;
    private String path;

    @BeforeEach
    void threeYears() {
        county = office.agency("白水县人民政府");
        water = office.agency("白水县水务局", county);
        roads = office.agency("白水县交通运输局", county);
        office.agency("白水县教育局", county);
        int[][] received = {{4, 7}, {12, 9}, {15, 300}};
        for (int i = 0; i < received.length; i++) {
            published(water, 2023 + i, received[i][0], received[i][0] - 1);
            published(roads, 2023 + i, received[i][1], 2);
        }
        tab = office.tab(office.person(county, "周宁", Set.of(Role.SUPERVISOR)));
        path = "/agencies/" + county.id + "/analysis";
    }

    /** Of those received, so many are granted; nothing else is in the tables. */
    private void published(Agency agency, int year, int received, int granted) {
        var who = office.clerk(agency, "某人");
        publish.archive(agency, year, Drafts.zeros(year, "applications.received.natural", "" + received, "applications.received.total", "" + received,
                "applications.granted.natural", "" + granted, "applications.granted.total", "" + granted,
                "applications.total.natural", "" + granted, "applications.total.total", "" + granted,
                "disputes.review.corrected", "1", "disputes.review.total", "1").fields(), who);
    }

    private String line(String page, String first) {
        return tab.get(page).page().select("tbody tr").stream().map(row -> row.text()).filter(text -> text.startsWith(first)).findFirst().orElseThrow();
    }

    @Test
    void theGroupIsAddedUpBesideTheYearBefore() {
        var page = tab.get(path).page();
        assertEquals("根据 2 家已经公布的报告，共 3 家。每个数都可以点开，看它来自哪几格；变化和中位数、中间一半、最小～最大，看各机关的数。", page.selectFirst(".asked").text());
        assertEquals("新收申请 315 件 21 件 +294 件 157.5 件 86.3～228.8 件 15～300 件 无", line(path, "新收申请"));
        assertEquals("新收申请 21 件 11 件 +10 件 10.5 件 9.8～11.3 件 9～12 件 无", line(path + "?year=2024", "新收申请"));
        assertEquals("予以公开占比 100.0% 100.0% 0 个百分点 100.0% 100.0～100.0% 100.0～100.0% 无", line(path, "予以公开占比"));
    }

    @Test
    void everyFigureLeadsToItsCellsAndTheseAddUpToIt() {
        for (var cell : tab.get(path).page().select("table.figures tbody td")) {
            var rest = cell.clone();
            rest.select("a[href]").remove();
            assertTrue(rest.text().chars().noneMatch(Character::isDigit), cell::outerHtml);
        }
        for (var link : tab.get(path).page().select("table.figures td a[href*=/cells/]")) {
            var answer = tab.get(link.attr("href"));
            assertEquals(200, answer.status(), link.attr("href"));
            assertTrue(answer.page().select(".facts dd").text().equals(link.text()) || link.text().contains(answer.page().select(".facts dd").text()),
                    link.outerHtml());
        }
        var cells = tab.get(path + "/cells/received?year=2025").page().select("tbody td.num").eachText();
        assertEquals(315, cells.stream().mapToInt(Integer::parseInt).sum());
        var cell = tab.get(path + "/cells/received?year=2025&of=" + water.id).page().selectFirst("tbody a").attr("href");
        assertEquals("/agencies/" + water.id + "/reports/2025#f-applications.received.total", cell);
        var report = tab.get(cell.substring(0, cell.indexOf('#')));
        report = report.status() == 303 ? tab.get(report.location()) : report;
        assertEquals("15", report.page().getElementById("f-applications.received.total").text());
    }

    @Test
    void aRangeLeadsToTheFiguresItIsMadeOf() {
        var closed = tab.get(path).page().select("tbody tr").stream().filter(row -> row.text().startsWith("办理结果总计")).findFirst().orElseThrow();
        assertEquals("办理结果总计 16 件 13 件 +3 件 8 件 5～11 件 2～14 件 无", closed.text());
        var links = closed.select("td:gt(2) a").eachAttr("href");
        assertEquals(4, links.size(), closed::outerHtml);
        for (var href : links) {
            assertTrue(href.endsWith("#h-agencies"), href);
            var rows = tab.get(href.substring(0, href.indexOf('#'))).page().select("#h-agencies ~ div tbody tr");
            assertEquals(List.of("14 件上年 11 件，+3 件", "2 件上年 2 件，0 件", "—"), rows.select("td[data-label=办理结果总计]").eachText());
        }
        var before = closed.select("td:nth-of-type(2) a").attr("href");
        assertEquals(List.of("2", "11"), tab.get(before).page().select("tbody td.num").eachText());
    }

    @Test
    void agenciesAreSortedAndFoundByName() {
        assertEquals(List.of("白水县交通运输局", "白水县水务局", "白水县教育局"), names(path + "?sort=received&order=desc"));
        assertEquals(List.of("白水县水务局", "白水县交通运输局", "白水县教育局"), names(path + "?sort=received"));
        assertEquals(List.of("白水县水务局"), names(path + "?q=%E6%B0%B4%E5%8A%A1"));
        assertEquals(List.of(), names(path + "?kind=township"));
        assertEquals(200, tab.get(path + "?year=abc&sort=none&order=x&page=99999999999&kind=%00").status());
    }

    private List<String> names(String page) {
        return tab.get(page).page().select("#h-agencies ~ div tbody th a").eachText();
    }

    @Test
    void whatAReviewerWouldAskAboutIsNamedWithItsFigures() {
        assertTrue(line(path, "白水县交通运输局 变化十倍").contains("新收申请上年 9 件，本年 300 件"));
    }

    @Test
    void oneAgencysYearsStandBesideEachOther() {
        assertEquals("新收申请 4 件 12 件+8 件 15 件+3 件", line("/agencies/" + water.id + "/analysis/years", "新收申请"));
        var href = tab.get("/agencies/" + water.id + "/analysis/years").page().selectFirst("tbody td a").attr("href");
        assertEquals("4", tab.get(href).page().selectFirst("tbody td.num").text());
    }

    @Test
    void oneAgencysYearsAreTakenAwayAsFilesAndPictures() throws IOException {
        var own = office.tab(office.person(water, "陈禾", Set.of(Role.WRITER)));
        var page = own.get("/agencies/" + water.id + "/analysis/years").page();
        var links = page.select(".links a").eachAttr("href");
        assertEquals(2 + 2 * page.select("section.chart").size(), links.size());
        for (var link : links) {
            assertEquals(200, own.get(link).status(), link);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(own.get(links.getFirst()).body()))) {
            var rows = book.getSheet("各年度");
            assertEquals("2025年比上年", rows.getRow(0).getCell(7).getStringCellValue());
            assertEquals(List.of(15.0, 3.0), List.of(rows.getRow(1).getCell(6).getNumericCellValue(), rows.getRow(1).getCell(7).getNumericCellValue()));
        }
        var csv = own.get(links.get(1)).text().lines().toList();
        assertEquals("\uFEFF指标,单位,2023年,2023年比上年,2024年,2024年比上年,2025年,2025年比上年", csv.getFirst());
        assertEquals("新收申请,件,4,,12,8,15,3", csv.get(1));
        assertEquals(404, own.get("/agencies/" + water.id + "/analysis/years/charts/none.svg").status());
    }

    @Test
    void whatStandsOutAmongSixAgenciesIsNamedOnThePage() {
        var words = "本机关围绕中心工作，持续推进政务公开标准化规范化建设，把公开要求嵌入业务流程，加强政策解读和回应关切，公开质量和实效都有了明显的提升，群众的满意度也提高了。";
        var government = publish.agency("赤水县人民政府", AgencyKind.COUNTY, null);
        int[] received = {10, 11, 12, 11, 10, 90};
        for (int i = 0; i < received.length; i++) {
            received(office.agency("赤水县第" + (i + 1) + "局", government), received[i], i < 2 ? words : "本局第" + i + "年的情况。");
        }
        received(government, 145, "");
        tab = office.tab(office.person(government, "周宁", Set.of(Role.SUPERVISOR)));
        var analysis = "/agencies/" + government.id + "/analysis?year=2025";
        assertEquals("新收申请 144 件 — — 11 件 10.3～11.8 件 10～90 件 赤水县第6局 90 件", line(analysis, "新收申请"));
        assertEquals(List.of("赤水县第6局 90 件 离群"), tab.get(analysis).page().select("#h-agencies ~ div tbody tr").stream()
                .filter(row -> row.select("td[data-label=新收申请]").text().contains("离群"))
                .map(row -> row.selectFirst("th").text() + " " + row.select("td[data-label=新收申请]").text()).toList());
        assertTrue(line(analysis, "赤水县第1局 赤水县第2局 段落批量复制").contains("2 家的报告里有同一段话：赤水县第1局、赤水县第2局。“本机关围绕中心工作"));
        assertEquals("赤水县人民政府 与各机关之和不符 新收申请：本级报告 145 件，6 个机关相加 144 件，差 1 件", line(analysis, "赤水县人民政府 与各机关之和不符 新收申请"));
    }

    @Test
    void fiftyAgenciesAndAForeignTreeTakeNoMoreStatementsThanThree() throws SQLException {
        var three = asked(tab, path + "?year=2025");
        var cellsOfThree = asked(tab, path + "/cells/received?year=2025").size();
        var large = office.agency("黑水市人民政府");
        for (int i = 0; i < 50; i++) {
            received(office.agency("黑水市第" + i + "局", large), i, "");
        }
        var other = office.tab(office.person(large, "吴江", Set.of(Role.SUPERVISOR)));
        var fifty = "/agencies/" + large.id + "/analysis";
        assertEquals(50, other.get(fifty + "?year=2025").page().select("#h-agencies ~ div tbody tr").size());
        assertEquals(three, asked(other, fifty + "?year=2025"));
        assertEquals(three, asked(tab, path + "?year=2025"));
        assertEquals(cellsOfThree, asked(other, fifty + "/cells/received?year=2025").size());
        assertTrue(three.size() > 2 && three.size() < 20, three::toString);
    }

    /** What a page asks of the database once its figures stand ready. */
    private List<String> asked(Tab who, String page) throws SQLException {
        assertEquals(200, who.get(page).status());
        return statements.during(() -> assertEquals(200, who.get(page).status()));
    }

    private void received(Agency agency, int number, String overview) {
        publish.archive(agency, 2025, Drafts.zeros(2025, "overview", overview, "applications.received.natural", "" + number,
                "applications.received.total", "" + number).fields(), office.clerk(agency, "某人"));
    }

    @Test
    void theSameStandsInWorkbookAndCsv() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(tab.get(path + "/workbook?year=2025").body()))) {
            assertEquals("新收申请", book.getSheet("合计").getRow(1).getCell(0).getStringCellValue());
            assertEquals(315, book.getSheet("合计").getRow(1).getCell(2).getNumericCellValue());
            assertEquals(4, book.getSheet("各机关").getPhysicalNumberOfRows());
            assertTrue(book.getSheet("需要询问").getRow(1).getCell(2).getStringCellValue().contains("9 件"));
        }
        var csv = tab.get(path + "/table?year=2025").text().lines().toList();
        assertTrue(csv.getFirst().startsWith("\uFEFF机关,2025年新收申请（件）,2024年新收申请（件）"), csv.getFirst());
        assertTrue(csv.stream().anyMatch(line -> line.startsWith("白水县水务局,15,12,")), csv::toString);
        assertEquals(200, tab.get(path + "/charts/requests.svg?year=2025").status());
        assertEquals(200, tab.get(path + "/charts/outcomes.png?year=2025").status());
    }

    @Test
    void aBriefingIsRewrittenCheckedAndKeptVersionByVersion() throws IOException {
        var briefing = path + "/briefing?year=2025";
        var page = tab.get(briefing).page();
        assertTrue(page.selectFirst("main").text().contains("全年新收政府信息公开申请315件（上年21件，增加294件）"), page.selectFirst("main")::text);
        assertEquals(List.of(), page.select(".faults li").eachText());
        var own = "一、总体情况\n新收{{received}}，比去年多300件，{{nonsense}}。";
        assertEquals(303, tab.post(briefing, Map.of("text", own, "seen", "0")).status());
        page = tab.get(briefing).page();
        assertEquals(own, page.selectFirst("textarea").wholeText().strip());
        assertEquals(2, page.select(".faults li").size());
        assertTrue(page.select("details").text().contains("新收315件"), page.select("details")::text);
        // Somebody who wrote from the draft meanwhile loses nothing and overwrites nothing.
        var late = tab.post(briefing, Map.of("text", "另一稿{{received}}", "seen", "0"));
        assertEquals(422, late.status());
        assertEquals("另一稿{{received}}", late.page().selectFirst("textarea").wholeText().strip());
        try (var word = new XWPFDocument(new ByteArrayInputStream(tab.get(path + "/briefing/word?year=2025").body()))) {
            assertTrue(word.getParagraphs().stream().anyMatch(p -> p.getText().contains("新收315件")));
            assertEquals("新收申请", word.getTables().getFirst().getRow(1).getCell(0).getText());
        }
        assertTrue(new String(tab.get(path + "/briefing/pdf?year=2025").body(), 0, 5, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }

    @Test
    void aBriefingIsKeptForTheAgenciesItWasOpenedFor() {
        for (var group : List.of("", "&scope=all", "&kind=township", "&scope=all&kind=township")) {
            assertEquals(303, tab.post(path + "/briefing?year=2025" + group, Map.of("text", "稿：" + group, "seen", "0")).status(), group);
        }
        for (var group : List.of("", "&scope=all", "&kind=township", "&scope=all&kind=township")) {
            var page = tab.get(path + "/briefing?year=2025&sort=received&q=x" + group).page();
            assertEquals(List.of("稿：" + group, 1), List.of(page.selectFirst("textarea").wholeText().strip(), page.select("details").size()), group);
        }
    }

    @Test
    void theFiguresAreForThoseWhoSuperviseAndOneAgencysForItsReaders() {
        var own = office.tab(office.person(water, "陈禾", Set.of(Role.WRITER)));
        assertEquals(200, own.get("/agencies/" + water.id + "/analysis/years").status());
        assertEquals(403, own.get("/agencies/" + water.id + "/analysis").status());
        assertEquals(404, own.get("/agencies/" + roads.id + "/analysis/years").status());
        assertEquals(404, own.get(path + "/cells/received").status());
        assertEquals(404, tab.get(path + "/cells/received?of=" + office.agency().id).status());
        assertEquals(404, tab.get(path + "/cells/nothing").status());
    }
}
