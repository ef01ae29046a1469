package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nianbao.Drafts;
import nianbao.output.JsonWriter;
import nianbao.output.Manuscript;
import nianbao.report.Report;
import nianbao.report.json.JsonReport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs {@code check} and {@code count} of the packaged application: one file, several, a folder; what they print and what they exit with. */
class CheckIT {

    private static final String IN = "applications.carried-in.natural";

    @TempDir
    Path folder;

    private Verb ran;

    @Test
    void aReportInOrderHasNoErrorAndExitsWithNought() throws Exception {
        assertEquals(0, check(write("good.json", whole(2025))));
        assertEquals(Set.of(), codes(json()));
    }

    @Test
    void oneFileGivesAListAndAnErrorExitsWithOne() throws Exception {
        assertEquals(1, check(write("bad.json", Drafts.with(whole(2025), "applications.received.natural", "11"))));
        assertTrue(codes(json()).contains("relation.balance"), ran::toString);
        var finding = json().get(0);
        assertEquals("error", finding.get("severity").asText());
        assertTrue(finding.get("fields").isArray() && finding.get("message").asText().contains("差 1"), finding::toString);
    }

    @Test
    void lastYearsReportIsFoundByAgencyAndYear() throws Exception {
        var prior = Files.createDirectory(folder.resolve("prior"));
        Files.writeString(prior.resolve("2024.json"), json(Drafts.with(whole(2024), "applications.carried-out.natural", "5",
                "applications.carried-out.total", "5")));
        var file = write("now.json", Drafts.with(whole(2025), IN, "4", "applications.carried-in.total", "4"));
        check(file, "--prior", prior.toString());
        assertTrue(codes(json()).contains("carry.applications"), ran::toString);
    }

    @Test
    void aFileThatIsNoReportIsNamedAndTheOthersAreCheckedAllTheSame() throws Exception {
        write("good.json", whole(2025));
        Files.writeString(folder.resolve("budget.txt"), "清河县2025年部门预算\n收入合计9万元。\n");
        assertEquals(2, check(folder));
        assertEquals(2, json().size());
        var files = new ArrayList<String>();
        json().forEach(file -> files.add(Path.of(file.get("file").asText()).getFileName() + (file.has("refused") ? " refused" : "")));
        assertEquals(List.of("budget.txt refused", "good.json"), files.stream().sorted().toList());
        assertTrue(ran.error().contains("budget.txt"), ran::toString);
    }

    @Test
    void theTableIsForEyesAndTheWorkbookForOffices() throws Exception {
        var bad = write("bad.json", Drafts.with(whole(2025), "applications.received.natural", "11"));
        assertEquals(1, check(bad, "--format", "table"));
        assertTrue(ran.out().contains("bad.json"), ran::toString);
        var book = folder.resolve("found.xlsx");
        assertEquals(1, check(bad, "--format", "xlsx", "-o", book.toString()));
        try (var workbook = new XSSFWorkbook(Files.newInputStream(book))) {
            assertTrue(workbook.getSheetAt(0).getLastRowNum() >= 1);
        }
    }

    /** {@code count} starts as the other verbs do, reads a workbook and prints what {@code check} reads. */
    @Test
    void aRegisterIsCountedAndWhatIsNoneIsRefused() throws Exception {
        var register = folder.resolve("台账.xlsx");
        try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(register)) {
            var sheet = book.createSheet("2025年");
            var rows = List.of("登记号 收到日期 申请人 答复日期 办理结果 行政复议", "1 2025-3-4 李某 2025-3-20 予以公开 维持", "2 2025-12-20 清河大学", "3 2025-5-6 王某 2025-5-20 按程序处理");
            for (var row : rows) {
                var cells = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (var text : row.split(" ")) {
                    cells.createCell(Math.max(0, cells.getLastCellNum())).setCellValue(text);
                }
            }
            book.write(out);
        }
        ran = Verb.run(folder, "count", register.toString());
        assertEquals(0, ran.exit(), ran::toString);
        assertEquals("", ran.error());
        var report = JsonReport.read(ran.out());
        assertEquals(List.of("2", "1", "1", "1"), List.of("applications.received.natural", "applications.granted.natural", "applications.carried-out.research",
                "disputes.review.upheld").stream().map(report.fields()::get).toList());
        assertTrue(ran.out().contains("第 4 行（3）办理结果“按程序处理”看不懂"), ran::toString);
        var none = Verb.run(folder, "count", Files.writeString(folder.resolve("none.csv"), "姓名,电话\n王某某,1234\n").toString());
        assertEquals(2, none.exit(), none::toString);
        assertEquals(List.of("", 1L), List.of(none.out(), none.error().lines().count()), none::toString);
    }

    private static Report whole(int year) {
        var report = Drafts.inOrder();
        return new Report(report.format(), report.agency(), year, Drafts.with(report, "overview", "全年平稳。主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作按规定进行。",
                "problems", "图解还不够细，下一步逐项补齐3类。", "other-matters", "没有收取信息处理费。").fields());
    }

    private Path write(String name, Report report) throws IOException {
        return Files.writeString(folder.resolve(name), json(report));
    }

    private static String json(Report report) {
        return JsonWriter.write(Manuscript.of(report, report.title()));
    }

    private int check(Path place, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("check", place.toString()));
        arguments.addAll(List.of(more));
        ran = Verb.run(folder, arguments.toArray(String[]::new));
        return ran.exit();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(ran.out());
    }

    private static Set<String> codes(JsonNode findings) {
        var codes = new TreeSet<String>();
        findings.forEach(finding -> codes.add(finding.get("code").asText()));
        return codes;
    }
}
