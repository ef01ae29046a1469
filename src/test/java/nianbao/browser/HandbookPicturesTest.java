package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.Drafts;
import nianbao.report.AgencyKind;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Takes the handbook's pictures, of a county with invented agencies. They go to {@code target/handbook}; with
 * {@code -Dpictures=src/main/resources/META-INF/resources/handbook} they take the place of those in the handbook.
 */
@QuarkusTest
@TestProfile(OnH2.class)
class HandbookPicturesTest {

    private static final Path SHOWN = Path.of("src/main/resources/META-INF/resources/handbook");
    private static final Path TAKEN = Path.of(System.getProperty("pictures", "target/handbook"));

    @TestHTTPResource("/")
    URI address;

    @Inject
    TestOffice office;

    @Inject
    Reports reports;

    @Inject
    Edits edits;

    private Agency county;

    @BeforeEach
    void county() {
        county = office.agency("清溪县人民政府");
        QuarkusTransaction.requiringNew().run(() -> {
            Agency agency = Agency.findById(county.id);
            agency.kind = AgencyKind.COUNTY;
        });
    }

    @Test
    void ofEveryPageTheHandbookShows() throws IOException {
        written();
        handedInAndPublished();
        seenFromAbove();
        assertEquals(names(SHOWN), names(TAKEN));
    }

    private void written() {
        var agency = agency("清溪县文化和旅游局");
        fill(agency, 2024, Drafts.complete(2024, agency.name));
        fill(agency, 2025, Map.of("applications.received.natural", "9", "applications.granted.natural", "7",
                "applications.carried-out.natural", "1", "disclosure.normative.issued", "2", "disclosure.licensing.decisions", "36",
                "overview", "2025年，清溪县文化和旅游局坚持公开为常态。\n全年制发行政规范性文件3件，作出行政许可处理决定36件。"));
        var page = desk(agency, Role.WRITER);
        take(page, agency, "", "tasks");
        page.navigate(report(agency) + "/applications");
        FormDesk.cell(page, "applications.denied.enforcement.natural").focus();
        take(page, "table");
        page.navigate(report(agency) + "/overview");
        assertThat(page.locator(".finding[data-code=\"text.figure\"]")).isVisible();
        take(page, "prose");
        take(page, agency, "/check", "check");
        page.context().close();
    }

    private void handedInAndPublished() {
        for (var name : List.of("清溪县民政局", "清溪县司法局")) {
            var agency = agency(name);
            fill(agency, 2025, Drafts.complete(2025, agency.name));
            var writer = desk(agency, Role.WRITER);
            press(writer, agency, "送审");
            writer.context().close();
            var reviewer = desk(agency, Role.REVIEWER, Role.SIGNER);
            if (name.endsWith("司法局")) {
                take(reviewer, agency, "", "review");
            } else {
                press(reviewer, agency, "送签");
                ask(reviewer, agency, "签发公布");
                take(reviewer, agency, "", "published");
            }
            reviewer.context().close();
        }
    }

    private void seenFromAbove() {
        agency("清溪县城关镇人民政府");
        var page = Chromium.page(1366, 768);
        office.signIn(page, address, county);
        page.navigate(address.resolve("/agencies/" + county.id + "/board").toString());
        take(page, "board");
        page.navigate(address.resolve("/agencies/" + county.id + "/analysis?year=2025").toString());
        take(page, "analysis");
        reports.start(county, 2025, Account.find("agency.id", county.id).firstResult());
        take(page, county, "/sums", "sums");
        office.person(county, "梁序", Role.SIGNER);
        office.person(county, "吴砚", Role.REVIEWER, Role.SUPERVISOR);
        page.navigate(address.resolve("/agencies/" + county.id + "/accounts").toString());
        take(page, "accounts");
        page.context().close();
    }

    private Agency agency(String name) {
        return office.below(county, name);
    }

    private void fill(Agency agency, int year, Map<String, String> fields) {
        Account who = Account.find("agency.id", agency.id).<Account>firstResultOptional().orElseGet(() -> {
            office.person(agency, "陈禾", Role.WRITER);
            return Account.find("agency.id", agency.id).firstResult();
        });
        var report = reports.start(agency, year, who).report();
        edits.save(report.id, fields.entrySet().stream().map(e -> new FieldChange(e.getKey(), e.getValue(), Integer.MAX_VALUE, true)).toList(), 0, who);
    }

    private Page desk(Agency agency, Role... roles) {
        var page = Chromium.page(1366, 768);
        office.signIn(page, address, agency, office.person(agency, "周望", roles));
        return page;
    }

    private String report(Agency agency) {
        return address.resolve("/agencies/" + agency.id + "/reports/2025").toString();
    }

    private void press(Page page, Agency agency, String button) {
        page.navigate(report(agency));
        page.locator("main").getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState();
    }

    private void ask(Page page, Agency agency, String button) {
        press(page, agency, button + "…");
        page.locator("main").getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState();
    }

    private void take(Page page, Agency agency, String path, String name) {
        page.navigate(report(agency) + path);
        take(page, name);
    }

    private static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(TAKEN.resolve(name + ".png")));
    }

    private static String names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new)).toString();
        }
    }
}
