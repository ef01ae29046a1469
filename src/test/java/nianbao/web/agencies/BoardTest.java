package nianbao.web.agencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.tree.Notices;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.frame.AgencyMail;
import nianbao.web.view.BrokenOverview;
import nianbao.web.view.Overview;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board of a supervising office, over HTTP, and the reminders that go out from it. */
@QuarkusTest
@TestProfile(OnH2.class)
class BoardTest {

    @Inject
    Office office;

    @Inject
    Notices notices;

    @Inject
    TestClock clock;

    @Inject
    BoardTallies tallies;

    @Inject
    MockMailbox mailbox;

    @Inject
    Instance<ReactiveMailer> mailer;

    private Agency county;
    private Agency none;
    private Agency begun;
    private Account clerk;
    private Tab tab;
    private String board;

    @BeforeEach
    void board() {
        county = office.agency("青石县人民政府");
        none = office.agency("青石县教育局", county);
        begun = office.agency("青石县财政局", county);
        clerk = office.clerk(begun, "陈禾");
        office.start(clerk, 2025, Map.of("applications.received.natural", "1"));
        tab = office.tab(office.person(county, "周宁", Set.of(Role.SUPERVISOR)));
        board = "/agencies/" + county.id + "/board";
    }

    /** Days to the deadline; other tests move the clock. */
    private long left() {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), LocalDate.of(2026, 1, 31));
    }

    private String row(Answer answer, String name) {
        return answer.page().select("table.board tbody tr").eachText().stream().filter(t -> t.contains(name)).findFirst().orElseThrow();
    }

    @Test
    void whoHasNotHandedInIsSaidFirst() {
        var answer = tab.get(board);
        assertEquals(200, answer.status());
        assertEquals("2 家还没有交，共 2 家：未开始 1，填写中 1。", answer.page().selectFirst(".asked").text());
        assertTrue(row(answer, "青石县教育局").contains("未开始 没有报告可查 1月31日 还剩 " + left() + " 天 无"), answer::main);
        assertTrue(row(answer, "青石县财政局").contains("填写中"), answer::main);
        var link = answer.page().selectFirst("table.board a[href$=/reports/2025]").attr("href");
        assertEquals("/agencies/" + begun.id + "/reports/2025", link);
        assertEquals(200, tab.get(link).status());
        assertEquals(403, tab.post(link + "/overview", Map.of("overview", "x", "seen", "0")).status());
    }

    @Test
    void findingsAreCountedForWhoLooksAndKeptUntilTheReportChanges() {
        tallies.countBoard(county.id, 2025, new BoardTallies.LookBudget(Long.MAX_VALUE));
        var cells = tab.get(board).page().select("table.board tr:contains(青石县财政局) td.num").eachText();
        var standing = tab.get("/agencies/" + begun.id + "/reports/2025").page().select(".tally dd").eachText();
        assertEquals(List.of(standing.get(0), standing.get(1), standing.get(2)), cells);
        assertFalse(tab.get(board).main().contains("正在"));
    }

    @Test
    void aReportThatCannotBeCheckedIsNamedAndTheOthersAreCounted() throws IOException {
        var other = office.agency("青石县司法局", county);
        office.start(office.clerk(other, "何平"), 2025, Map.of("applications.received.natural", "1"));
        QuarkusMock.installMockForType(new BrokenOverview(begun.id), Overview.class);
        // Ends, although one of them is never counted.
        assertFalse(tallies.countBoard(county.id, 2025, new BoardTallies.LookBudget(Long.MAX_VALUE)));
        var answer = tab.get(board);
        assertEquals(200, answer.status());
        assertTrue(row(answer, "青石县财政局").contains("没能核对"), answer::main);
        assertTrue(row(answer, "青石县司法局").contains("7 0 0"), answer::main);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(tab.get(board + "/workbook").body()))) {
            var said = new StringBuilder();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> said.append(cell)));
            assertTrue(said.toString().contains("没能核对"), said::toString);
        }
    }

    /** However long they are: what is left is counted behind the boards, one of these a round at least. */
    @Test
    void aRequestCountsOnlyAsMuchTextAsOneReportMayHave() {
        for (int i = 0; i < 3; i++) {
            office.start(office.clerk(office.agency("青石县第" + i + "局", county), "何平"), 2025);
        }
        QuarkusMock.installMockForType(new BrokenOverview(0), Overview.class);
        assertEquals(1, counted());
        assertFalse(tallies.countBoard(county.id, 2025, new BoardTallies.LookBudget(BrokenOverview.LENGTH)));
        assertTrue(tallies.countBoard(county.id, 2025, new BoardTallies.LookBudget(10L * BrokenOverview.LENGTH)));
        assertEquals(4, counted());
    }

    private long counted() {
        return tab.get(board).page().select("table.board tr").eachText().stream().filter(row -> row.contains(" 7 0 0 ")).count();
    }

    @Test
    void itIsFilteredSortedAndTakenAway() throws IOException {
        assertEquals(List.of("青石县教育局"), tab.get(board + "?show=not-started").page().select("table.board tbody th a:first-child").eachText());
        assertEquals(List.of("青石县财政局"), tab.get(board + "?q=" + Tab.encode("财政")).page().select("table.board tbody th a:first-child").eachText());
        assertTrue(tab.get(board + "?show=published").main().contains("没有符合条件的机关"));
        assertTrue(tab.get(board + "?kind=township").main().contains("没有符合条件的机关"));
        for (var odd : List.of("?year=abc", "?year=9999", "?page=99999999999", "?sort=x&order=y", "?show=%27", "?q=%00", "?q=%25")) {
            assertEquals(200, tab.get(board + odd).status(), odd);
        }
        var sorted = tab.get(board + "?sort=name&order=desc");
        assertEquals("descending", sorted.page().selectFirst("th[aria-sort]").attr("aria-sort"));
        assertEquals(2, sorted.page().select("table.board tbody tr").size());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(tab.get(board + "/workbook?show=not-started").body()))) {
            assertEquals(1, book.getSheetAt(0).getLastRowNum());
            assertEquals("青石县教育局", book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
            assertEquals(left(), book.getSheetAt(0).getRow(1).getCell(9).getNumericCellValue());
        }
    }

    @Test
    void oneOrThoseChosenOrAllAreRemindedAndLearnWhoReminded() {
        var one = tab.follow(tab.post(board + "/reminders", Map.of("one", Long.toString(begun.id), "words", "请先填表三。")));
        assertTrue(one.main().contains("已催办 1 家。"), one::main);
        assertTrue(row(one, "青石县财政局").contains("还没有人读"), one::main);
        var unreachable = tab.follow(tab.post(board + "/reminders", Map.of("all", "open")));
        assertTrue(unreachable.main().contains("1 家今天已经催办过，没有再催。1 家还没有能办理的账号，催办送不到，没有催"), unreachable::main);
        assertTrue(notices.of(none.id, 1).isEmpty());
        office.person(none, "林知远", Set.of(Role.WRITER));
        assertTrue(tab.get(board).main().contains("正文如：青石县教育局：2025年政府信息公开工作年度报告还没有开始填写，公布期限是2026年1月31日"), tab.get(board)::main);
        assertTrue(tab.get(board).asked("催办未交的 2 家").contains("不能收回"));
        var all = tab.follow(tab.post(board + "/reminders", Map.of("all", "open")));
        assertTrue(all.main().contains("已催办 1 家。1 家今天已经催办过，没有再催。"), all::main);
        var theirs = office.tab(clerk);
        var awaits = theirs.get("/agencies/" + begun.id + "/reports").page().selectFirst(".awaits").text();
        assertTrue(awaits.contains("青石县人民政府催办2025年报告") && awaits.contains("请先填表三。"), awaits);
        var page = theirs.get("/agencies/" + begun.id + "/notices");
        assertEquals("通知 1 条未读", page.page().selectFirst("nav a[href$=/notices]").text());
        assertTrue(page.main().contains("青石县人民政府催办 未读 2025年政府信息公开工作年度报告现在是填写中"), page::main);
        assertTrue(page.main().contains("请先填表三。 周宁，"), page::main);
        var read = theirs.follow(theirs.submit(page.form("/agencies/" + begun.id + "/notices"), Map.of()));
        assertEquals("通知", read.page().selectFirst("nav a[href$=/notices]").text());
        assertFalse(theirs.get("/agencies/" + begun.id + "/reports").page().selectFirst(".awaits").text().contains("催办"));
        assertTrue(row(tab.get(board), "青石县财政局").contains("陈禾已读"));
        assertTrue(tab.get("/agencies/" + begun.id + "/notices").main().contains("已读：陈禾"));
    }

    @Test
    void isOrderedAsInTheListOrByDaysLeftAndListsAll() {
        for (int i = 1; i <= 199; i++) {
            office.agency("青石县第" + i + "局", county);
        }
        var names = tab.get(board + "?sort=listed").page().select(".board tbody th a").eachText();
        assertEquals("青石县教育局", names.getFirst());
        assertEquals(200, names.size());
        var page = tab.get(board);
        assertTrue(page.main().contains("201 家列在一页") && page.page().selectFirst("caption").text().contains("第 1 至 200 家，共 201 家"), page::main);
        assertEquals(201, tab.get(board + "?page=all").page().select(".board tbody tr").size());
    }

    @Test
    void nobodyChosenIsSaidAndWhatWasTypedStays() {
        var answer = tab.post(board + "/reminders", Map.of("do", "chosen", "words", "请抓紧"));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("没有选中机关"), answer::main);
        assertEquals("请抓紧", answer.value("words"));
        var elsewhere = office.agency("别处县教育局");
        assertTrue(tab.follow(tab.post(board + "/reminders", Map.of("chosen", Long.toString(elsewhere.id)))).main().contains("没有催办"));
        assertTrue(notices.of(elsewhere.id, 1).isEmpty());
    }

    @Test
    void thoseAboveWhoOnlyAdministerSeeNoBoard() {
        var admin = office.tab(office.person(county, "管理", EnumSet.of(Role.ADMINISTRATOR)));
        assertEquals(403, admin.get(board).status());
        assertEquals(404, office.tab(clerk).get(board).status());
    }

    @Test
    void remindersAreMailedOnlyWhenAServerIsNamed() {
        var theirs = office.tab(clerk);
        var path = "/agencies/" + begun.id + "/notices";
        assertTrue(theirs.get(path).main().contains("现在没有配置发信的服务器"));
        assertEquals(422, theirs.post(path + "/address", Map.of("email", "chen@\r\nBcc: x@y.example")).status());
        assertEquals(303, theirs.post(path + "/address", Map.of("email", "chen@example.org")).status());
        assertEquals("chen@example.org", theirs.get(path).value("email"));
        mailbox.clear();
        tab.post(board + "/reminders", Map.of("one", Long.toString(begun.id)));
        assertEquals(0, mailbox.getTotalMessagesSent());
        Mails.configured(mailer, notices).send(List.of(new AgencyMail.Letter(begun.id, Set.of(Role.WRITER), 0, "催办", "请抓紧")));
        var sent = mailbox.getMailsSentTo("chen@example.org");
        assertEquals(1, sent.size());
        assertEquals("催办", sent.getFirst().getSubject());
        assertTrue(sent.getFirst().getText().startsWith("请抓紧"));
    }
}
