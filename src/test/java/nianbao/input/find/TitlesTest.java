package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Stream;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Place;
import org.junit.jupiter.api.Test;

/** Titles: on a line or several, with other words, in all spellings of the year; and what is none. */
class TitlesTest {

    private static List<SourceParagraph> paragraphs(String... texts) {
        return Stream.of(texts).map(text -> new SourceParagraph(text, ParagraphLook.PLAIN, Place.NOWHERE)).toList();
    }

    private static String of(String line) {
        var title = Titles.of(line, 0, 1);
        return title == null ? "none" : title.agency() + " " + title.year();
    }

    @Test
    void agencyAndYearStandInTheTitle() {
        assertEquals("清河县民政局 2023", of("清河县民政局2023年政府信息公开工作年度报告"));
        assertEquals("清河县民政局 2023", of("2023年度清河县民政局政府信息公开年报"));
        assertEquals("清河县民政局 2023", of("清河县民政局 二〇二三年 政府信息公开工作年度报告"));
        assertEquals("清河县民政局 2023", of("标题：关于清河县民政局2023年政府信息公开工作年度报告"));
        assertEquals("清河县人民政府 2023", of("清河县人民政府2023年信息公开工作年度报告"));
        assertEquals(" 2023", of("2023年政府信息公开工作年度报告"));
        assertEquals("田禾镇政府 2023", of("田禾镇政府2023年信息公开工作年度报告"));
        assertEquals("田禾镇 2023", of("田禾镇2023年政府信息公开工作年度报告"));
    }

    @Test
    void wordsByWhichAnAgencySpeaksOfItselfAreNoName() {
        assertEquals(" 2023", of("我局2023年政府信息公开工作年度报告"));
        assertEquals(" 2023", of("2023年度本级政府信息公开年度报告"));
        assertEquals("本溪市水务局 2023", of("本溪市水务局2023年政府信息公开工作年度报告"));
    }

    /** Taken out of a PDF in whose font digits are no characters of the title's line. */
    @Test
    void aYearWithoutItsDigitsIsNoPartOfTheName() {
        assertEquals("清河县民政局 0", of("年清河县民政局政府信息公开工作年度报告"));
        assertEquals("清河县民政局 0", of("年度清河县民政局政府信息公开工作年度报告"));
        assertEquals("年陡镇人民政府 0", of("年陡镇人民政府信息公开年度报告"));
    }

    @Test
    void aMarkBeforeALinkIsNoAgency() {
        assertEquals(" 0", of("• 政府信息公开年报"));
        assertEquals("清河县民政局 2023", of("▪清河县民政局2023年政府信息公开工作年度报告"));
    }

    @Test
    void aTitleWithoutAgencyStandsAloneBeforeItsPreface() {
        var parts = Titles.apart(paragraphs("2023年政府信息公开工作年度报告本报告依据《条例》编制。").getFirst());
        assertEquals(List.of("2023年政府信息公开工作年度报告", "本报告依据《条例》编制。"), parts.stream().map(SourceParagraph::text).toList());
        assertEquals(1, Titles.apart(paragraphs("2023年政府信息公开工作年度报告根据《条例》编制。").getFirst()).size());
    }

    @Test
    void sentencesAndOtherDocumentsAreNoTitles() {
        assertEquals("none", of("现发布清河县民政局2023年政府信息公开工作年度报告。"));
        assertEquals("none", of("清河县民政局2023年工作总结"));
        assertEquals("none", of("一、总体情况"));
        assertEquals("none", of(""));
    }

    @Test
    void aTitleOverSeveralLinesIsOne() {
        var title = Titles.find(paragraphs("首页", "清河县民政局", "2023年政府信息公开", "工作年度报告", "　　根据条例编制。"));
        assertEquals("清河县民政局", title.agency());
        assertEquals(2023, title.year());
        assertEquals(List.of(1, 4), List.of(title.from(), title.to()));
    }

    @Test
    void theLastCompleteTitleIsTakenButNotALinkBelowTheReport() {
        var body = "　　" + "全年公开政府信息三百余条。".repeat(40);
        var title = Titles.find(paragraphs("2023年政府信息公开工作年度报告", "清河县民政局2023年政府信息公开工作年度报告", body, "清河县民政局2022年政府信息公开工作年度报告"));
        assertEquals(2023, title.year());
        assertEquals(1, title.from());
        assertNull(Titles.find(paragraphs("一、总体情况", body)));
    }

    @Test
    void aTitleGluedToWhatFollowsIsSetApart() {
        var parts = Titles.apart(paragraphs("清河县民政局2023年政府信息公开工作年度报告根据《条例》编制本报告").getFirst());
        assertEquals(List.of("清河县民政局2023年政府信息公开工作年度报告", "根据《条例》编制本报告"), parts.stream().map(SourceParagraph::text).toList());
        var spaced = Titles.apart(paragraphs("首页 政务公开 清河县民政局2023年政府信息公开工作年度报告 来源 网站").getFirst());
        assertEquals(List.of("首页 政务公开", "清河县民政局2023年政府信息公开工作年度报告", "来源 网站"), spaced.stream().map(SourceParagraph::text).toList());
        assertEquals(1, Titles.apart(paragraphs("一段普通的文字。").getFirst()).size());
    }
}
