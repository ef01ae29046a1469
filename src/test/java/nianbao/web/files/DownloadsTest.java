package nianbao.web.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import nianbao.output.JsonSchema;
import nianbao.output.OutputKind;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
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
    void filesBearTheReportsNameAndThatItIsADraft() {
        var title = "青石县档案局2025年政府信息公开工作年度报告（草稿）";
        for (var ending : new String[]{".pdf", ".docx", ".html", ".xlsx", ".txt", ".json", ".zip"}) {
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
    void eachKindBearsItsOwnType() {
        for (var kind : OutputKind.values()) {
            var answer = tab.get(report + "/report." + kind.ending());
            assertEquals(200, answer.status(), kind.name());
            assertEquals(kind.mediaType().toLowerCase(), answer.header("Content-Type").toLowerCase());
        }
    }

    @Test
    void theZipHoldsTheSameFiles() throws IOException {
        var zip = tab.get(report + "/report.zip");
        assertEquals("application/zip", zip.header("Content-Type"));
        var found = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.put(entry.getName(), in.readAllBytes());
            }
        }
        assertEquals(Arrays.stream(OutputKind.values()).map(kind -> "青石县档案局2025年政府信息公开工作年度报告（草稿）." + kind.ending()).toList(),
                List.copyOf(found.keySet()));
        found.forEach((name, content) -> assertArrayEquals(
                tab.get(report + "/report" + name.substring(name.lastIndexOf('.'))).body(), content, name));
    }

    @Test
    void whatIsNotPublishedSaysSo() {
        assertTrue(tab.get(report + "/report.html").text().contains("（草稿）"));
        assertTrue(tab.get(report + "/report.json").text().contains("\"draft\":true"));
        assertTrue(tab.get(report + "/report.txt").text().startsWith("（草稿）"));
    }

    /** A table's figures over the years stand beside it, said in words for who does not see them. */
    @Test
    void chartsStandBesideTheirTables() {
        office.write(clerk, 2025, Map.of("applications.received.total", "14"));
        var pictures = tab.get(report + "/applications").page().select("#charts img");
        assertEquals(List.of("applications", "outcomes", "carried"),
                pictures.eachAttr("src").stream().map(src -> src.replaceAll(".*/charts/(\\w+)[.]svg.*", "$1")).toList());
        assertTrue(pictures.getFirst().attr("alt").contains("收到共14件"), pictures.getFirst().attr("alt"));
        assertTrue(tab.get(pictures.getFirst().attr("src")).header("Content-Type").startsWith("image/svg+xml"));
        assertEquals(1, tab.get(report + "/disputes").page().select("#charts img").size());
        assertEquals(0, tab.get(report + "/overview").page().select("#charts img").size());
    }

    @Test
    void chartsOfAllYearsHaveTheirFiguresUnderThem() {
        office.write(clerk, 2025, Map.of("applications.received.total", "14"));
        var charts = tab.get(report + "/charts").page().select(".chart");
        assertEquals(4, charts.size());
        for (var chart : charts) {
            assertEquals(List.of("下载 SVG 图片", "下载 PNG 图片"), chart.select(".links a").eachText());
            assertTrue(chart.select("details caption").text().startsWith(chart.selectFirst("h2").text()));
        }
    }

    @Test
    void thePreviewOffersEachFileWithItsSize() {
        var page = tab.get(report + "/preview").page();
        for (var kind : OutputKind.values()) {
            var link = page.selectFirst(".take a[href$=/report." + kind.ending() + "]");
            assertEquals(kind.label(), link.text());
            assertTrue(link.parent().selectFirst("small").text().matches("\\d+ KB"));
        }
        var below = page.selectFirst("#code textarea").wholeText();
        assertTrue(below.contains("<h2 style=") && !below.contains("<h1"), below);
        assertTrue(page.selectFirst("#code-alone textarea").wholeText().contains("<h1 style="));
    }

    /** Whoever builds on the JSON fetches its schema without an account. */
    @Test
    void theSchemaIsServedToAnybody() {
        var answer = office.tab().get("/schema/report.json");
        assertEquals("application/schema+json;charset=utf-8", answer.header("Content-Type").toLowerCase());
        assertEquals(JsonSchema.of(), answer.text());
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
    void whatNobodyPrintsIsSaidAndCanStillBeTaken() {
        office.write(clerk, 2025, Map.of("overview", "件\n".repeat(12_000)));
        var preview = tab.get(report + "/preview");
        assertEquals(200, preview.status());
        assertTrue(preview.main().contains("最多 500 页"), preview::main);
        assertEquals(0, preview.page().select(".take a[href$=.pdf]").size());
        var pdf = tab.get(report + "/report.pdf");
        assertEquals(422, pdf.status());
        assertTrue(pdf.main().contains("请删去误贴的内容"), pdf::main);
        assertEquals(200, tab.get(report + "/report.txt").status());
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
        assertEquals(422, tab.get(report + "/report.zip").status());
        for (var ending : new String[]{"txt", "docx", "xlsx", "html", "json"}) {
            assertEquals(200, tab.get(report + "/report." + ending).status(), ending);
        }
        assertTrue(preview.page().select(".take a[href$=.pdf], .take a[href$=.zip]").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/preview/0.png", "/preview/9999.png", "/preview/x.png", "/preview/99999999999.png",
        "/preview/-1.png", "/report.doc", "/report.exe", "/report.", "/report.PDF", "/edits", "/prefill", "/overview.html", "/applications.received",
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
        for (var path : new String[]{"", "/overview", "/history", "/report.txt", "/edits", "/prefill"}) {
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
