package nianbao.web.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import nianbao.browser.Accessible;
import nianbao.browser.Chromium;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that sets a report beside last year's. */
@QuarkusTest
@TestProfile(OnH2.class)
class LastYearTest {

    private static final String PROBLEMS = "一是部分栏目更新不够及时。二是业务培训的次数还不够多。";

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        tab = office.tab(clerk);
    }

    private String twoYears() {
        office.start(clerk, 2024, Map.of("applications.received.natural", "8", "disclosure.fees.amount", "0", "overview",
                "2024年，我局依法公开信息。\n全年举办政府信息公开业务培训两次，参训60人。\n旧栏目已合并到门户网站首页。", "problems", PROBLEMS));
        office.start(clerk, 2025, Map.of("applications.received.natural", "9", "disclosure.fees.amount", "1.5", "overview",
                "2025年，我局依法公开信息。\n全年举办政府信息公开业务培训四次，参训<b>90</b>人。\n今年起服务大厅设自助查阅终端。", "problems", PROBLEMS));
        return Office.report(clerk, 2025) + "/last-year";
    }

    @Test
    void figuresAndParagraphsThatDifferAreShownAndTheOthersCounted() {
        var answer = tab.get(twoYears());
        assertEquals(200, answer.status());
        var figures = answer.page().select("table.years tbody tr").eachText();
        assertTrue(figures.stream().anyMatch(l -> l.endsWith("自然人 8 9 +1 +12.5%")), figures::toString);
        assertTrue(figures.stream().anyMatch(l -> l.contains("行政事业性收费") && l.endsWith("0 1.5 +1.5 新增")), figures::toString);
        assertTrue(answer.main().contains("格相同。"), answer::main);
        var texts = answer.page().selectFirst("section[aria-labelledby=h-overview]");
        assertEquals("改过", texts.select("tr.changed th").text());
        assertEquals("两 60", texts.select("del").text());
        assertEquals("四 <b>90</b>", texts.select("ins").text());
        assertEquals("今年起服务大厅设自助查阅终端。", texts.select("tr.new td").last().text());
        assertEquals("旧栏目已合并到门户网站首页。", texts.select("tr.dropped td").first().text());
        assertFalse(texts.text().contains("依法公开信息"), texts::text);
        assertTrue(tab.get(twoYearsAll()).main().contains("相同（只有年份或标点不同）"));
    }

    private String twoYearsAll() {
        return Office.report(clerk, 2025) + "/last-year?show=all";
    }

    @Test
    void whatTheProblemsRepeatStandsAtTheTop() {
        var verdict = tab.get(twoYears()).page().select(".verdict").text();
        assertTrue(verdict.contains("“五、存在的主要问题及改进情况”有 100% 的文字（2 句）与2024年相同"), verdict);
        office.write(clerk, 2025, Map.of("problems", "五个乡镇的执法结果公开晚于规定二十个工作日。"));
        verdict = tab.get(Office.report(clerk, 2025) + "/last-year").page().select(".verdict").text();
        assertTrue(verdict.contains("没有与2024年相同的句子"), verdict);
    }

    @Test
    void acrossEditionsItSaysWhatCannotBeCompared() {
        office.start(clerk, 2020, Map.of("disclosure.rules.total", "3", "overview", "甲"));
        office.start(clerk, 2021, Map.of("disclosure.rules.effective", "3", "overview", "乙"));
        var main = tab.get(Office.report(clerk, 2021) + "/last-year").main();
        assertTrue(main.contains("不是“现行有效件数”") && main.contains("2020年的格式没有的"), main);
    }

    @Test
    void withoutLastYearItSaysWhatToDo() {
        office.start(clerk, 2025);
        var answer = tab.get(Office.report(clerk, 2025) + "/last-year");
        assertEquals(200, answer.status());
        assertTrue(answer.main().contains("没有2024年的报告") && answer.page().select("main a[href$=/imports]").size() == 1, answer::main);
    }

    @Test
    void theTaskListLeadsThere() {
        var path = twoYears();
        assertEquals(1, tab.get(Office.report(clerk, 2025)).page().select("a[href=" + path + "]").size());
    }

    @Test
    void itIsAccessibleAndFits() {
        var path = twoYears();
        var page = Chromium.page(Accessible.PHONE, 768);
        try {
            tab.cookies.forEach((name, value) -> page.context().addCookies(java.util.List.of(new Cookie(name, value).setUrl(tab.address().toString()))));
            visit(page, path);
            visit(page, path + "?show=all");
            visit(page, Office.report(clerk, 2024) + "/last-year");
        } finally {
            page.context().close();
        }
    }

    private void visit(Page page, String path) {
        page.navigate(tab.address().resolve(path).toString());
        Accessible.onDeskAndPhone(page);
    }
}
