package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;

/** What is taken off the end of a report: signature, date, annexes, the page's foot; and what is left. */
class ClosingLinesTest {

    private static final String AGENCY = "清河县民政局";

    private static List<SourceParagraph> paragraphs(String... texts) {
        return new ArrayList<>(Stream.of(texts).map(text -> new SourceParagraph(text, ParagraphLook.PLAIN, Place.NOWHERE)).toList());
    }

    @Test
    void signatureAndDateAreTakenOffAndTheRestStays() {
        var paragraphs = paragraphs("没有其他需要报告的事项。", AGENCY, "2024年1月20日");
        var closing = ClosingLines.take(paragraphs, AGENCY);
        assertEquals(AGENCY, closing.signature());
        assertEquals("2024年1月20日", closing.date());
        assertEquals(1, paragraphs.size());
    }

    @Test
    void annexesAndTheFootOfThePageAreOthers() {
        var paragraphs = paragraphs("正文。", AGENCY, "（2024年1月20日）", "附件：无", "打印 关闭");
        var closing = ClosingLines.take(paragraphs, AGENCY);
        assertEquals("2024年1月20日", closing.date());
        assertEquals(List.of("打印 关闭", "附件：无"), closing.others().stream().map(SourceParagraph::text).sorted().toList());
    }

    @Test
    void aNameOverTwoLinesIsOneSignature() {
        var closing = ClosingLines.take(paragraphs("正文。", "清河县民政局社会", "救助中心", "2024年1月20日"), "清河县民政局社会救助中心");
        assertEquals("清河县民政局社会救助中心", closing.signature());
    }

    @Test
    void withoutADateAnotherOfficeIsNoSignature() {
        var paragraphs = paragraphs("正文。", "由办公室转各科室");
        assertNull(ClosingLines.take(paragraphs, AGENCY).signature());
        assertEquals(2, paragraphs.size());
    }

    @Test
    void datesAndNamesAreTold() {
        assertTrue(ClosingLines.isDate("2024年1月20日") && ClosingLines.isDate("二〇二四年一月二十日") && ClosingLines.isDate("2024-01-20"));
        assertFalse(ClosingLines.isDate("2024年1月20日发布") || ClosingLines.isDate("2024年"));
        assertTrue(ClosingLines.mayEnd("清河县民政局") && ClosingLines.mayEnd(""));
        assertFalse(ClosingLines.mayEnd("全年公开7条。") || ClosingLines.mayEnd("张三"));
    }
}
