package nianbao.input.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines broken by hand at a fixed width become paragraphs again, and nothing else does. */
class WrappedLinesTest {

    private static final List<String> PARAGRAPHS = List.of(
            "（一）主动公开。本机关全年在门户网站公开各类信息12条，涉及规划、财政、重点项目等领域，并按季度更新目录，方便群众查询。",
            "（二）依申请公开。依法办理政府信息公开申请，规范答复文书，逐件登记收到、补正、征求意见、答复的日期，及时提醒承办科室，做到件件有着落、事事有回音。",
            "（三）监督保障。开展培训两次。");

    private static List<String> read(String text) {
        return TextReader.read(text).blocks().stream().map(SourceBlock::text).toList();
    }

    @ParameterizedTest
    @CsvSource({"18,0", "25,0", "34,0", "18,2", "25,2", "34,2"})
    void brokenLinesAreJoined(int width, int spaces) {
        var indent = "　".repeat(spaces);
        var lines = new ArrayList<String>();
        for (var paragraph : PARAGRAPHS) {
            for (var text = indent + paragraph; !text.isEmpty(); text = text.substring(Math.min(width, text.length()))) {
                lines.add(text.substring(0, Math.min(width, text.length())));
            }
        }
        assertEquals(PARAGRAPHS, read(String.join("\n", lines)));
    }

    @Test
    void wholeParagraphsStayApart() {
        assertEquals(PARAGRAPHS, read(String.join("\n", PARAGRAPHS)));
    }

    @Test
    void headingsOfOneLengthStayApart() {
        var lines = List.of("四、政府信息公开行政复议、行政诉讼情况", "五、政府信息公开工作存在的问题和改进情况", "（一）主要问题是解读形式较为单一的情况", "（二）改进措施是增加图解并且加强培训等");
        assertEquals(lines, read(String.join("\n", lines)));
    }

    /** Found by chance: a title as long as lines that seemed broken took the first of the text with it. */
    @Test
    void aTitleAsLongAsTheLinesBelowItStaysApart() {
        var lines = List.of("清河县政务服务和大数据管理局", "2015年政府信息公开工作年度报告", "【公开指南】已更新并放在门户网站首页", "【公开目录】已更新并放在门户网站首页", "【公开年报】已更新并放在门户网站首页");
        assertEquals("2015年政府信息公开工作年度报告", read(String.join("\n", lines)).get(1));
    }

    /** Found by random reports that were written and read again. */
    @Test
    void aSentenceThatComesAgainAndAgainTakesNothingWithIt() {
        var same = "本机关全年没有收到这样的政府信息公开申请";
        var lines = List.of(same, "其中网上申请没有", same, "当面申请没有收到过", same, "所以没有办理结果可说");
        assertEquals(lines, read(String.join("\n", lines)));
    }
}
