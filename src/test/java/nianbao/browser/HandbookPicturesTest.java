package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.Drafts;
import nianbao.report.AgencyKind;
import nianbao.store.OnH2;
import nianbao.store.TestOffice;
import nianbao.store.TestPublications;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Office;
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
    Office clerks;

    @Inject
    TestPublications publish;

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
        analysed();
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
        counted(page, agency);
        page.context().close();
    }

    /** A register as offices keep one: a title, days written this way and that, sums between, a word of their own, a number given twice. */
    private void counted(Page page, Agency agency) {
        var rows = new StringBuilder("清溪县文化和旅游局2025年依申请公开台账,,,,,,,\n登记号,收件时间,申请人,申请内容,是否延期,答复时间,答复情况,行政复议\n");
        var applicants = List.of("李某", "王某某", "清溪县鸿运商贸有限公司", "陈某", "正言律师事务所", "赵某某", "清溪大学");
        var outcomes = List.of("予以公开", "信息不存在", "部分公开", "已主动公开，告知获取方式", "属于行政查询事项", "过程性信息，不予公开", "申请人撤回", "按惯例办理");
        for (int i = 0; i < 34; i++) {
            var day = LocalDate.of(2025, 1, 6).plusDays(i * 10L);
            var answered = day.plusDays(i == 20 ? 60 : 16);
            rows.append("〔2025〕").append(i == 28 ? 28 : i + 1).append("号,")
                    .append(i % 3 == 0 ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : day)
                    .append(',').append(applicants.get(i * 5 % applicants.size())).append(",某项目批复,否,").append(answered.getYear() > 2025 ? "" : answered)
                    .append(',')
                    .append(answered.getYear() > 2025 ? "" : outcomes.get(i * 3 % outcomes.size())).append(',').append(i == 9 ? "维持" : "").append('\n');
            rows.append(i % 12 == 11 ? "小计,12件,,,,,,\n" : "");
        }
        page.navigate(report(agency) + "/register");
        page.locator("#files").setInputFiles(new FilePayload("2025年台账.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        page.locator("form:has(#files) button").click();
        page.waitForLoadState();
        page.locator("select[name^=word-]").selectOption("applications.other.rest");
        page.locator("main form button.go").click();
        page.waitForLoadState();
        take(page, "register");
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
        reports.start(county, 2025, Account.find("agency.id", county.id).firstResult());
        take(page, county, "/sums", "sums");
        office.person(county, "梁序", Role.SIGNER);
        office.person(county, "吴砚", Role.REVIEWER, Role.SUPERVISOR);
        page.navigate(address.resolve("/agencies/" + county.id + "/accounts").toString());
        take(page, "accounts");
        page.context().close();
    }

    private void analysed() {
        var above = office.agency("临江县人民政府");
        QuarkusTransaction.requiringNew().run(() -> {
            Agency agency = Agency.findById(above.id);
            agency.kind = AgencyKind.COUNTY;
        });
        var names = List.of("自然资源局", "住房和城乡建设局", "公安局", "教育局", "农业农村局", "市场监督管理局", "交通运输局", "水务局", "民政局", "城关镇人民政府");
        int[] received = {186, 143, 97, 41, 58, 36, 29, 18, 12, 24};
        for (int i = 0; i < names.size(); i++) {
            var agency = office.below(above, "临江县" + names.get(i));
            publish.archive(agency, 2024, invented(2024, received[i] * (i == 6 ? 4 : 9) / (i == 6 ? 40 : 10) + i, i, 40), clerks.clerk(agency, "某人"));
            publish.archive(agency, 2025, invented(2025, received[i], i, i == 3 ? 8 : 38), clerks.clerk(agency, "某人"));
        }
        var page = Chromium.page(1366, 768);
        office.signIn(page, address, above);
        page.navigate(address.resolve("/agencies/" + above.id + "/analysis?year=2025").toString());
        take(page, "analysis");
        page.navigate(address.resolve("/agencies/" + above.id + "/analysis/briefing?year=2025").toString());
        take(page, "briefing");
        page.context().close();
    }

    /** Tables that add up: so many requests of people and companies, so many of a hundred of them granted. */
    private static Map<String, String> invented(int year, int received, int turn, int granted) {
        var fields = new LinkedHashMap<String, Integer>();
        var rows = List.of("denied.enforcement", "denied.third-party", "denied.process", "denied.inquiry", "unavailable.not-held", "unavailable.not-held",
                "rejected.repeat", "rejected.petition", "other.rest", "partial");
        for (int i = 0; i < received; i++) {
            var kind = i % 100 < 62 ? "natural" : i % 100 < 80 ? "business" : i % 100 < 93 ? "legal" : i % 100 < 96 ? "research" : "other-org";
            boolean open = i >= received - received / 25;
            add(fields, "received", kind);
            add(fields, open ? "carried-out" : i * 7 % 100 < granted ? "granted" : rows.get((i + turn) * 3 % rows.size()), kind);
            if (!open) {
                add(fields, "total", kind);
            }
        }
        for (int i = 0; i <= turn % 3; i++) {
            List.of("carried-in", "granted", "total").forEach(row -> add(fields, row, "natural"));
        }
        var texts = new LinkedHashMap<>(Drafts.zeros(year).fields());
        fields.forEach((code, number) -> texts.put("applications." + code, number.toString()));
        int reviews = received / 15;
        Map.of("review.upheld", reviews, "review.corrected", reviews / 4, "review.total", reviews + reviews / 4, "direct.upheld", reviews / 3, "direct.total",
                reviews / 3)
                .forEach((cell, number) -> texts.put("disputes." + cell, number.toString()));
        return texts;
    }

    private static void add(Map<String, Integer> fields, String row, String kind) {
        fields.merge(row + "." + kind, 1, Integer::sum);
        fields.merge(row + ".total", 1, Integer::sum);
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
