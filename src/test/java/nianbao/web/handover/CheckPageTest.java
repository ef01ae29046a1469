package nianbao.web.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.Drafts;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that says what stands in the way of handing in, and where reasons are given for what stays. */
@QuarkusTest
@TestProfile(OnH2.class)
class CheckPageTest {

    private static final String IN = "applications.carried-in.natural";

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;
    private String check;

    /** Last year carried 3 over; this year says it took over 2. */
    @BeforeEach
    void begin() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2024, Map.of("applications.carried-out.natural", "3"));
        office.start(clerk, 2025);
        var zeros = new LinkedHashMap<>(Drafts.zeros(2025).fields());
        zeros.putAll(Map.of(IN, "2", "applications.carried-out.natural", "2", "overview", "全年平稳。",
                "problems", "公开不够及时。", "other-matters", "没有收取信息处理费。", "signature", "青石县档案局"));
        office.write(clerk, 2025, zeros);
        tab = office.tab(clerk);
        check = Office.report(clerk, 2025) + "/check";
    }

    private Answer explain(String code, Map<String, String> typed) {
        return tab.submit(tab.get(check).page().selectFirst("tbody[id=x-" + code + "] form"), typed);
    }

    private String tally(String name) {
        return tab.get(check).page().select(".tally div").stream().filter(d -> d.selectFirst("dt").text().equals(name))
                .findFirst().orElseThrow().selectFirst("dd").text();
    }

    @Test
    void saysWhatIsWrongWhereWhyAndLeadsThere() {
        var line = tab.get(check).page().selectFirst("tbody[id=x-carry.applications-" + IN + "]");
        assertTrue(line.text().contains("上年报告“四、结转下年度继续办理”为 3，本年填 2，差 1"), line::text);
        assertTrue(line.selectFirst(".rule").text().contains("没有办完"), line::text);
        assertEquals(Office.report(clerk, 2025) + "/applications#f-" + IN, line.selectFirst("th a").attr("href"));
    }

    @Test
    void aReasonIsKeptShownAndCountsUntilTheValueChanges() {
        var errors = Integer.parseInt(tally("错误"));
        assertEquals(303, explain("carry.applications-" + IN, Map.of("reason", "上年报告漏计，已更正")).status());
        assertEquals(Integer.toString(errors - 1), tally("错误"));
        assertEquals("1", tally("已说明"));
        assertTrue(tab.get(check).main().contains("说明：上年报告漏计，已更正陈禾"), tab.get(check)::main);
        assertTrue(tab.get(Office.report(clerk, 2025) + "/applications").main().contains("说明：上年报告漏计，已更正"));

        office.write(clerk, 2025, Map.of(IN, "1"));
        assertEquals("0", tally("已说明"));
        assertTrue(tab.get(check).main().contains("以前的说明不再算数：上年报告漏计，已更正"), tab.get(check)::main);

        office.write(clerk, 2025, Map.of(IN, "2"));
        assertEquals("1", tally("已说明"));
    }

    @Test
    void aReasonCanBeTakenBack() {
        explain("carry.applications-" + IN, Map.of("reason", "上年报告漏计"));
        assertEquals(303, explain("carry.applications-" + IN, Map.of("do", "withdraw")).status());
        assertEquals("0", tally("已说明"));
    }

    @Test
    void anErrorOfArithmeticCannotBeExplainedAway() {
        office.write(clerk, 2025, Map.of("applications.received.natural", "7"));
        var line = tab.get(check).page().selectFirst("tbody[id^=x-relation.balance]");
        assertEquals(0, line.select("form").size());
        // Its total computes itself: the way leads to a figure that can be typed.
        assertEquals(Office.report(clerk, 2025) + "/applications#f-applications.carried-out.natural", line.selectFirst("th a").attr("href"));
        assertTrue(line.selectFirst("th").text().startsWith("四，自然人"), line::text);
        var answer = tab.post(check, Map.of("finding", "relation.balance applications.total.natural 0", "reason", "无"));
        assertEquals(422, answer.status());
        assertEquals("0", tally("已说明"));
    }

    @Test
    void aBlankOrMuchTooLongReasonIsRefusedAndNothingTypedIsLost() {
        assertTrue(explain("carry.applications-" + IN, Map.of("reason", " 　")).main().contains("请写明原因"));
        var answer = explain("carry.applications-" + IN, Map.of("reason", "因".repeat(501)));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("因".repeat(501)), answer::main);
        assertEquals("0", tally("已说明"));
    }

    @Test
    void aReasonIsTextAndNeverMarkup() {
        explain("carry.applications-" + IN, Map.of("reason", "<script>alert(1)</script>\u0000"));
        var page = tab.get(check).page();
        assertTrue(page.select(".why").text().contains("<script>alert(1)</script>"), page::text);
        assertEquals(0, page.select("main script").size());
    }

    @Test
    void saysWhatIsStillToFill() {
        assertEquals("3", tally("待填"), () -> tab.get(check).main());
        assertEquals(List.of("前言 自动带入，待核对 1 处 去填", "落款 成文日期 1 项 去填", "落款 自动带入，待核对 1 处 去填"),
                tab.get(check).page().select(".list:not(.checks):not(.tight) tbody tr").eachText());
        assertTrue(tab.get(check).main().contains("还有问题要处理"));
    }

    /** The one rule of handing in: the page does not ask for more than the button. */
    @Test
    void remindersHoldNothingUp() {
        office.write(clerk, 2025, Map.of("other-matters", "没有其他需要报告的事项。"));
        var wrong = tab.get(check).page();
        var verdict = wrong.selectFirst(".verdict p").text();
        assertTrue(verdict.startsWith("改正 1 处错误、填完或者核对 3 处后，就可以送审。"), verdict);
        assertTrue(verdict.endsWith("另有 1 条提醒，不影响送审。"), verdict);
        assertEquals(1, wrong.select(".tally .err").size());

        var other = office.clerk(office.agency(), "林溪");
        office.complete(other, 2025);
        office.write(other, 2025, Map.of("other-matters", "没有其他需要报告的事项。"));
        var ready = office.tab(other).get(Office.report(other, 2025) + "/check").page();
        assertEquals("可以送审。还有 1 条提醒，请改正或者说明原因，审核人会看到。", ready.selectFirst(".verdict p").text());
        assertEquals(1, ready.select("form[action$=/handovers/hand-in] button.go").size());
        assertEquals(0, ready.select(".tally .err").size(), "no error, nothing red");
    }

    @Test
    void theReportsPageCountsTheSameAsTheCheck() {
        var tasks = tab.get(check.replace("/check", "")).page();
        assertEquals(tally("待填"), tasks.select(".tally div:has(dt:containsOwn(待填)) dd").text());
    }
}
