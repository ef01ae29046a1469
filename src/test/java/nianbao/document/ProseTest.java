package nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "一、总体情况|1", "二十一、其他|1", "（一）主动公开|2", "(十二)监督保障|2", "1.制度建设|3", "12．平台建设|3", "3、队伍|3", "（1）网站|4", "(12)公报|4",
    })
    void aNumberedLineIsAHeadingOfItsLevel(String line, int level) {
        assertEquals(level, Prose.level(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025年，我局公开信息12条", "（一）主动公开。全年公开12条", "一、问题：数量少", "1.5万元", "一是加强学习", "（见附件）", "第一、学习", "100.百",
    })
    void aSentenceAnAmountOrAnotherWordIsAParagraph(String line) {
        assertEquals(0, Prose.level(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "（一）主动公开情况。全年公开12条。|（一）主动公开情况。", "（二）加强培训，提高水平：举办3期。|（二）加强培训，提高水平：", "一、公开不及时。有3件。|一、公开不及时。",
        "（一）发布12条。其余未计。|", "（一）主动公开情况。|", "1.制度建设。修订3件。|", "一是学习不够。要加强。|", "没有编号。全文。|",
        "（一）存在的问题:图表用得少，读起来费力。|（一）存在的问题:", "（一）网站http://a.cn首页。共两个。|", "六、问题和措施 2016年，我区有了进展。主要是人手少。|",
        "六、问题和措施2016年，我区有了进展。主要是人手少。|", "六、 问题和措施。主要是人手少。|六、 问题和措施。", "（一）2024年主动公开情况。全年公开12条。|（一）2024年主动公开情况。",
    })
    void aHeadingThatItsTextFollowsOnIsKnown(String line, String heading) {
        assertEquals(Optional.ofNullable(heading), Prose.runIn(new Paragraph(line, "overview")).map(Heading::text));
    }

    @Test
    void aLongNumberedSentenceIsNoHeadingEvenWithoutAFullStop() {
        assertEquals(1, Prose.level("一、" + "字".repeat(38)));
        assertEquals(0, Prose.level("一、" + "字".repeat(39)));
    }

    @Test
    void aLineIsAParagraphWithoutItsIndentAndBlankLinesGo() {
        assertEquals(List.of("一段", "二 段"), Prose.paragraphs("　　一段\r\n\r\n\u00a0\u3000\n\ufeff二 段 \n"));
    }

    @Test
    void blocksKnowTheirField() {
        assertEquals(List.of(new Heading(2, "（一）主动公开", "overview"), new Paragraph("全年12条。", "overview")),
                Prose.blocks("（一）主动公开\n　　全年12条。", "overview"));
    }
}
