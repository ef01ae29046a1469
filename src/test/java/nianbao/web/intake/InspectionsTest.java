package nianbao.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import nianbao.input.file.BadFiles;
import nianbao.store.OnH2;
import nianbao.store.intake.Imports;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.arrival.ReadingTurns;
import nianbao.web.draft.ManyReports;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many published files checked at once, without scripts. */
@QuarkusTest
@TestProfile(OnH2.class)
class InspectionsTest {

    @Inject
    Office office;

    @Inject
    Imports imports;

    private Account clerk;
    private Tab tab;
    private String path;
    private Uploader uploader;

    @BeforeEach
    void signIn() {
        clerk = office.clerk(office.agency("清河县人民政府办公室"), "陈禾");
        tab = office.tab(clerk);
        path = "/agencies/" + clerk.agency.id + "/inspections";
        uploader = new Uploader(tab, path);
    }

    private static Element row(Answer answer, String file) {
        return answer.page().select("#inspected > tbody").stream().filter(b -> b.attr("data-file").equals(file)).findFirst().orElseThrow();
    }

    private static List<String> codes(Answer answer, String file) {
        return answer.page().select("#inspected > tbody").stream().filter(b -> b.attr("data-file").equals(file))
                .flatMap(b -> b.select("input[name=kept]").stream()).map(Element::val).toList();
    }

    @Test
    void eachFileIsARowWithItsAgencyYearAndFindingsThoseWithErrorsFirst() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("说明.txt", "你好".getBytes(StandardCharsets.UTF_8));
        files.put("林业.json", ManyReports.file("示例县林业局", 2025));
        files.put("水务.json", ManyReports.wrong("示例县水务局", 2025));
        var answer = uploader.files(files);
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(List.of("水务.json", "林业.json", "说明.txt"), answer.page().select("#inspected > tbody").eachAttr("data-file"));
        var wrong = row(answer, "水务.json");
        assertTrue(wrong.text().contains("示例县水务局") && wrong.text().contains("2025") && wrong.text().contains("2021年版"), wrong.text());
        assertTrue(Integer.parseInt(wrong.attr("data-errors")) > 0);
        assertTrue(wrong.select(".finding.err").text().contains("自然人"), wrong.text());
        assertEquals("0", row(answer, "林业.json").attr("data-errors"));
        assertTrue(row(answer, "说明.txt").text().contains("没有读出："), answer::main);
        assertTrue(answer.main().contains("3 份：1 份有错误，1 份没有错误，1 份没有读出"), answer::main);
    }

    /** What was left out must not look checked: the files of a zip that nobody looks at are named, with the reason. */
    @Test
    void filesLeftOutAreNamed() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("林业.json", ManyReports.file("示例县林业局", 2025));
        files.put("Thumbs.db", new byte[]{1});
        files.put("__MACOSX/._林业.json", new byte[]{1});
        var answer = uploader.file("各局.zip", BadFiles.zip(files));
        assertEquals(List.of("林业.json", "各局.zip"), answer.page().select("#inspected > tbody").eachAttr("data-file"));
        var left = row(answer, "各局.zip").text();
        assertTrue(left.contains("2 个文件没有检查") && left.contains("Thumbs.db、._林业.json"), left);
    }

    /** A file may be called what its text does not say. */
    @Test
    void theNameOfAFileSaysWhoseReportItIs() throws IOException {
        var name = "示例县林业局2023年政府信息公开工作年度报告.txt";
        var row = row(uploader.file(name, "一、总体情况\n公开信息。\n五、存在的主要问题及改进情况\n解读单一。\n六、其他需要报告的事项\n没有收费。\n".getBytes(StandardCharsets.UTF_8)), name);
        assertEquals("示例县林业局 2023", row.attr("data-agency") + " " + row.attr("data-year"));
    }

    @Test
    void yearsOfOneAgencyAreComparedAndThoseOfAnotherAreNot() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("2024.json", ManyReports.file("示例县水务局", 2024));
        files.put("2025.json", ManyReports.file("示例县水务局", 2025));
        assertTrue(codes(uploader.file("各局.zip", BadFiles.zip(files)), "2025.json").getFirst().contains("carry.applications"));
        files.put("2024.json", ManyReports.file("示例县林业局", 2024));
        assertFalse(codes(uploader.files(files), "2025.json").getFirst().contains("carry.applications"));
    }

    @Test
    void nothingOfItIsKept() {
        uploader.file("水务.json", ManyReports.wrong("示例县水务局", 2025));
        assertEquals(List.of(), imports.list(clerk.agency.id));
        assertFalse(tab.get(path).main().contains("水务"));
    }

    @Test
    void markupInNamesAndTextsIsOnlyText() throws IOException {
        var evil = "<img src=x onerror=alert(1)>\"'</script>";
        var files = Map.of(evil + ".json", ManyReports.file("示例县" + evil + "局", 2025,
                "overview", "2024年，" + evil + "共件。", "applications.received.natural", evil));
        for (var answer : List.of(uploader.files(files), uploader.file("x.zip", BadFiles.zip(files)))) {
            assertEquals(200, answer.status(), answer::toString);
            assertTrue(answer.page().select("main img, main script").isEmpty());
            assertEquals(1, answer.page().select("#inspected > tbody").size());
            assertTrue(answer.page().select("#inspected > tbody").text().contains("onerror=alert(1)"));
        }
    }

    @Test
    void theWorkbookHoldsWhatThePageShowsAsText() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("=HYPERLINK(1).json", ManyReports.wrong("=1+1", 2025));
        files.put("说明.txt", "你好".getBytes(StandardCharsets.UTF_8));
        var page = uploader.files(files);
        var kept = page.page().select("input[name=kept][form=workbook]").eachAttr("value");
        assertEquals(2, kept.size());
        var answer = new Uploader(tab, path + "/workbook").send(Map.of("kept", kept.getFirst()), Map.of());
        assertEquals(200, answer.status(), answer::toString);
        assertTrue(answer.header("Content-Disposition").startsWith("attachment"));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var row = book.getSheet("汇总").getRow(1);
            assertEquals("=1+1", row.getCell(0).getStringCellValue());
            assertEquals(CellType.STRING, row.getCell(0).getCellType());
            assertEquals(row(page, "=HYPERLINK(1).json").attr("data-errors"), Integer.toString((int) row.getCell(3).getNumericCellValue()));
            assertTrue(book.getSheet("问题清单").getLastRowNum() > 0);
        }
    }

    @Test
    void whatTheReportsSayTogetherIsAWorkbookThatNamesWhatItLeftOut() throws IOException {
        var group = new Uploader(tab, path + "/analysis");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("林业2025.json", ManyReports.file("示例县林业局", 2025));
        files.put("林业2024.json", ManyReports.file("示例县林业局", 2024));
        files.put("水务2025.json", ManyReports.file("示例县水务局", 2025));
        files.put("说明.txt", "你好".getBytes(StandardCharsets.UTF_8));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(group.files(files).body()))) {
            var received = book.getSheet("合计").getRow(1);
            assertEquals(List.of("新收申请", 24.0, 12.0), List.of(received.getCell(0).getStringCellValue(), received.getCell(2).getNumericCellValue(),
                    received.getCell(3).getNumericCellValue()));
            assertEquals(3, book.getSheet("各机关").getPhysicalNumberOfRows());
            assertTrue(book.getSheet("没有计入").getRow(1).getCell(0).getStringCellValue().startsWith("说明.txt："));
        }
        var nothing = group.files(Map.of("说明.txt", "你好".getBytes(StandardCharsets.UTF_8)));
        assertEquals(422, nothing.status());
        assertTrue(nothing.page().select(".fault[role=alert]").text().startsWith("没有可以分析的报告：说明.txt，"), nothing::main);
        assertEquals("请先选择要分析的报告文件。", group.files(Map.of()).page().select(".fault[role=alert]").first().text());
    }

    @Test
    void aWorkbookOfNothingOrOfWhatWeNeverWroteIsRefusedInWords() {
        for (var kept : List.of("", "{", "[]", "7", "null", "{\"findings\":[null]}", "{\"findings\":[{\"severity\":\"X\"}]}", "{\"findings\":[{}]}")) {
            var answer = new Uploader(tab, path + "/workbook").send(Map.of("kept", kept), Map.of());
            assertEquals(422, answer.status(), () -> kept + answer);
            assertTrue(answer.main().contains("重新"), answer::main);
        }
        assertEquals(422, new Uploader(tab, path + "/workbook").send(Map.of(), Map.of()).status());
    }

    @Test
    void nothingChosenIsSaidAndBadFilesAreNamedWithTheirReason() throws IOException {
        var none = uploader.files(Map.of());
        assertEquals(422, none.status());
        assertTrue(none.main().contains("请先选择"), none::main);
        var burst = uploader.file("x.zip", BadFiles.zip(Map.of("a.txt", new byte[60 << 20])));
        assertTrue(row(burst, "x.zip").text().contains("庞大"), burst::main);
        var large = uploader.file("大.pdf", new byte[21 << 20]);
        assertTrue(row(large, "大.pdf").text().contains("超过 20 MB"), large::main);
    }

    /** The others' results do not depend on it, and no finding is made up for the file. */
    @Test
    void aFileWhoseTurnDoesNotComeSaysSo() {
        var readers = new Semaphore(1);
        QuarkusMock.installMockForType(new ReadingTurns(readers, Duration.ZERO), ReadingTurns.class);
        readers.acquireUninterruptibly();
        var busy = uploader.file("水务.json", ManyReports.wrong("示例县水务局", 2025));
        assertEquals(200, busy.status(), busy::toString);
        assertTrue(row(busy, "水务.json").text().contains("没有读出：正在读入的文件太多，请过一两分钟再检查这一份"), busy::main);
        assertTrue(row(busy, "水务.json").select(".finding").isEmpty(), busy::main);
        readers.release();
        var read = uploader.file("水务.json", ManyReports.wrong("示例县水务局", 2025));
        assertTrue(Integer.parseInt(row(read, "水务.json").attr("data-errors")) > 0, read::main);
        assertEquals(1, readers.availablePermits());
    }

    @Test
    void anUploadFromAnotherPageIsRefused() {
        var answer = uploader.send(Map.of(Tab.TOKEN, "AAAAAAAAAAAAAAAAAAAAAA"), Map.of("水务.json", ManyReports.wrong("示例县水务局", 2025)));
        assertEquals(400, answer.status());
        assertFalse(answer.text().contains("示例县水务局"));
    }
}
