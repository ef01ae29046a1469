package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.input.source.Source.Look;
import nianbao.input.source.Source.Paragraph;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;

/** What is taken off the end of a report: signature, date, annexes, the page's foot; and what is left. */
class ClosingTest {

    private static final String AGENCY = "清河县民政局";

    private static List<Paragraph> paragraphs(String... texts) {
        return new ArrayList<>(Stream.of(texts).map(text -> new Paragraph(text, Look.PLAIN, Place.NOWHERE)).toList());
    }

    @Test
    void signatureAndDateAreTakenOffAndTheRestStays() {
        var paragraphs = paragraphs("没有其他需要报告的事项。", AGENCY, "2024年1月20日");
        var closing = Closing.take(paragraphs, AGENCY);
        assertEquals(AGENCY, closing.signature());
        assertEquals("2024年1月20日", closing.date());
        assertEquals(1, paragraphs.size());
    }

    @Test
    void annexesAndTheFootOfThePageAreOthers() {
        var paragraphs = paragraphs("正文。", AGENCY, "（2024年1月20日）", "附件：无", "打印 关闭");
        var closing = Closing.take(paragraphs, AGENCY);
        assertEquals("2024年1月20日", closing.date());
        assertEquals(List.of("打印 关闭", "附件：无"), closing.others().stream().map(Paragraph::text).sorted().toList());
    }

    @Test
    void aNameOverTwoLinesIsOneSignature() {
        var closing = Closing.take(paragraphs("正文。", "清河县民政局社会", "救助中心", "2024年1月20日"), "清河县民政局社会救助中心");
        assertEquals("清河县民政局社会救助中心", closing.signature());
    }

    @Test
    void withoutADateAnotherOfficeIsNoSignature() {
        var paragraphs = paragraphs("正文。", "由办公室转各科室");
        assertNull(Closing.take(paragraphs, AGENCY).signature());
        assertEquals(2, paragraphs.size());
    }

    @Test
    void datesAndNamesAreTold() {
        assertTrue(Closing.isDate("2024年1月20日") && Closing.isDate("二〇二四年一月二十日") && Closing.isDate("2024-01-20"));
        assertFalse(Closing.isDate("2024年1月20日发布") || Closing.isDate("2024年"));
        assertTrue(Closing.mayEnd("清河县民政局") && Closing.mayEnd(""));
        assertFalse(Closing.mayEnd("全年公开7条。") || Closing.mayEnd("张三"));
    }
}
