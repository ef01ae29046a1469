package nianbao.web.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.browser.Accessible;
import nianbao.browser.Chromium;
import nianbao.format.Formats;
import nianbao.register.Choices;
import nianbao.register.OldBook;
import nianbao.register.RegisterOptions;
import nianbao.register.RegisterReader;
import nianbao.register.file.RegisterFiles;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.intake.Uploader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which a register is brought in, made sure of, laid beside the report and taken into it. */
@QuarkusTest
@TestProfile(OnH2.class)
class RegisterPagesTest {

    private static final String RECEIVED = "applications.received.natural";
    private static final String GRANTED = "applications.granted.natural";
    private static final String NAME = "欧阳某某";
    private static final String ROWS = """
            登记号,收件时间,申请人,申请内容,答复日期,答复情况,复议,备注
            〔2025〕1号,2025-3-4,欧阳某某,住址在东山路的项目,2025-3-20,公开,,电话已告知
            〔2025〕2号,2025-4-4,李某,项目,2025-4-20,按程序处理,维持,
            〔2025〕3号,2025-12-20,清河县鸿运商贸有限公司,项目,,,,
            〔2025〕3号,2026-1-4,李某,项目,,,,
            """;

    @Inject
    Office office;

    @Inject
    EntityManager em;

    private Account clerk;
    private Tab tab;
    private String register;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025);
        tab = office.tab(clerk);
        register = Office.report(clerk, 2025) + "/register";
    }

    private Answer bring(String rows, Map<String, String> more) {
        return new Uploader(tab, register).send(more, Map.of("台账.csv", rows.getBytes(StandardCharsets.UTF_8)));
    }

    /** Brought and counted with what is proposed. */
    private Answer count(String rows, String answer) {
        var columns = bring(rows, Map.of()).location();
        var form = tab.get(columns).form(columns);
        var counted = press(form, answer.isEmpty() ? Map.of() : Map.of("word-outcome:按程序处理", answer));
        assertEquals(register, counted.location(), counted::main);
        return tab.get(register);
    }

    /** Sends what a browser sends: boxes that are ticked, choices as they stand, {@code chosen} instead. */
    private Answer press(Element form, Map<String, String> chosen) {
        var body = new StringBuilder();
        for (var box : form.select("input[name], select[name]")) {
            var name = box.attr("name");
            boolean off = box.attr("type").equals("checkbox") && !box.hasAttr("checked");
            var value = box.tagName().equals("select") ? box.select("option[selected]").val() : box.val();
            body.append(off ? "" : (body.isEmpty() ? "" : "&") + Tab.encode(name) + "=" + Tab.encode(chosen.getOrDefault(name, value)));
        }
        return tab.postRaw(form.attr("action"), body.toString());
    }

    private String line(Answer answer, String field) {
        return answer.page().select("tr:has(a[href$=/" + field + "])").text();
    }

    @Test
    void aKindAndTheEndOfACaseAreAskedOnceToo() {
        var rows = """
                登记号,收件时间,申请人类型,答复日期,答复情况,复议
                〔2025〕1号,2025-3-4,某种来访,2025-3-20,公开,不了了之
                〔2025〕2号,2025-4-4,自然人,2025-4-20,公开,
                """;
        var columns = bring(rows, Map.of()).location();
        var form = tab.get(columns).form(columns);
        assertEquals(List.of("word-kind:某种来访", "word-dispute:不了了之"), form.select("[name^=word-]").eachAttr("name"));
        assertTrue(form.text().contains("里面有姓名的"), form::text);
        assertEquals(register, press(form, Map.of("word-kind:某种来访", "other-org", "word-dispute:不了了之", "other")).location());
        var page = tab.get(register);
        assertEquals(List.of("1", "1"), List.of(counted(page, "applications.received.other-org"), counted(page, "disputes.review.other")));
        assertTrue(tab.get(bring(rows, Map.of()).location()).page().select("[name^=word-]").isEmpty(), "asked once");
    }

    @Test
    void columnsAreShownWithExamplesAndAnUnknownWordIsAskedOnce() {
        var columns = bring(ROWS, Map.of()).location();
        var page = tab.get(columns);
        assertTrue(page.page().select("tr:has([name=column-1])").text().startsWith("收件时间 2025-3-4；2025-4-4；2025-12-20"), page::main);
        assertEquals("RECEIVED", page.page().select("[name=column-1] option[selected]").val());
        assertEquals(1, page.page().select("[name^=word-]").size());
        assertTrue(count(ROWS, "applications.other.rest").main().contains("4 件，计入 3 件"), page::main);
        assertTrue(tab.get(bring(ROWS, Map.of()).location()).page().select("[name^=word-]").isEmpty(), "asked once");
    }

    @Test
    void aColumnIsCorrectedByAChoiceThatIsRemembered() {
        var rows = ROWS.replace("收件时间", "甲").replace("2025-3-4", "2025-3-24");
        var brought = rows.replace("申请内容", "收件日期").replace("住址在东山路的项目", "2025-3-1").replace(",项目,", ",2025-4-1,");
        var columns = bring(brought, Map.of()).location();
        var form = tab.get(columns).form(columns);
        assertEquals("RECEIVED", form.select("[name=column-3] option[selected]").val());
        var again = press(form, Map.of("column-3", "NONE", "column-1", "RECEIVED"));
        assertEquals(columns, again.location());
        assertEquals("RECEIVED", tab.get(columns).page().select("[name=column-1] option[selected]").val());
        var later = tab.get(bring(brought, Map.of()).location()).page();
        assertEquals(List.of("RECEIVED", "NONE"), List.of(1, 3).stream().map(at -> later.select("[name=column-" + at + "] option[selected]").val()).toList(),
                "remembered");
    }

    /** It is corrected by its place, for this register alone: there is nothing to remember it by. */
    @Test
    void aColumnWithoutAHeadIsCorrected() {
        var rows = """
                登记号,,申请人,,答复日期,
                〔2025〕1号,2025-3-4,李某,2025-3-6,2025-3-20,公开
                〔2025〕2号,2025-4-4,王某某,2025-4-6,2025-4-20,部分公开
                """;
        var columns = bring(rows, Map.of()).location();
        var form = tab.get(columns).form(columns);
        // By what stands in it.
        assertEquals(List.of("RECEIVED", "NONE", "OUTCOME"),
                List.of(1, 3, 5).stream().map(at -> form.select("[name=column-" + at + "] option[selected]").val()).toList());
        assertTrue(form.select("tr:has([name=column-3])").text().startsWith("第 4 列没有列名，只用于这一次 2025-3-6；2025-4-6"), form::text);
        assertEquals(columns, press(form, Map.of("column-1", "NONE", "column-3", "RECEIVED")).location());
        var corrected = tab.get(columns).form(columns);
        assertEquals(List.of("NONE", "RECEIVED"),
                List.of(1, 3).stream().map(at -> corrected.select("[name=column-" + at + "] option[selected]").val()).toList());
        assertEquals(register, press(corrected, Map.of()).location());
        assertTrue(tab.get(register + "/" + RECEIVED).main().contains("2025-03-06"));
        var again = bring(rows, Map.of()).location();
        assertEquals("RECEIVED", tab.get(again).page().select("[name=column-1] option[selected]").val());
    }

    /** Else it would be remembered, and no register of that look could ever be brought again. */
    @Test
    void aChoiceThatLeavesNoRegisterIsRefusedAndShownAgain() {
        var columns = bring(ROWS, Map.of()).location();
        var refused = press(tab.get(columns).form(columns), Map.of("column-1", "NONE", "column-3", "REASON", "word-outcome:按程序处理", "applications.other.rest"));
        assertEquals(422, refused.status());
        assertTrue(refused.page().select("[role=alert]").text().contains("看不出哪一列是收到日期"), refused::main);
        var form = refused.form(columns);
        assertEquals(List.of("NONE", "REASON"),
                List.of(1, 3).stream().map(at -> form.select("[name=column-" + at + "] option[selected]").val()).toList());
        assertTrue(form.select("[name^=word-]").isEmpty(), "what was said of a word holds");
        assertEquals("RECEIVED", tab.get(columns).page().select("[name=column-1] option[selected]").val());
        assertEquals(303, bring(ROWS, Map.of()).status());
    }

    @Test
    void blankCellsAreTakenAndWhatSomebodyTypedOnlyWhenTicked() {
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        var page = count(ROWS, "applications.other.rest");
        assertTrue(line(page, RECEIVED).contains(" 2 9 取用"), line(page, RECEIVED));
        assertFalse(page.page().selectFirst("input[value=" + RECEIVED + "]").hasAttr("checked"));
        assertTrue(page.page().selectFirst("input[value=" + GRANTED + "]").hasAttr("checked"));
        assertEquals(303, press(page.form(register + "/cells"), Map.of()).status());
        assertEquals("9", office.stored(clerk, 2025, RECEIVED));
        assertEquals("1", office.stored(clerk, 2025, GRANTED));
        assertEquals("1", office.stored(clerk, 2025, "disputes.review.upheld"));
        var all = tab.get(register + "?tick=all");
        assertTrue(all.page().selectFirst("input[value=" + RECEIVED + "]").hasAttr("checked"));
        press(all.form(register + "/cells"), Map.of());
        assertEquals("2", office.stored(clerk, 2025, RECEIVED));
        assertTrue(tab.get(Office.report(clerk, 2025) + "/history?field=" + RECEIVED).main().contains("台账"));
    }

    @Test
    void theTableAsCountedComesFirstWhatDiffersBeforeItAndTheRestIsFolded() {
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        var page = count(ROWS, "applications.other.rest").page();
        var section = page.selectFirst("section[aria-labelledby=h-applications]");
        assertEquals(List.of(RECEIVED), section.select("> table input").eachAttr("value"));
        var cell = section.selectFirst(".counted td.broken");
        assertEquals("2 报告 9", cell.text());
        assertEquals(register + "/" + RECEIVED, cell.selectFirst("a").attr("href"));
        // Figures of the official table, row by row, totals too; what is blank is chosen in a part that is closed.
        assertTrue(section.select(".counted tr").eachText().stream().anyMatch(row -> row.startsWith("一、本年新收政府信息公开申请数量 2 报告 9 1 0 0 0 0 3")),
                section.select(".counted")::text);
        assertTrue(section.select("details:not([open]) input").eachAttr("value").contains(GRANTED));
        assertTrue(page.select("details:not([open]) [name=files]").size() == 1, "another register is brought behind a fold");
    }

    @Test
    void eachCellShowsTheRowsBehindItAndWhichCountNowhere() {
        count(ROWS, "applications.other.rest");
        var rows = tab.get(register + "/" + RECEIVED);
        assertEquals(2, rows.page().select("tbody tr").size());
        assertTrue(rows.main().contains("第 2 行（〔2025〕1号） 2025-03-04 2025-03-20 自然人（按名称推定）"), rows::main);
        assertTrue(tab.get(register + "/nowhere").main().contains("2025年以后收到"));
        var note = tab.get(register).page().select("a:contains(编号相同)").attr("href");
        assertTrue(tab.get(note).page().selectFirst("#" + note.substring(note.indexOf('#') + 1)) != null, note);
        assertEquals(404, tab.get(register + "/applications.none").status());
    }

    @Test
    void everyNoteAboutRowsLeadsToThem() {
        office.start(clerk, 2024);
        office.write(clerk, 2024, Map.of("applications.carried-out.natural", "2", "applications.carried-out.business", "0"));
        var page = count(ROWS + """
                〔2025〕5号,2025-5-6,王某某,项目,2025-4-20,公开,,
                〔2025〕6号,2025-5-6,王某某,项目,2025-9-20,公开,,
                〔2025〕7号,2025-5-6,王某某,项目,,公开,,
                〔2025〕8号,2025-5-6,王某某,项目,2025-5-20,,,
                〔2025〕9号,2025-2-30,王某某,项目,2025-5-20,公开,胜诉,
                〔2024〕7号,2024-12-20,王某某,项目,2025-1-10,公开,,
                合计,10件,,,,,,
                """, "");
        var rest = new ArrayList<String>();
        var led = new HashSet<String>();
        for (var note : page.page().select("section[aria-labelledby=h-notes] li")) {
            var link = note.selectFirst("a");
            if (link == null) {
                rest.add(note.text());
                continue;
            }
            var path = link.attr("href");
            var rows = tab.get(path).page();
            int anchor = path.indexOf('#');
            assertFalse((anchor < 0 ? rows.select("tbody tr") : rows.select("tr[id=" + path.substring(anchor + 1) + "]")).isEmpty(), path);
            led.add(anchor < 0 ? path.substring(register.length()) : rows.select("tr[id=" + path.substring(anchor + 1) + "] th").first().ownText());
        }
        assertEquals(Set.of("/proposed", "/applications.carried-in.natural", "第 3 行（〔2025〕2号）", "第 5 行（〔2025〕3号）", "第 6 行（〔2025〕5号）", "第 7 行（〔2025〕6号）",
                "第 8 行（〔2025〕7号）", "第 9 行（〔2025〕8号）", "第 10 行（〔2025〕9号）"), led);
        // A line that is no request is not kept: there is nothing to lead to.
        assertEquals(List.of("第 12 行是合计，不是一件申请，没有计入"), rest);
    }

    @Test
    void aPastedRegisterIsCounted() {
        var columns = new Uploader(tab, register).send(Map.of("text", ROWS.replace(',', '\t')), Map.of()).location();
        var form = tab.get(columns).form(columns);
        assertEquals("RECEIVED", form.select("[name=column-1] option[selected]").val());
        assertEquals(register, press(form, Map.of()).location());
        var page = tab.get(register);
        assertTrue(page.main().contains("粘贴的台账") && page.main().contains("4 件，计入 3 件"), page::main);
        assertEquals("2", counted(page, RECEIVED));
    }

    /** WPS keeps a table as an old Excel does. */
    @Test
    void aTableOfWpsIsCounted() throws Exception {
        var columns = new Uploader(tab, register).send(Map.of(), Map.of("台账.et", OldBook.ofCsv(ROWS))).location();
        var form = tab.get(columns).form(columns);
        assertTrue(form.select("tr:has([name=column-1])").text().startsWith("收件时间 2025-03-04"), form::text);
        assertEquals(register, press(form, Map.of()).location());
        var page = tab.get(register);
        assertTrue(page.main().contains("台账.et") && page.main().contains("4 件，计入 3 件"), page::main);
        assertEquals("2", counted(page, RECEIVED));
    }

    /** As the official table shows it. */
    private String counted(Answer page, String field) {
        return page.page().select(".counted a[href=" + register + "/" + field + "]").text();
    }

    @Test
    void theBlankRegisterOffersTheOfficialWordsAndIsCounted() throws Exception {
        var format = Formats.ofYear(2025).orElseThrow();
        var outcomes = RegisterOptions.of(format, "outcome");
        var kinds = List.copyOf(RegisterOptions.of(format, "kind").values());
        var ends = List.copyOf(RegisterOptions.of(format, "dispute").values());
        byte[] filled;
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(tab.get(register + "/template").body()))) {
            var sheet = book.getSheetAt(0);
            assertEquals(Map.of("D2:D3001", "选项!$A$2:$A$" + (kinds.size() + 1), "F2:F3001", "选项!$D$2:$D$3", "H2:H3001",
                    "选项!$B$2:$B$" + (outcomes.size() + 1), "I2:I3001", "选项!$C$2:$C$5", "J2:J3001", "选项!$C$2:$C$5"),
                    sheet.getDataValidations().stream().collect(Collectors.toMap(v -> v.getRegions().getCellRangeAddresses()[0].formatAsString(),
                            v -> v.getValidationConstraint().getFormula1())));
            int number = 0;
            for (var outcome : outcomes.values()) {
                var row = sheet.createRow(++number);
                var texts = List.of("〔2025〕" + number + "号", "2025-3-4", "", kinds.get(number % kinds.size()), "", number % 2 == 0 ? "是" : "否", "2025-3-20",
                        outcome, number <= ends.size() ? ends.get(number - 1) : "", number > 10 && number <= 10 + ends.size() ? ends.get(number - 11) : "");
                for (int i = 0; i < texts.size(); i++) {
                    row.createCell(i).setCellValue(texts.get(i));
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            filled = out.toByteArray();
        }
        var columns = new Uploader(tab, register).send(Map.of(), Map.of("台账.xlsx", filled)).location();
        var form = tab.get(columns).form(columns);
        assertTrue(form.select("[name^=word-]").isEmpty(), form::text);
        assertEquals(register, press(form, Map.of()).location());
        var page = tab.get(register);
        for (var row : outcomes.keySet()) {
            assertEquals("1", counted(page, row + ".total"), row);
        }
        for (var end : RegisterOptions.of(format, "dispute").keySet()) {
            assertEquals("1", counted(page, "disputes.review." + end), end);
            assertEquals("1", counted(page, "disputes.direct." + end), end);
        }
        assertEquals("台账本身要看的 没有发现问题", page.page().select("section[aria-labelledby=h-notes]").text());
    }

    @Test
    void aLaterRegisterShowsWhatItChanges() {
        count(ROWS, "applications.other.rest");
        var later = count(ROWS + "〔2025〕9号,2025-5-4,王某某,项目,2025-5-20,公开,,\n", "");
        assertTrue(line(later, RECEIVED).contains("上次读入的台账是 2"), later::main);
    }

    @Test
    void nobodysNameIsKeptAndRemarksOnlyWhenTicked() {
        count(ROWS, "applications.other.rest");
        assertFalse(everything().contains(NAME) || everything().contains("东山路") || everything().contains("电话已告知"));
        var columns = bring(ROWS, Map.of("remarks", "yes")).location();
        press(tab.get(columns).form(columns), Map.of());
        assertTrue(everything().contains("电话已告知") && !everything().contains(NAME));
        assertTrue(tab.get("/agencies/" + clerk.agency.id + "/audit").main().contains("读入台账"));
        assertTrue(tab.get(register).asked("删除读入的台账").contains("不能恢复"));
        assertEquals(303, press(tab.get(register).form(register + "/deletion"), Map.of()).status());
        assertFalse(everything().contains("〔2025〕1号"));
        assertTrue(tab.get("/agencies/" + clerk.agency.id + "/audit").main().contains("删除台账"));
    }

    private String everything() {
        return QuarkusTransaction.requiringNew().call(() -> String.join("\n", em.createQuery(
                "select p.lines from RequestRegisterPiece p join RequestRegister r on r.id = p.registerId where r.agency.id = ?1", String.class)
                .setParameter(1, clerk.agency.id).getResultList())
                + em.createQuery("select r.remarks from RequestRegister r where r.agency.id = ?1", String.class).setParameter(1, clerk.agency.id)
                        .getResultList()
                + em.createQuery("select c.word from RegisterChoice c where c.agencyId = ?1", String.class).setParameter(1, clerk.agency.id).getResultList());
    }

    @Test
    void nextYearsBlankRegisterBeginsWithWhatIsOpen() throws Exception {
        office.start(clerk, 2024);
        var next = register;
        register = Office.report(clerk, 2024) + "/register";
        count(ROWS.replace("2025", "2024").replace("2026", "2025"), "applications.other.rest");
        assertTrue(tab.get(next).main().contains("上年台账有 1 件没有办结"), tab.get(next)::main);
        var sheets = RegisterFiles.sheets(tab.get(next + "/template").body());
        var read = RegisterReader.read(sheets, null, 2025, Choices.NONE).orElseThrow();
        assertEquals(List.of("〔2024〕3号"), read.requests().stream().map(request -> request.origin().number()).toList());
        assertEquals("business", read.requests().getFirst().applicant().kind());
        var last = register;
        register = next;
        var missing = count(ROWS, "").page().selectFirst("section[aria-labelledby=h-notes] a:contains(〔2024〕3号)");
        assertEquals("上年台账第 4 行（〔2024〕3号）到年底没有办结，今年的台账里没有这个登记号，请看是不是漏登", missing.text());
        assertEquals(last + "/applications.carried-out.business#r-1-4", missing.attr("href"));
        assertTrue(tab.get(missing.attr("href")).page().selectFirst("#r-1-4") != null);
    }

    @Test
    void aFileThatIsNoRegisterIsRefusedWithItsReason() {
        var answer = bring("甲,乙\n1,2\n", Map.of());
        assertEquals(422, answer.status());
        assertTrue(answer.page().select("[role=alert]").text().contains("“台账.csv”没有读入：不是依申请公开台账"), answer::main);
        assertEquals(404, tab.get(register + "/columns/none").status());
    }

    @Test
    void figuresThatContradictTheProseAreShown() {
        office.write(clerk, 2025, Map.of("overview", "2025年，本机关新收政府信息公开申请17件。制发行政规范性文件3件。", "disclosure.normative.issued", "2"));
        var page = count(ROWS, "applications.other.rest");
        assertTrue(page.page().select("section[aria-labelledby=h-prose]").text().contains("17"), page::main);
        assertEquals(List.of(Office.report(clerk, 2025) + "/overview", register + "/applications.received.total"),
                page.page().select("section[aria-labelledby=h-prose] a").eachAttr("href"));
        assertFalse(page.page().select("section[aria-labelledby=h-prose]").text().contains("规范性文件"), "of a table that no register gives");
    }

    /** Brought in, an unknown word told, laid beside what somebody typed, taken, looked into, deleted: forms and links alone. */
    @Test
    void everythingIsDoneWithoutScripts() {
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        var desk = Chromium.page(390, 768);
        try (var plain = desk.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 768))) {
            tab.cookies.forEach((name, value) -> plain.addCookies(List.of(new Cookie(name, value).setUrl(tab.address().toString()))));
            var page = plain.newPage();
            page.navigate(tab.address().resolve(register).toString());
            page.locator("#files").setInputFiles(new FilePayload("台账.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
            page.getByText("读入台账", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("select[name^=word-]").selectOption("applications.other.rest");
            page.getByText("计数", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#verdict ~ p").first()).containsText("4 件，计入 3 件");
            assertThat(page.locator("input[value='" + RECEIVED + "']")).not().isChecked();
            page.getByText("全部打勾").click();
            assertThat(page.locator("input[value='" + RECEIVED + "']")).isChecked();
            page.getByText("写入打勾的格", new Page.GetByTextOptions().setExact(true)).first().click();
            assertThat(page.locator("section.verdict")).hasClass(Pattern.compile(".*\\bpass\\b.*"));
            page.getByText("1 件没有计入").click();
            assertThat(page.locator("main tbody tr")).hasCount(1);
            page.goBack();
            page.getByText("删除读入的台账…").click();
            page.getByText("删除读入的台账", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("h1")).hasText("2025年依申请公开台账");
        } finally {
            desk.context().close();
        }
        assertEquals("2", office.stored(clerk, 2025, RECEIVED));
        assertEquals("1", office.stored(clerk, 2025, GRANTED));
    }

    @Test
    void itIsAccessibleAndFits() {
        var columns = bring(ROWS, Map.of()).location();
        count(ROWS, "");
        office.write(clerk, 2025, Map.of(RECEIVED, "9"));
        var page = Chromium.page(1366, 768);
        try {
            tab.cookies.forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(tab.address().toString()))));
            for (var path : List.of(register, columns, register + "/all", Office.report(clerk, 2025), Office.report(clerk, 2025) + "/applications")) {
                page.navigate(tab.address().resolve(path).toString());
                Accessible.onDeskAndPhone(page);
                // It was 10,000 px once, a line for each cell.
                assertTrue(!path.equals(register) || (int) page.evaluate("document.documentElement.scrollHeight") < 2_600, path);
            }
        } finally {
            page.context().close();
        }
    }
}
