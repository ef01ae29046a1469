package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContactTest {

    @Test
    void saysWhereTheReportIsAndWhomToAsk() {
        assertEquals("报告电子版可在https://a.example查阅和下载。如对报告有疑问，请与甲县乙局联系（地址：示例路1号，电话：0000-0000000）。",
                Contact.sentence("甲县乙局", "https://a.example", "示例路1号", "0000-0000000"));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertEquals("如对报告有疑问，请与甲县乙局联系（电话：0000-0000000）。", Contact.sentence("甲县乙局", null, " ", "0000-0000000"));
        assertEquals("", Contact.sentence("甲县乙局", null, null, ""));
    }
}
