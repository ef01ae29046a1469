package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in Chinese words, said once for titles, prose and the register. */
class ChineseNumberTest {

    @ParameterizedTest
    @CsvSource({"三,3", "十,10", "十一,11", "二十,20", "二百零三,203", "一〇三,103", "两百,200", "一千零一,1001", "二三,-1"})
    void wordsAreNumbers(String words, long number) {
        assertEquals(number, ChineseNumber.of(words));
    }

    @ParameterizedTest
    @CsvSource({"二〇二四,2024", "二○二四,2024", "二零二四,2024", "2024,2024", "二〇2四,2024", "二十四,-1"})
    void yearsAreADigitAfterTheOther(String words, int year) {
        assertEquals(year, ChineseNumber.digits(words));
    }
}
