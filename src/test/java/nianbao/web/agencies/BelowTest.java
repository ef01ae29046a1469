package nianbao.web.agencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nianbao.CreditCodes;
import nianbao.output.xlsx.ListBook;
import nianbao.store.OnH2;
import nianbao.store.tree.Agencies;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.intake.Uploader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The agencies below one: founded, moved, renamed, closed, brought in from Excel. */
@QuarkusTest
@TestProfile(OnH2.class)
class BelowTest {

    @Inject
    Office office;

    @Inject
    Agencies agencies;

    private Agency county;
    private Account admin;
    private Tab tab;
    private String path;

    @BeforeEach
    void county() {
        county = office.agency("青石县人民政府");
        admin = office.person(county, "周宁", Set.of(Role.ADMINISTRATOR));
        tab = office.tab(admin);
        path = "/agencies/" + county.id + "/below";
    }

    private static String path(Agency agency) {
        return "/agencies/" + agency.id;
    }

    @Test
    void oneIsFoundedAndHasItsOwnPage() {
        var code = CreditCodes.of(county.id);
        var founded = tab.post(path, Map.of("agency-name", "青石县教育局", "kind", "DEPARTMENT", "credit-code",
                code.substring(0, 8) + " - " + code.substring(8), "founded", "2019年3月1日"));
        assertEquals(303, founded.status(), founded::toString);
        var page = tab.follow(founded);
        assertTrue(page.main().contains("已登记。") && page.main().contains("上级机关 青石县人民政府"), page::main);
        assertEquals(code, page.value("credit-code"));
        assertEquals("2019-03-01", page.value("founded"));
        assertTrue(tab.get(path).main().contains("青石县教育局"));
        var twice = tab.post(path, Map.of("agency-name", "青石县体育局", "kind", "DEPARTMENT", "credit-code", code));
        assertEquals(422, twice.status());
        assertTrue(twice.main().contains("这个代码已经登记在另一家机关名下"), twice::main);
        assertEquals("青石县体育局", twice.value("agency-name"));
        var wrong = tab.post(path, Map.of("agency-name", "青石县体育局", "kind", "DEPARTMENT", "credit-code", "91350100M0O0100Y43"));
        assertTrue(wrong.main().contains("第 11 位“O”") && wrong.main().contains("是不是“0”？"), wrong::main);
        assertTrue(wrong.main().contains("县级以上政府部门 次年1月31日前公布") && wrong.main().contains("县级人民政府 次年2月20日前公布"), wrong::main);
    }

    @Test
    void oneIsRenamedMovedAndMergedWithItsDates() {
        var education = office.agency("青石县教育局", county);
        var sports = office.agency("青石县体育局", county);
        var renamed = tab.follow(tab.post(path(education) + "/name", Map.of("new-name", "青石县教体局", "since", "2025-03-01")));
        assertTrue(renamed.main().contains("曾用名 青石县教育局（用到2025年2月28日）"), renamed::main);
        var moved = tab.follow(tab.post(path(sports) + "/parent", Map.of("parent", "青石县教体局")));
        assertTrue(moved.main().contains("上级机关 青石县教体局"), moved::main);
        assertTrue(agencies.isAbove(education.id, sports.id));
        var circle = tab.post(path(education) + "/parent", Map.of("parent", "青石县体育局"));
        assertEquals(422, circle.status());
        assertTrue(circle.main().contains("就在“青石县教体局”下面"), circle::main);
        var closed = tab.follow(tab.post(path(sports) + "/closing", Map.of("last-day", "2025/6/30", "successor", "青石县教体局")));
        assertTrue(closed.main().contains("已撤销 2025年6月30日撤销，并入“青石县教体局”"), closed::main);
        assertTrue(tab.get(path(education)).main().contains("并入本机关的 青石县体育局（2025年6月30日）"));
        var again = tab.follow(tab.post(path(sports) + "/closing", Map.of("do", "reopen")));
        assertFalse(again.main().contains("已撤销 "), again::main);
    }

    @Test
    void whatIsRefusedStaysInItsBoxAndSaysWhy() {
        var education = office.agency("青石县教育局", county);
        var answer = tab.post(path(education) + "/name", Map.of("new-name", "青石县教体局", "since", "去年"));
        assertEquals(422, answer.status());
        assertEquals("青石县教体局", answer.value("new-name"));
        assertTrue(answer.main().contains("更名日期“去年”不是日期，请写成 2019-03-01 这样。"), answer::main);
        var nowhere = tab.post(path(education) + "/parent", Map.of("parent", "没有的局"));
        assertTrue(nowhere.main().contains("没有找到“没有的局”"), nowhere::toString);
        var elsewhere = office.agency("别处县教育局");
        assertTrue(tab.post(path(education) + "/parent", Map.of("parent", elsewhere.name)).main().contains("没有找到"));
        assertTrue(tab.post(path(county) + "/closing", Map.of("last-day", "2025-06-30")).main().contains("由上级机关的管理员办理"));
    }

    @Test
    void supervisorsLookAndChangeNothing() {
        var education = office.agency("青石县教育局", county);
        var supervisor = office.tab(office.person(county, "赵强", Set.of(Role.SUPERVISOR)));
        assertTrue(supervisor.get(path).main().contains("青石县教育局"));
        assertEquals(0, supervisor.get(path).page().select("main form[method=post]").size());
        assertEquals(0, supervisor.get(path(education)).page().select("main form").size());
        assertEquals(403, supervisor.get(path + "/new").status());
        assertEquals(403, supervisor.post(path(education) + "/name", Map.of("new-name", "x", "since", "2025-03-01")).status());
        assertEquals(200, supervisor.get(path + "/workbook").status());
        var writer = office.tab(office.person(county, "陈禾", EnumSet.of(Role.WRITER)));
        assertEquals(403, writer.get(path).status());
    }

    private static byte[] workbook(Object[]... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new ListBook(out)) {
            var sheet = book.sheet("机关", new ListBook.ListBookColumn("机关名称", 20), new ListBook.ListBookColumn("上级机关", 20),
                    new ListBook.ListBookColumn("统一社会信用代码", 20));
            for (var row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aListFromExcelIsShownThenKept() throws IOException {
        var rows = new Object[60][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Object[]{"第" + i + "局<b>", i == 0 ? null : "第0局<b>", null};
        }
        var looked = new Uploader(tab, path + "/list").file("名单.xlsx", workbook(rows));
        assertEquals(200, looked.status(), looked::toString);
        assertTrue(looked.main().contains("新增 60"), looked::main);
        assertEquals(1, agencies.countTree(county.id));
        var kept = new Uploader(tab, path + "/list/kept").send(Map.of("list", looked.value("list")), Map.of());
        assertEquals(path + "?kept=60", kept.location(), kept::toString);
        assertEquals(61, agencies.countTree(county.id));
        // Pressed once more, or gone back to: it is there already.
        var twice = new Uploader(tab, path + "/list/kept").send(Map.of("list", looked.value("list")), Map.of());
        assertEquals(path + "?kept=0", twice.location(), twice::toString);
        assertEquals(61, agencies.countTree(county.id));
        assertTrue(tab.get(path + "?q=" + Tab.encode("第59局")).main().contains("第0局<b>"));
    }

    @Test
    void aListWithFaultsSaysWhereAndKeepsNothing() throws IOException {
        var answer = new Uploader(tab, path + "/list").file("名单.xlsx", workbook(new Object[]{"好局", null, null}, new Object[]{"坏局", "没有的局", "123"}));
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("第 3 行 上级机关") && answer.main().contains("第 3 行 统一社会信用代码"), answer::main);
        assertTrue(answer.page().select("[name=list]").isEmpty());
        assertEquals(1, agencies.countTree(county.id));
    }

    @Test
    void whatIsNoListIsRefusedInWords() {
        var uploader = new Uploader(tab, path + "/list");
        assertTrue(uploader.file("名单.xls", new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}).main().contains("旧版 Excel"));
        assertTrue(uploader.file("名单.txt", "机关名称".getBytes(StandardCharsets.UTF_8)).main().contains("不是 Excel 工作簿"));
        assertTrue(uploader.file("坏.xlsx", "PK\u0003\u0004xx".getBytes(StandardCharsets.ISO_8859_1)).main().contains("损坏"));
        assertEquals(422, uploader.send(Map.of(), Map.of()).status());
        assertEquals(422, new Uploader(tab, path + "/list/kept").send(Map.of("list", "{\"columns\":[\"NAME\"],\"lines\":[null]}"), Map.of()).status());
        assertEquals(422, new Uploader(tab, path + "/list/kept").send(Map.of("list", "[["), Map.of()).status());
    }

    @Test
    void whatIsExportedIsTextWhateverItLooksLike() throws IOException {
        office.agency("=HYPERLINK(\"http://x\",\"y\")", county);
        var answer = tab.get(path + "/workbook");
        assertEquals(200, answer.status());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertEquals("=HYPERLINK(\"http://x\",\"y\")", cell.getStringCellValue());
            assertTrue(cell.getCellStyle().getQuotePrefixed());
        }
    }
}
