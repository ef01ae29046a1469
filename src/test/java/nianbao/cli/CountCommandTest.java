package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb {@code count}: what it prints and what it exits with. */
class CountCommandTest {

    private static final String HEADS = "登记号,收到日期,申请人类型,延期,答复日期,办理结果\n";

    @TempDir
    Path folder;

    private JsonNode printed;

    private int count(String text, String... options) throws IOException {
        return count(Files.writeString(folder.resolve("register.csv"), text), options);
    }

    private int count(Path file, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("count", file.toString()));
        arguments.addAll(List.of(options));
        var ran = Verb.here(arguments.toArray(String[]::new));
        printed = ran.out().isEmpty() ? null : new ObjectMapper().readTree(ran.out());
        return ran.exit();
    }

    @Test
    void aRegisterGivesTheJsonOfAReportAndExitsWithNought() throws Exception {
        assertEquals(0, count(HEADS + "1,2024-3-4,自然人,否,2024-3-20,予以公开\n2,2024-3-5,商业企业,否,2024-3-20,部分公开\n3,2024-12-20,自然人,否,,\n"));
        assertEquals(2024, printed.get("year").asInt());
        assertEquals("2", printed.get("fields").get("applications.received.natural").asText());
        assertEquals("1", printed.get("fields").get("applications.partial.business").asText());
        assertEquals("1", printed.get("fields").get("applications.carried-out.natural").asText());
    }

    @Test
    void whatIsNotKnownIsInTheNotesWithItsRow() throws Exception {
        assertEquals(0, count(HEADS + "1,2024-3-4,自然人,否,2024-3-20,予以公开\n2,2024-3-5,自然人,否,2024-3-20,转交某某处理了\n"));
        assertTrue(printed.get("notes").toString().contains("第 3 行"), printed::toString);
    }

    @Test
    void whatIsNoRegisterOrNoEditionExitsWithTwoAndPrintsNothing() throws Exception {
        assertEquals(2, count("姓名,电话\n王某某,1234\n"));
        assertEquals(null, printed);
        assertEquals(2, count(HEADS + "1,2024-3-4,自然人,否,2024-3-20,予以公开\n", "--edition", "1999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void tenThousandRowsTakeLessThanTwoSecondsOfTheProcessor(String kind) throws Exception {
        var file = folder.resolve("register." + kind);
        if (kind.equals("csv")) {
            Files.writeString(file, HEADS + tenThousand().map(row -> String.join(",", row)).collect(Collectors.joining("\n")));
        } else {
            write(file);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        assertEquals(0, count(file));
        long took = threads.getCurrentThreadCpuTime() - from;
        assertEquals("10000", printed.get("fields").get("applications.received.natural").asText());
        assertEquals("2000", printed.get("fields").get("applications.granted.natural").asText());
        assertTrue(took < TimeUnit.SECONDS.toNanos(2), took / 1_000_000 + " ms");
    }

    private static Stream<List<String>> tenThousand() {
        var outcomes = List.of("予以公开", "部分公开", "信息不存在", "属于行政查询事项", "重复申请");
        return IntStream.range(0, 10_000).mapToObj(i -> List.of(Integer.toString(i), "2024-" + (i % 11 + 1) + "-4", "自然人", "否",
                "2024-" + (i % 11 + 1) + "-20", outcomes.get(i % 5)));
    }

    private static void write(Path file) throws IOException {
        try (var book = new SXSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("台账");
            var rows = Stream.concat(Stream.of(List.of(HEADS.strip().split(","))), tenThousand()).toList();
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(i).get(column));
                }
            }
            book.write(out);
        }
    }
}
