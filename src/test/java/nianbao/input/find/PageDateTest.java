package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nianbao.input.file.ReportFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day a web page gives beside a report. */
class PageDateTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 30);
    private static final String TITLE = "青川县水务局2023年政府信息公开工作年度报告";
    private static final String BODY = """
            <p>一、总体情况</p><p>本机关公开信息12条，截止日期：2023-12-31。</p>
            <p>五、存在的主要问题及改进情况</p><p>解读形式单一。</p><p>六、其他需要报告的事项</p><p>无。</p>""";

    private static String of(String head, String lead) throws Exception {
        var page = "<html><head><title>" + TITLE + "</title>" + head + "</head><body><h1>" + TITLE + "</h1>" + lead + BODY + "</body></html>";
        var reading = ReportFileReader.reading(page.getBytes(StandardCharsets.UTF_8), "");
        assertEquals(null, reading.report().fields().get("date"), "never the report's own");
        assertEquals("青川县水务局 2023", reading.report().agency() + " " + reading.report().year());
        return PageDate.in(reading.source(), 2023, TODAY).map(date -> date.where() + " " + date.day()).orElse("");
    }

    @ParameterizedTest
    @CsvSource({"发布日期：2024-01-20, 发布日期 2024-01-20", "发布时间：2024-1-5 09:30　来源：办公室, 发布时间 2024-01-05", "发 布 时 间 ： 2024 年 1 月 20 日, 发布时间 2024-01-20",
        "时间：2024/01/20　来源：办公室　浏览次数：12, 时间 2024-01-20", "发文日期: 2024.01.20 成文日期: 2024.01.19, 成文日期 2024-01-19",
        "2024-01-20 09:30 来源：办公室 字体：大 中 小, 日期 2024-01-20", "發布日期：2024-01-20, 發布日期 2024-01-20"})
    void itIsReadBesideTheTitle(String line, String date) throws Exception {
        assertEquals(date, of("", "<div>" + line + "</div>"));
    }

    @Test
    void itIsReadFromATableAboveTheTitleAndFromWhatThePageSaysOfItself() throws Exception {
        assertEquals("发布日期 2024-01-20", of("", "<table><tr><td>索引号</td><td>0123</td></tr><tr><td>发布日期</td><td>2024-01-20</td></tr></table>"));
        assertEquals("发布日期 2024-01-20", of("<meta name=\"PubDate\" content=\"2024-01-20-09:30\">", ""));
        assertEquals("发布日期 2024-01-20", of("<meta property=\"article:published_time\" content=\"2024-01-20T09:30:00+08:00\">", ""));
        assertEquals("发布时间 2024-01-20", of("<meta name=\"pubdate\" content=\"2024-02-01 09:30\">", "<p>发布时间：2024-01-20</p>"), "what people see first");
    }

    /** No day at all, one before the year was over, one to come, and days of other things. */
    @ParameterizedTest
    @CsvSource({"发布日期：2024-13-40", "发布日期：2023-01-20", "发布日期：2024-12-20", "更新日期：2024-03-01", "发布日期：", "截止日期：2024-01-31"})
    void whatCannotBeItIsNotOffered(String line) throws Exception {
        assertEquals("", of("", "<div>" + line + "</div>"));
    }
}
