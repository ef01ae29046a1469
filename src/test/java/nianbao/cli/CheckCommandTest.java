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
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code check}: what it prints and what it exits with. */
class CheckCommandTest {

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

    static Report whole(int year) {
        var report = Drafts.inOrder();
        return new Report(report.format(), report.agency(), year, Drafts.with(report, "overview", "全年平稳。主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作按规定进行。",
                "problems", "图解还不够细，下一步逐项补齐3类。", "other-matters", "没有收取信息处理费。").fields());
    }

    private Path write(String name, Report report) throws IOException {
        return Files.writeString(folder.resolve(name), json(report));
    }

    static String json(Report report) {
        return JsonWriter.write(Manuscript.of(report, report.title()));
    }

    private int check(Path place, String... more) {
        var arguments = new ArrayList<>(List.of("check", place.toString()));
        arguments.addAll(List.of(more));
        ran = Verb.here(arguments.toArray(String[]::new));
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
