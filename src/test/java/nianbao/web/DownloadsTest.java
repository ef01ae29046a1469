package nianbao.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import nianbao.store.Account;
import nianbao.store.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one takes away, and what is not there to take. */
@QuarkusTest
@TestProfile(OnH2.class)
class DownloadsTest {

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;
    private String report;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025, Map.of("overview", "本年公开信息37条。"));
        tab = office.tab(clerk);
        report = Office.report(clerk, 2025);
    }

    @Test
    void filesBearTheReportsName() {
        var title = "青石县档案局2025年政府信息公开工作年度报告";
        for (var ending : new String[] {".pdf", ".txt"}) {
            var answer = tab.get(report + "/report" + ending);
            assertEquals("attachment; filename=\"report-2025" + ending + "\"; filename*=UTF-8''"
                    + Tab.encode(title + ending), answer.header("Content-Disposition"));
        }
    }

    @Test
    void theTextHoldsTheReport() {
        var answer = tab.get(report + "/report.txt");
        assertEquals("text/plain;charset=utf-8", answer.header("Content-Type").toLowerCase());
        assertTrue(answer.text().contains("青石县档案局\n2025年政府信息公开工作年度报告\n") && answer.text().contains("本年公开信息37条。"), answer::text);
    }

    @Test
    void thePdfIsOne() {
        var answer = tab.get(report + "/report.pdf");
        assertEquals("application/pdf", answer.header("Content-Type"));
        assertArrayEquals("%PDF".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(answer.body(), 4));
    }

    @Test
    void thePreviewShowsEachPageAndTheText() {
        var preview = tab.get(report + "/preview");
        assertTrue(preview.main().contains("本年公开信息37条。"), preview::main);
        var pictures = preview.page().select("img.sheetpage");
        assertTrue(pictures.size() >= 2);
        var picture = tab.get(pictures.getLast().attr("src"));
        assertEquals("image/png", picture.header("Content-Type"));
    }

    @Test
    void aPictureOfTextThatIsGoneIsNotShown() {
        var before = tab.get(report + "/preview").page().selectFirst("img.sheetpage").attr("src");
        office.write(clerk, 2025, Map.of("overview", "全改了。"));
        assertTrue(!before.equals(tab.get(report + "/preview").page().selectFirst("img.sheetpage").attr("src")));
    }

    @Test
    void aCharacterNoFontHasIsSaidNotDropped() {
        office.write(clerk, 2025, Map.of("overview", "生僻\uDB80\uDC00字"));
        var preview = tab.get(report + "/preview");
        assertEquals(200, preview.status());
        assertTrue(preview.main().contains("没有字体可以印出"), preview::main);
        var pdf = tab.get(report + "/report.pdf");
        assertEquals(422, pdf.status());
        assertTrue(pdf.main().contains("没有字体"), pdf::main);
        assertEquals(404, tab.get(report + "/preview/1.png").status());
        assertEquals(200, tab.get(report + "/report.txt").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/preview/0.png", "/preview/9999.png", "/preview/x.png", "/preview/99999999999.png",
        "/preview/-1.png", "/report.docx", "/report.exe", "/edits", "/prefill", "/overview.html", "/applications.received",
        "/overview/x/y", "/%E4%B8%80", "/..%2f..%2fetc%2fpasswd", "/%00"})
    void whatIsNotThereSaysWhatToDo(String rest) {
        var answer = tab.get(report + rest);
        assertTrue(answer.status() == 404 || answer.status() == 405, answer::toString);
        assertTrue(answer.isPage() && !answer.page().select("main a[href]").isEmpty(), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "FOO"})
    void otherMethodsDoNoHarm(String method) {
        int version = office.version(clerk, 2025);
        for (var path : new String[] {"", "/overview", "/history", "/report.txt", "/edits", "/prefill"}) {
            var answer = tab.send(method, report + path, Map.of("X-CSRF-TOKEN", tab.token()), null);
            assertTrue(answer.status() < 500, answer::toString);
            if (method.equals("HEAD")) {
                assertEquals(0, answer.body().length);
            }
        }
        assertEquals(version, office.version(clerk, 2025));
        assertEquals("本年公开信息37条。", office.stored(clerk, 2025, "overview"));
    }
}
