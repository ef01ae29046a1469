package nianbao.web.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said of a report is answered, and whoever gets it back sees the answers beside what was changed. */
@QuarkusTest
@TestProfile(OnH2.class)
class ChangesTest {

    private static final String PROBLEMS = "一是公开不够及时，二是栏目更新较慢。";

    @Inject
    Office office;

    private Account chen;
    private Tab chens;
    private Tab wus;
    private Tab liangs;
    private String report;

    @BeforeEach
    void returned() {
        var agency = office.agency();
        chen = office.person(agency, "陈禾", Set.of(Role.WRITER));
        office.complete(chen, 2025);
        office.write(chen, 2025, Map.of("problems", PROBLEMS));
        chens = office.tab(chen);
        wus = office.tab(office.person(agency, "吴砚", Set.of(Role.REVIEWER)));
        liangs = office.tab(office.person(agency, "梁序", Set.of(Role.SIGNER)));
        report = Office.report(chen, 2025);
        press(chens, "hand-in");
        var page = wus.get(report + "/handovers/return");
        var form = page.form(report + "/handovers/return");
        assertEquals(303, wus.submit(form, Map.of("reason", "请看两条意见")).status());
    }

    private void press(Tab tab, String step) {
        assertEquals(303, tab.submit(tab.get(report).form(report + "/handovers/" + step), Map.of()).status(), step);
    }

    /** Returned once more, with two remarks: on the words 更新较慢, and on the overview. */
    private void remarked() {
        press(chens, "hand-in");
        var form = wus.get(report + "/handovers/return").form(report + "/handovers/return");
        assertEquals(303, wus.postRaw(report + "/handovers/return", Tab.encode(Map.of("csrf-token", wus.token(), "reason", ""))
                + "&handovers=" + form.selectFirst("[name=handovers]").val() + "&version=" + form.selectFirst("[name=version]").val()
                + "&place=problems&words=" + Tab.encode("更新较慢") + "&remark=" + Tab.encode("写明是哪些栏目")
                + "&place=overview&words=&remark=" + Tab.encode("补充会议次数")).status());
    }

    private Element changes(Tab tab) {
        return tab.get(report).page().selectFirst("section.changes");
    }

    private Answer answer(int number, String text) {
        var form = chens.get(report).page().select("#d-" + number + " form").first();
        return chens.submit(form, Map.of("answer", text));
    }

    @Test
    void aRemarkIsOnWordsAndShowsThem() {
        remarked();
        var remark = chens.get(report).page().selectFirst("#d-1");
        assertTrue(remark.text().contains("“更新较慢”写明是哪些栏目"), remark::text);
        assertTrue(chens.get(report + "/problems").page().selectFirst("#d-1").text().contains("“更新较慢”"));
    }

    @Test
    void theWriterTicksEachWithAnAnswerAndHandingInSaysWhichAreOpen() {
        remarked();
        assertTrue(chens.get(report).page().selectFirst(".next .unanswered").text().startsWith("第 1、2 条意见还没有答复"));
        assertTrue(chens.get(report + "/check").page().select(".unanswered").text().contains("第 1、2 条意见还没有答复"));
        assertTrue(chens.get(report + "/preview").page().select(".take .unanswered").text().contains("第 1、2 条意见还没有答复"));
        assertEquals(report + "#d-1", answer(1, "").header("Location"));
        assertEquals(303, answer(2, "全年只开过一次，没有别的会议").status());
        assertTrue(chens.get(report).page().select(".next .unanswered").isEmpty());
        assertTrue(chens.get(report).page().selectFirst("#d-1").text().contains("已答复 已按意见修改 陈禾"));
        var reopened = chens.get(report).page().select("#d-2 form").first();
        assertEquals(303, chens.submit(reopened, Map.of("do", "open")).status());
        assertTrue(chens.get(report).page().selectFirst(".next .unanswered").text().startsWith("第 2 条意见还没有答复"));
    }

    @Test
    void theReviewerAndTheSignerSeeWordByWordWhatWasDoneAboutEachRemark() {
        remarked();
        office.write(chen, 2025, Map.of("problems", PROBLEMS.replace("栏目", "政策解读栏目"), "date", "2026年1月21日"));
        answer(1, "写明了");
        press(chens, "hand-in");
        var changes = changes(wus);
        assertTrue(changes.selectFirst("h2").text().matches(".*吴砚.* 退回以后改了 2 处.*"), changes::text);
        var rows = changes.select(".answered tbody tr");
        assertEquals(2, rows.size());
        assertEquals("政策解读", rows.get(0).select("ins").text());
        assertTrue(rows.get(0).text().contains("已答复 写明了"), rows.get(0)::text);
        assertTrue(rows.get(1).text().contains("没有答复") && rows.get(1).text().contains("这一处没有改动"), rows.get(1)::text);
        var others = changes.select("table").last();
        assertTrue(others.selectFirst("tbody").text().contains("成文日期"), others::text);
        var settled = wus.submit(rows.get(0).selectFirst("form"), Map.of());
        assertEquals(303, settled.status(), settled::toString);
        assertTrue(changes(wus).select(".answered tbody tr").get(0).text().contains("吴砚"), changes(wus)::text);
        press(wus, "send-on");
        var atSigner = changes(liangs).select(".answered tbody tr").get(0).text();
        assertTrue(atSigner.contains("已解决") && atSigner.contains("吴砚"), atSigner);
        assertTrue(liangs.get(report + "/handovers").main().contains("已解决"));
    }

    @Test
    void onlyTheWriterAnswersAndOnlyWhoHasItSettles() {
        remarked();
        answer(1, "好");
        var body = Map.of("handover", "4", "remark", "1");
        assertEquals(403, wus.post(report + "/remarks/answer", body).status());
        assertEquals(409, wus.post(report + "/remarks/settle", body).status());
        press(chens, "hand-in");
        assertEquals(409, liangs.post(report + "/remarks/settle", body).status());
        assertEquals(409, chens.post(report + "/remarks/answer", body).status());
    }

    @Test
    void aCorrectionIsComparedWithWhatIsPublished() {
        press(chens, "hand-in");
        press(wus, "send-on");
        press(liangs, "sign");
        var form = liangs.get(report + "/handovers/correct").form(report + "/handovers/correct");
        assertEquals(303, liangs.submit(form, Map.of("reason", "数字有误")).status());
        office.write(chen, 2025, Map.of("problems", PROBLEMS.replace("二是", "另外")));
        press(chens, "hand-in");
        var changes = changes(wus);
        assertTrue(changes.text().contains("与已公布的版本相比改了 1 处"), changes::text);
        assertEquals("二是", changes.select("del").text());
        assertEquals("另外", changes.select("ins").text());
    }

    @Test
    void whatWasSentToBeSignedCanBeTakenBackUntilItIs() {
        press(chens, "hand-in");
        press(wus, "send-on");
        assertTrue(wus.get(report).main().contains("签发、退回以前，可以撤回到审核"));
        var stale = liangs.get(report);
        press(wus, "recall");
        assertTrue(wus.get(report).page().selectFirst(".desk-line").text().startsWith("待审核"));
        assertEquals(409, liangs.submit(stale.form(report + "/handovers/sign"), Map.of()).status());
        press(wus, "send-on");
        press(liangs, "sign");
        assertFalse(wus.get(report).main().contains("撤回送签"));
    }
}
