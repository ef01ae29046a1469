package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String line(String... texts) throws IOException {
        var out = new StringBuilder();
        new Csv(out).line(texts);
        return out.toString();
    }

    @Test
    void itBeginsWithTheMarkThatSpreadsheetsNeedAndQuotesWhatNeedsIt() throws IOException {
        assertEquals("\uFEFF甲,\"乙,丙\",\"说\"\"丁\"\"\",\"两\n行\",\r\n", line("甲", "乙,丙", "说\"丁\"", "两\n行", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-1+2", "@SUM(A1)", "\t=1", " =1", "　=1", "＝1", "＋1", "－1", "＠x", "-", "+86-10", "\u200b=1"})
    void nothingIsTakenForAFormula(String text) throws IOException {
        assertEquals("\uFEFF'" + text + "\r\n", line(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4", "+2", "-0.50", "12", "513.22万元", "甲=乙", "2025-01-20T09:00:00+08:00"})
    void numbersAndOtherTextsStayAsTheyAre(String text) throws IOException {
        assertEquals("\uFEFF" + text + "\r\n", line(text));
    }
}
