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
import nianbao.report.json.JsonReport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs {@code check} and {@code count} of the packaged application, as a script runs them. */
class CheckIT {

    @TempDir
    Path folder;

    private Verb ran;

    @Test
    void aFileThatIsNoReportIsNamedAndTheOthersAreCheckedAllTheSame() throws Exception {
        Files.writeString(folder.resolve("good.json"), CheckCommandTest.json(CheckCommandTest.whole(2025)));
        Files.writeString(folder.resolve("budget.txt"), "清河县2025年部门预算\n收入合计9万元。\n");
        ran = Verb.run(folder, "check", folder.toString());
        assertEquals(2, ran.exit());
        assertEquals(2, json().size());
        var files = new ArrayList<String>();
        json().forEach(file -> files.add(Path.of(file.get("file").asText()).getFileName() + (file.has("refused") ? " refused" : "")));
        assertEquals(List.of("budget.txt refused", "good.json"), files.stream().sorted().toList());
        assertTrue(ran.error().contains("budget.txt"), ran::toString);
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

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(ran.out());
    }
}
