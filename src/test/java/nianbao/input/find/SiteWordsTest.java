package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words of the page around a report, told from the report's own. */
class SiteWordsTest {

    @Test
    void aLineOfThePageIsToldByWordsOfTheTradeAndHasNoStop() {
        assertTrue(SiteWords.is("当前位置：首页 > 政务公开"));
        assertTrue(SiteWords.is("浏览次数：37"));
        assertFalse(SiteWords.is("我局在首页设置专栏，全年发布信息7条。"), "a sentence");
        assertFalse(SiteWords.is("政策解读"));
        assertTrue(SiteWords.isLast("打印 关闭"));
    }

    @Test
    void theFootBeginsWithTheFirstLineOfThePageBehindTheLastSentence() {
        assertEquals(1, SiteWords.foot(List.of("没有其他事项。", "上一篇：无", "某某", "版权所有")));
        assertEquals(2, SiteWords.foot(List.of("没有其他事项。", "清河县民政局")), "a signature is no foot");
        assertEquals(1, SiteWords.foot(List.of("打印")), "never the first");
    }

    @Test
    void runningTextHasThemAtItsStartAndBehindItsLastStop() {
        assertEquals("首页 来源：网站".length(), SiteWords.lead("首页 来源：网站 全年公开7条。"));
        assertEquals(0, SiteWords.lead("全年公开7条。 首页"));
        assertEquals("全年公开7条。".length(), SiteWords.tail("全年公开7条。 打印"));
        assertEquals("全年公开7条。 完".length(), SiteWords.tail("全年公开7条。 完"));
    }
}
