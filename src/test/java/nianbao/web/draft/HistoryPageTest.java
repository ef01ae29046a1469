package nianbao.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changed what, when, and the way back. */
@QuarkusTest
@TestProfile(OnH2.class)
class HistoryPageTest {

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;
    private String history;

    @BeforeEach
    void twoEdits() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025);
        office.write(clerk, 2025, Map.of("overview", "第一稿"));
        office.write(office.clerk(clerk.agency, "周明"), 2025, Map.of("overview", "第二稿"));
        tab = office.tab(clerk);
        history = Office.report(clerk, 2025) + "/history";
    }

    private Answer restore(Answer page, int row, String which) {
        return tab.submit(page.page().select("td.act form").get(row), Map.of("do", which));
    }

    @Test
    void showsWhoWhenBeforeAndAfter() {
        var row = tab.get(history + "?field=overview").page().selectFirst("tbody tr");
        assertTrue(row.selectFirst("time").attr("datetime").startsWith("20"));
        assertTrue(row.text().contains("周明"), row::text);
        assertEquals("第一稿", row.selectFirst("[data-label=修改前]").text());
        assertEquals("第二稿", row.selectFirst("[data-label=修改后]").text());
    }

    @Test
    void ofALongTextTheWordsThatChangedAreShownWithSomeBesideThem() {
        var text = "前面的文字一直没有变。".repeat(10) + "作出行政许可决定%s件，" + "后面的也没有变。".repeat(10);
        office.write(clerk, 2025, Map.of("overview", text.formatted("41")));
        office.write(clerk, 2025, Map.of("overview", text.formatted("43")));
        var row = tab.get(history + "?field=overview").page().selectFirst("tbody tr");
        var words = row.selectFirst("[data-label=改动] p");
        assertEquals("41", words.select("del").text());
        assertEquals("43", words.select("ins").text());
        assertTrue(words.wholeText().matches("….{12,}作出行政许可决定4143件，后面的.{5,}…"), words::wholeText);
        assertTrue(row.selectFirst("[data-label=改动] details").text().contains("41件"), row::text);
    }

    @Test
    void putsBackTheTextBefore() {
        assertEquals(200, restore(tab.get(history + "?field=overview"), 0, "before").status());
        assertEquals("第一稿", office.stored(clerk, 2025, "overview"));
    }

    @Test
    void putsBackTheTextAfter() {
        restore(tab.get(history + "?field=overview"), 1, "after");
        assertEquals("第一稿", office.stored(clerk, 2025, "overview"));
        restore(tab.get(history + "?field=overview"), 1, "after");
        assertEquals("第二稿", office.stored(clerk, 2025, "overview"));
    }

    @Test
    void offersOnlyWhatWouldChangeSomething() {
        var rows = tab.get(history + "?field=overview").page().select("td.act");
        assertEquals("恢复修改前的内容", rows.get(0).text());
        assertEquals("恢复修改前的内容 恢复修改后的内容", rows.get(1).text());
        restore(tab.get(history + "?field=overview"), 0, "before");
        assertEquals(List.of("恢复修改前的内容", "恢复修改后的内容", "恢复修改前的内容"),
                tab.get(history + "?field=overview").page().select("td.act").eachText().subList(0, 3));
    }

    @Test
    void putsBackTheBlankOfTheBeginning() {
        restore(tab.get(history + "?field=overview"), 1, "before");
        assertEquals("", office.stored(clerk, 2025, "overview"));
    }

    @Test
    void doesNotOverwriteWhatCameAfterThePage() {
        var stale = tab.get(history + "?field=overview");
        office.write(office.clerk(clerk.agency, "吴双"), 2025, Map.of("overview", "第三稿"));
        var answer = restore(stale, 0, "before");
        assertEquals("第三稿", office.stored(clerk, 2025, "overview"));
        assertTrue(answer.main().contains("没有恢复") && answer.main().contains("吴双"), answer::main);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "field=", "field=nothing&number=1", "field=overview&number=-1&seen=-1",
        "field=overview&number=99999999999999&seen=99999999999999", "field=overview&number=x&seen=y&do=z",
        "field=%00&number=1&seen=1", "field=overview&field=date&number=1&seen=1", "only=x&field=%3Cb%3E&number=1"})
    void oddRequestsAreAnsweredInWords(String body) {
        var answer = tab.postRaw(history, body + (body.isEmpty() ? "" : "&") + "csrf-token=" + tab.token());
        assertTrue(answer.status() < 500 && !answer.main().isEmpty(), answer::toString);
        assertEquals("第二稿", office.stored(clerk, 2025, "overview"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?field=", "?before=x", "?before=-1", "?before=0", "?before=99999999999999999999", "?before=%00"})
    void oddPagesAreTheFirst(String query) {
        assertEquals(200, tab.get(history + query).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?field=nothing", "?field=%00", "?field=%3Cscript%3E"})
    void unknownFieldsSaySo(String query) {
        assertEquals(404, tab.get(history + query).status());
    }

    @Test
    void goesBackPageByPage() {
        for (int i = 0; i < 60; i++) {
            office.write(clerk, 2025, Map.of("disclosure.rules.issued", Integer.toString(i)));
        }
        var first = tab.get(history);
        assertEquals(50, first.page().select("tbody tr").size());
        var older = first.page().select("a:contains(更早的修改)").attr("href");
        assertTrue(tab.get(older).page().select("tbody tr").size() >= 12);
    }
}
