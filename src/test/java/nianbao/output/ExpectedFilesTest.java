package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Text and HTML of one small report of each edition, to the letter: {@code src/test/resources/expected}. */
class ExpectedFilesTest {

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void text(int year) throws IOException {
        assertEquals(expected(year + ".txt"), TextWriter.write(small(year)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void html(int year) throws IOException {
        assertEquals(expected(year + ".html"), HtmlWriter.fragment(small(year)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void theWholePageIsWellFormed(int year) throws Exception {
        var page = HtmlWriter.page(small(year));
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new java.io.StringReader(page.substring(page.indexOf("<html")))));
    }

    /** Some cells 0, some printed oddly, the last column of each row blank. */
    static Document small(int year) {
        var format = Formats.ofYear(year).orElseThrow();
        var fields = new LinkedHashMap<String, String>();
        int number = 0;
        for (var cell : format.cells().keySet()) {
            fields.put(cell, cell.endsWith(".total") ? "" : Integer.toString(number++ % 3));
        }
        fields.putAll(Map.of("preface", "本报告依据《条例》编制。", "signature", "清河县民政局", "date", (year + 1) + "年1月8日"));
        if (year == 2017) {
            fields.put("body", "一、概述\n公开信息9条。\n（一）培训\n1次。");
            fields.putAll(Map.of("statistics.fees.amount", "0.5万元", "statistics.head", "甲某", "statistics.phone", ""));
        } else {
            fields.put("overview", "公开信息9条。\n（一）渠道\n1.网站<一>\n公开8条 & 更新。");
            fields.putAll(Map.of("problems", "无。", "other-matters", "没有收取信息处理费。",
                    year == 2020 ? "disclosure.procurement.amount" : "disclosure.fees.amount", "12.345678",
                    year == 2020 ? "disclosure.penalty.change" : "disclosure.normative.issued", "+2",
                    "applications.granted.natural", "/"));
        }
        return Composer.compose(new Report(format, "清河县民政局", year, fields), false);
    }

    private static String expected(String file) throws IOException {
        try (var in = ExpectedFilesTest.class.getResourceAsStream("/expected/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
