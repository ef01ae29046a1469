package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows whose blank cells an extractor left out: filled where the relations leave one way, open where they leave several. */
class BlanksWithoutTraceTest {

    private static ReadReport read(String applications) throws Unreadable {
        return ReportFiles.read(("""
                清河县民政局2023年政府信息公开工作年度报告
                一、总体情况
                　　全年公开9条。
                三、收到和处理政府信息公开申请情况
                %s
                五、存在的主要问题及改进情况
                　　无。
                """.formatted(applications)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(ReadReport read, String row) {
        return List.of("natural", "business", "research", "welfare", "legal", "other-org", "total").stream()
                .map(column -> read.fields().get("applications." + row + "." + column)).toList();
    }

    private static boolean noted(ReadReport read, String field) {
        return read.notes().stream().anyMatch(note -> note.fields().contains(field));
    }

    /** The totals of the columns say that only natural persons and businesses asked, and how often. */
    @Test
    void columnsDecideWhereAFigureStands() throws Exception {
        var read = read("""
                一、本年新收政府信息公开申请数量 12 3 0 0 0 0 15
                二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
                （一）予以公开 12 12
                （二）部分公开 3 3
                （七）总计 12 3 0 0 0 0 15
                四、结转下年度继续办理 0 0 0 0 0 0 0
                """);
        assertEquals("15", read.fields().get("applications.received.total"));
        assertEquals("12", read.fields().get("applications.granted.total"));
        assertEquals("3", read.fields().get("applications.partial.total"));
        assertTrue(noted(read, "applications.granted.natural"));
    }

    /** All in one column, whichever it is: the total is certain, the rest is left open and said. */
    @Test
    void onlyWhatAllWaysAgreeOnIsKept() throws Exception {
        var read = read("""
                一、本年新收政府信息公开申请数量
                7
                7
                二、上年结转政府信息公开申请数量
                （一）予以公开
                7
                7
                （七）总计
                7
                7
                """);
        assertEquals("7", read.fields().get("applications.granted.total"));
        assertNull(read.fields().get("applications.granted.natural"));
        assertTrue(noted(read, "applications.granted.natural"));
        assertEquals(List.of("", "", "", "", "", "", ""), row(read, "carried-in"));
        assertTrue(noted(read, "applications.carried-in.natural"));
    }

    @Test
    void figuresThatFitNoWayStayOpen() throws Exception {
        var read = read("""
                一、本年新收政府信息公开申请数量
                7
                8
                （一）予以公开
                7
                7
                """);
        assertNull(read.fields().get("applications.received.total"));
        assertTrue(noted(read, "applications.received.total"));
    }

    @Test
    void numbersOfRowsAreNoFigures() throws Exception {
        var read = read("""
                序号 申请人情况
                1 一、本年新收政府信息公开申请数量 12 3 0 0 0 0 15
                2 二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
                3 三、本年度办理结果 （一）予以公开 12 3 0 0 0 0 15
                4 （二）部分公开 0 0 0 0 0 0 0
                """);
        assertEquals(List.of("12", "3", "0", "0", "0", "0", "15"), row(read, "received"));
        assertEquals(List.of("12", "3", "0", "0", "0", "0", "15"), row(read, "granted"));
        assertEquals(List.of("0", "0", "0", "0", "0", "0", "0"), row(read, "partial"));
    }
}
