package nianbao.output.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void aNameIsBrokenAtSense() {
        assertEquals(List.of("清河县卫生健康局"), Lines.even("清河县卫生健康局", 19));
        assertEquals(List.of("清河市新城经济技术开发区管理委员会", "市场监督管理局"),
                Lines.even("清河市新城经济技术开发区管理委员会市场监督管理局", 19));
        assertEquals(List.of("清河自治州人民政府", "国有资产监督管理委员会办公室"),
                Lines.even("清河自治州人民政府国有资产监督管理委员会办公室", 19));
    }

    @Test
    void aNameTakesALineMoreWhereOnlySoItIsBrokenAtSense() {
        assertEquals(List.of("内蒙古自治区呼和浩特市土默特左旗", "察素齐镇人民政府便民服务中心", "党群工作和综合行政执法办公室", "退役军人服务站社会治理中心"),
                Lines.even("内蒙古自治区呼和浩特市土默特左旗察素齐镇人民政府便民服务中心党群工作和综合行政执法办公室退役军人服务站社会治理中心", 19));
    }

    @Test
    void withoutSenseItIsBrokenEvenly() {
        assertEquals(List.of("甲".repeat(15), "甲".repeat(15)), Lines.even("甲".repeat(30), 19));
    }

    @Test
    void headsOfNarrowColumnsKeepWordsOfTwoCharacters() {
        assertEquals(List.of("结果", "维持"), Lines.head("结果维持", 3));
        assertEquals(List.of("社会公益", "组织"), Lines.head("社会公益组织", 4));
        assertEquals(List.of("（三）", "不予公开"), Lines.head("（三）不予公开", 4));
        assertEquals(List.of("自然人"), Lines.head("自然人", 4));
    }
}
