package nianbao.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beginning the report of a year. */
@QuarkusTest
@TestProfile(OnH2.class)
class StartReportTest {

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;

    @BeforeEach
    void signedIn() {
        clerk = office.clerk(office.agency(), "陈禾");
        tab = office.tab(clerk);
    }

    private Answer start(String year) {
        return tab.post(Office.reports(clerk), Map.of("year", year));
    }

    @ParameterizedTest
    @CsvSource({"2025, 2021年版", "2021, 2021年版", "2020, 2019年版", "2017, 2014年版", "2014, 2014年版"})
    void eachYearGetsItsEdition(int year, String edition) {
        var answer = start(Integer.toString(year));
        assertEquals(Office.report(clerk, year), answer.location());
        var tasks = tab.get(answer.location());
        assertTrue(tasks.main().contains(edition), tasks::main);
        assertEquals(Office.report(clerk, year) + "/report.docx", tasks.page().select("a[href$=report.docx]").attr("href"));
        for (var link : tasks.page().select("ol.tasks a")) {
            assertEquals(200, tab.get(link.attr("href")).status(), link.attr("href"));
        }
        assertEquals(200, tab.get(Office.report(clerk, year) + "/preview").status());
    }

    @Test
    void theFirstDraftNamesTheAgencyByItsShortNameToo() {
        QuarkusTransaction.requiringNew().run(() -> {
            Agency agency = Agency.findById(clerk.agency.id);
            agency.shortName = "县档案局";
            agency.phone = "0000-0000000";
        });
        start("2025");
        var preface = office.stored(clerk, 2025, "preface");
        assertTrue(preface.contains(clerk.agency.name + "（以下简称“县档案局”）"), preface);
    }

    @Test
    void aSecondStartLeadsToTheSame() {
        start("2025");
        office.write(clerk, 2025, Map.of("overview", "写好的"));
        assertEquals(Office.report(clerk, 2025), start("2025").location());
        assertEquals("写好的", office.stored(clerk, 2025, "overview"));
        assertEquals(1, tab.get(Office.reports(clerk)).page().select("ol.tasks li").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"二〇二五", "２０２５", "2025年", " 2025 ", "2025年度"})
    void aYearAsClerksWriteItIsUnderstoodOrRefusedInWords(String year) {
        var answer = start(year);
        assertTrue(answer.status() == 303 && answer.location().endsWith("/2025")
                || answer.status() == 422 && answer.main().contains("年度"), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900", "2013", "2026", "3000", "9999", "abc", "", " ", "-2025", "2025.5", "１９９９", "99999",
        "1000000000000000000000000000000", "<script>alert(1)</script>", "\0", "😀", "{page.base}", "20\r\n25", "null"})
    void otherYearsAreRefusedInWords(String year) {
        var answer = start(year);
        assertEquals(422, answer.status(), answer::toString);
        var fault = answer.page().getElementById("year-fault");
        assertTrue(fault.text().length() > 5 && fault.children().isEmpty(), fault::outerHtml);
        assertEquals("true", answer.page().getElementById("year").attr("aria-invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900", "2013", "2024", "3000", "abc", "1e3", "%E4%BA%8C", "10000000000000000000000", "-1", "%00"})
    void addressesOfNoReportSaySo(String year) {
        for (var rest : new String[]{"", "/overview", "/history", "/preview", "/preview/1.png", "/report.txt", "/report.pdf"}) {
            var answer = tab.get(Office.reports(clerk) + "/" + year + rest);
            assertEquals(404, answer.status(), answer::toString);
            assertFalse(answer.page().select("main a[href]").isEmpty(), "no way on");
        }
    }

    @Test
    void aMissingOrRepeatedYearIsRefusedOrTheFirst() {
        assertEquals(422, tab.post(Office.reports(clerk), Map.of()).status());
        var answer = tab.postRaw(Office.reports(clerk), "year=2025&year=2020&csrf-token=" + tab.token());
        assertEquals(Office.report(clerk, 2025), answer.location());
    }
}
