package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.Drafts;
import nianbao.output.JsonWriter;
import nianbao.output.Manuscript;
import nianbao.report.Report;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code analyse}: a county's reports in a folder say together what they say on the pages. */
class AnalyseCommandTest {

    private static final List<String> NAMES = List.of("清河县水务局", "清河县教育局", "清河县民政局", "清河县财政局", "清河县城关镇人民政府", "清河县交通运输局");
    private static final int[] NOW = {10, 11, 12, 11, 10, 90};
    private static final int[] BEFORE = {4, 5, 6, 5, 4, 8};

    @TempDir
    Path folder;

    private Verb ran;

    @BeforeEach
    void reports() throws IOException {
        for (int i = 0; i < NAMES.size(); i++) {
            report(NAMES.get(i), 2025, NOW[i]);
            report(NAMES.get(i), 2024, BEFORE[i]);
        }
        report("清河县人民政府", 2025, 145);
    }

    private Path report(String agency, int year, int received) throws IOException {
        var drawn = Drafts.zeros(year, "applications.received.natural", "" + received, "applications.received.total", "" + received);
        var report = new Report(drawn.format(), agency, year, drawn.fields());
        Files.createDirectories(folder.resolve("" + year));
        return Files.writeString(folder.resolve(year + "/" + agency + ".json"), JsonWriter.write(Manuscript.of(report, report.title())));
    }

    private int analyse(String... options) {
        var arguments = new ArrayList<>(List.of("analyse", folder.toString()));
        arguments.addAll(List.of(options));
        ran = Verb.here(arguments.toArray(String[]::new));
        return ran.exit();
    }

    private JsonNode received() throws IOException {
        return new ObjectMapper().readTree(ran.out()).get("measures").get(0);
    }

    @Test
    void theNewestYearIsAddedUpBesideTheOneBeforeAndWhoLiesOutsideIsNamed() throws Exception {
        assertEquals(0, analyse(), ran::error);
        assertEquals("received", received().get("code").asText());
        assertEquals(List.of(144, 32, 112), List.of(received().get("total").asInt(), received().get("last").asInt(), received().get("change").asInt()));
        assertEquals("[\"清河县交通运输局\"]", received().get("outliers").toString());
        assertEquals(6, new ObjectMapper().readTree(ran.out()).get("agencies").size());
        assertEquals(0, analyse("--year", "2024"));
        assertEquals(32, received().get("total").asInt());
    }

    @Test
    void theGovernmentsOwnReportIsLaidBesideItsParts() throws Exception {
        analyse();
        assertTrue(new ObjectMapper().readTree(ran.out()).get("questions").toString().contains("新收申请：本级报告 145 件，6 个机关相加 144 件，差 1 件"), ran::out);
    }

    @Test
    void whatIsNotCountedIsNamed() throws Exception {
        report("清河县水务局", 2023, 7);
        Files.copy(folder.resolve("2025/清河县水务局.json"), folder.resolve("2025/清河县水务局（2）.json"));
        Files.writeString(folder.resolve("budget.txt"), "清河县2025年部门预算\n收入合计9万元。\n");
        assertEquals(2, analyse());
        assertEquals(144, received().get("total").asInt());
        for (var words : List.of("budget.txt：", "水务局（2）.json：没有计入，与", "2023/清河县水务局.json：没有计入，是2023年的报告")) {
            assertTrue(ran.error().contains(words), ran::error);
        }
        assertEquals(2, analyse("--year", "2019"));
        assertEquals("", ran.out());
        assertEquals(2, analyse("-o", folder.resolve("a.doc").toString()));
    }

    @Test
    void workbookCsvAndBriefingAreWritten() throws Exception {
        assertEquals(0, analyse("-o", folder.resolve("out.xlsx").toString()));
        try (var book = new XSSFWorkbook(Files.newInputStream(folder.resolve("out.xlsx")))) {
            assertEquals(144, book.getSheet("合计").getRow(1).getCell(2).getNumericCellValue());
        }
        Files.delete(folder.resolve("out.xlsx"));
        assertEquals(0, analyse("-o", folder.resolve("out.csv").toString()));
        assertTrue(Files.readString(folder.resolve("out.csv")).contains("\n清河县水务局,10,4,"));
        Files.delete(folder.resolve("out.csv"));
        assertEquals(0, analyse("-o", folder.resolve("OUT.PDF").toString()));
        assertTrue(Files.readString(folder.resolve("OUT.PDF"), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        Files.delete(folder.resolve("OUT.PDF"));
        assertEquals(0, analyse("-o", folder.resolve("out.docx").toString()));
        try (var word = new XWPFDocument(Files.newInputStream(folder.resolve("out.docx")))) {
            assertTrue(word.getParagraphs().stream().anyMatch(p -> p.getText().contains("全年新收政府信息公开申请144件（上年32件，增加112件）")));
            assertTrue(word.getParagraphs().getFirst().getText().contains("清河县人民政府"));
        }
    }
}
