package nianbao.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.intake.Uploader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft of a wrong year goes, with what is lost said before and the reason kept; nothing else ever does. */
@QuarkusTest
@TestProfile(OnH2.class)
class DeletionTest {

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;
    private String page;

    @BeforeEach
    void aDraftOfTheWrongYear() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2023, Map.of("overview", "写错了年度"));
        tab = office.tab(clerk);
        page = Office.report(clerk, 2023) + "/deletion";
    }

    private Answer delete(String reason) {
        return tab.submit(tab.get(page).form(page), Map.of("reason", reason));
    }

    @Test
    void theTaskListLeadsToItAndThePageSaysWhatIsLost() {
        assertFalse(tab.get(Office.report(clerk, 2023)).page().select("a[href=" + page + "]").isEmpty());
        var asked = tab.get(page);
        assertTrue(asked.main().contains("不能恢复") && asked.main().contains("手工修改 1 次，陈禾"), asked::main);
        assertFalse(asked.page().select("a[href=" + Office.report(clerk, 2023) + "/report.json]").isEmpty());
    }

    @Test
    void itIsGoneTheReasonIsInTheAuditAndTheYearCanBeBegunAnew() {
        var answer = delete("年度选错了");
        assertEquals(Office.reports(clerk) + "?deleted=2023", answer.location(), answer::toString);
        var list = tab.open(answer.location());
        assertTrue(list.main().contains("2023年的草稿已删除。") && list.main().contains("还没有报告"), list::main);
        assertEquals(404, tab.get(Office.report(clerk, 2023)).status());
        var audit = tab.get("/agencies/" + clerk.agency.id + "/audit").main();
        assertTrue(audit.contains("删除草稿") && audit.contains("2023年报告草稿") && audit.contains("年度选错了（已填 "), audit);
        office.start(clerk, 2023);
        assertEquals("", office.stored(clerk, 2023, "overview"));
    }

    @Test
    void withoutAReasonItStays() {
        var answer = delete("  ");
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("请写明原因"), answer::main);
        assertEquals("写错了年度", office.stored(clerk, 2023, "overview"));
    }

    @Test
    void whatAColleagueWroteMeanwhileIsNotDeletedUnseen() {
        var form = tab.get(page).form(page);
        office.write(office.clerk(clerk.agency, "周明"), 2023, Map.of("overview", "同事写的"));
        var answer = tab.submit(form, Map.of("reason", "年度选错了"));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("又有修改") && answer.main().contains("周明"), answer::main);
        assertEquals("年度选错了", answer.value("reason"));
        assertEquals("同事写的", office.stored(clerk, 2023, "overview"));
    }

    @Test
    void whatWasEverHandedInStays() {
        office.complete(clerk, 2025);
        var report = Office.report(clerk, 2025);
        assertEquals(303, tab.submit(tab.get(report).form(report + "/handovers/hand-in"), Map.of()).status());
        assertEquals(409, tab.get(report + "/deletion").status());
        assertEquals(303, tab.submit(tab.get(report).form(report + "/handovers/take-back"), Map.of()).status());
        assertEquals(409, tab.get(report + "/deletion").status());
        assertTrue(tab.get(report).page().select("a[href=" + report + "/deletion]").isEmpty());
        assertEquals(409, tab.post(report + "/deletion", Map.of("seen", Integer.toString(office.version(clerk, 2025)), "reason", "不要了")).status());
    }

    @Test
    void whatWasDownloadedBeforeIsReadBack() {
        var kept = tab.get(Office.report(clerk, 2023) + "/report.json");
        assertEquals(200, kept.status());
        assertTrue(kept.text().contains("写错了年度"), kept::text);
        delete("年度选错了");
        var read = new Uploader(tab, "/agencies/" + clerk.agency.id + "/imports").file("report.json", kept.body());
        assertEquals(303, read.status(), read::toString);
        assertEquals("写错了年度", tab.get(read.location()).value("overview"));
    }
}
