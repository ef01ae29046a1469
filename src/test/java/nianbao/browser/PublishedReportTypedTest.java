package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nianbao.PublishedReports.Published;
import nianbao.PublishedReports;
import nianbao.document.Prose;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three published reports, one of each edition, typed key by key into the form in a real browser; one relation broken
 * and mended on the way; the PDF then holds every figure and every paragraph in order.
 */
@QuarkusTest
@TestProfile(OnH2.class)
class PublishedReportTypedTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    private Page page;
    private Published published;
    private ReportFormat format;
    private String base;

    @AfterEach
    void close() {
        if (page != null) {
            page.context().close();
        }
    }

    @Test
    void edition2021() throws IOException {
        begin("liuyuan-2021");
        typeEverything();
        breakAndMendTheBalance();
        assertPdfHoldsAll();
    }

    @Test
    void edition2019() throws IOException {
        begin("yunxi-2020");
        typeEverything();
        breakAndMendTheBalance();
        assertPdfHoldsAll();
    }

    @Test
    void edition2014() throws IOException {
        begin("qinghe-2017");
        typeEverything();
        breakAndMendATypedTotal();
        assertPdfHoldsAll();
    }

    private void begin(String name) {
        published = PublishedReports.get(name);
        format = published.report().format();
        var agency = office.agency(published.agency());
        page = Chromium.page(1366, 768);
        office.signIn(page, address, agency);
        base = address.resolve("/agencies/" + agency.id + "/reports/" + published.year()).toString();
        page.getByLabel("报告年度").fill(Integer.toString(published.year()));
        page.getByText("开始或打开").click();
        page.waitForURL(base);
    }

    private void typeEverything() throws IOException {
        for (var section : format.sections()) {
            switch (section.kind()) {
                case TABLE -> typeTable(section);
                case PROSE -> typeProse(section);
                case SIGNATURE -> {
                }
            }
        }
    }

    private void typeTable(Section section) {
        open(section.code());
        var entered = format.fields(section).stream().filter(isTotal().negate()).toList();
        page.locator("[data-field=\"" + entered.getFirst() + "\"]").focus();
        for (var field : entered) {
            assertEquals(field, page.evaluate("document.activeElement.dataset.field"), "Tab leads from cell to cell");
            page.keyboard().type(published.fields().get(field));
            page.keyboard().press("Tab");
        }
        waitSaved();
        for (var total : format.fields(section).stream().filter(isTotal()).toList()) {
            assertThat(page.locator("[data-total=\"" + total + "\"]")).hasText(published.fields().get(total));
        }
        assertThat(page.locator(".finding.err")).hasCount(0);
    }

    private void typeProse(Section section) throws IOException {
        if (!published.narratives().containsKey(section.code())) {
            return;
        }
        open(section.code());
        page.locator("textarea").fill(prose(section.code()));
        waitSaved();
    }

    private void breakAndMendTheBalance() {
        open("applications");
        var cell = page.locator("[data-field=\"applications.carried-out.business\"]");
        var verdict = page.locator("tr[data-strip=state] [data-col=business]");
        var finding = page.locator(".finding[data-code=\"relation.balance\"]", new Page.LocatorOptions().setHasText("商业企业"));
        assertThat(verdict).hasText("相等");
        var right = published.fields().get("applications.carried-out.business");
        cell.fill(Integer.toString(Integer.parseInt(right) + 7));
        assertThat(verdict).hasText("差 7");
        assertThat(finding).containsText("差 7");
        waitSaved();
        cell.fill(right);
        assertThat(verdict).hasText("相等");
        assertThat(finding).hasCount(0);
        waitSaved();
    }

    private void breakAndMendATypedTotal() {
        page.navigate(base + "/statistics?totals=manual");
        var total = page.locator("[data-field=\"statistics.requests.total\"]");
        var finding = page.locator(".finding[data-code=\"relation.statistics\"]");
        assertThat(finding).hasCount(0);
        total.fill("5");
        assertThat(finding).containsText("差 5");
        waitSaved();
        total.fill("");
        assertThat(finding).hasCount(0);
        waitSaved();
    }

    private void assertPdfHoldsAll() throws IOException {
        var answer = page.request().get(base + "/report.pdf");
        assertEquals(200, answer.status());
        String text;
        try (var pdf = Loader.loadPDF(answer.body())) {
            text = squeeze(new PDFTextStripper().getText(pdf).replaceAll("— \\d+ —", ""));
        }
        int at = 0;
        for (var section : format.sections()) {
            for (var field : format.fields(section)) {
                var parts = format.cell(field) != null ? List.of(published.fields().get(field))
                        : published.narratives().containsKey(field) ? Prose.paragraphs(prose(field)) : List.<String>of();
                for (var part : parts) {
                    int found = text.indexOf(squeeze(part), at);
                    assertTrue(found >= 0, field + ": " + part);
                    at = found + squeeze(part).length();
                }
            }
        }
    }

    private void open(String section) {
        page.navigate(base + "/" + section);
    }

    private void waitSaved() {
        assertThat(page.locator("#saved[data-state=saved]")).containsText("已保存");
    }

    private Predicate<String> isTotal() {
        return format.totals()::containsKey;
    }

    /** The paragraphs of a narrative, cut out of the published file between its first and its last words. */
    private String prose(String code) throws IOException {
        var narrative = published.narratives().get(code);
        var source = Files.readString(published.source());
        var squeezed = squeeze(source);
        int from = squeezed.indexOf(squeeze(narrative.starts()));
        int to = from + narrative.characters();
        assertTrue(squeezed.substring(from, to).endsWith(squeeze(narrative.ends())), code);
        return source.substring(offset(source, from), offset(source, to - 1) + 1).strip();
    }

    /** Where the n-th character that is no white space stands. */
    private static int offset(String source, int n) {
        int seen = -1;
        for (int i = 0; i < source.length(); i++) {
            if (!isSpace(source.charAt(i)) && ++seen == n) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }

    private static String squeeze(String text) {
        var kept = new StringBuilder();
        text.chars().filter(c -> !isSpace((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
