package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail as an administrator reads it. */
@QuarkusTest
@TestProfile(OnH2.class)
class AuditPageTest {

    @Inject
    Office office;

    @Inject
    Audit audit;

    private Account clerk;
    private String path;

    @BeforeEach
    void lines() {
        clerk = office.clerk(office.agency(), "陈禾");
        path = "/agencies/" + clerk.agency.id + "/audit";
    }

    private void write(int count) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 1; i <= count; i++) {
                audit.record(clerk, clerk.agency, AuditEntry.Action.EXPORTED, "第" + i + "份", "");
            }
        });
    }

    @Test
    void itIsPagedAndNarrowed() {
        var tab = office.tab(clerk);
        write(60);
        var first = tab.get(path);
        assertEquals(50, first.page().select("tbody tr").size());
        assertTrue(first.main().contains("第60份") && !first.main().contains("第10份"));
        var older = tab.get(first.page().selectFirst("a[href*=before]").attr("href"));
        assertTrue(older.main().contains("第10份"), older::main);
        assertTrue(older.main().contains("登录"), "the sign-in is the first line");
        var narrowed = tab.get(path + "?action=SIGNED_IN&q=" + Tab.encode("陈禾"));
        assertEquals(1, narrowed.page().select("tbody tr").size(), narrowed::main);
        assertEquals(0, tab.get(path + "?q=" + Tab.encode("没有这样的人")).page().select("tbody tr").size());
        assertEquals(200, tab.get(path + "?action=NONSENSE&before=x&q=%00").status());
    }

    @Test
    void nothingOnThePageChangesIt() {
        var page = office.tab(clerk).get(path).page();
        assertTrue(page.select("main form[method=post]").isEmpty());
    }

    @Test
    void aLineChangedInTheDatabaseIsMarked() {
        var tab = office.tab(clerk);
        write(3);
        assertFalse(tab.get(path).main().contains("不一致："));
        QuarkusTransaction.requiringNew().run(() -> AuditEntry.getEntityManager().createNativeQuery(
                "update audit set detail = '悄悄改了' where subject = '第2份' and chain = " + clerk.agency.id).executeUpdate());
        var answer = tab.get(path);
        assertEquals(1, answer.page().select("tr.err").size(), answer::main);
        assertTrue(answer.page().selectFirst("tr.err").text().contains("悄悄改了"));
        assertTrue(answer.page().selectFirst(".faults").text().contains("本页有 1 条"));
    }

    @Test
    void failuresAreThereWithoutWhatWasTyped() {
        office.tab().post("/sign-in", Map.of("username", clerk.username, "password", "猜猜看"));
        var answer = office.tab(clerk).get(path);
        assertTrue(answer.main().contains("登录失败") && answer.main().contains("密码不对"), answer::main);
        assertFalse(answer.text().contains("猜猜看"));
    }
}
