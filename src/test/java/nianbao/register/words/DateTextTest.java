package nianbao.register.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in all the shapes that registers write them in. */
class DateTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-05", "2024/3/5", "2024.3.5", "2024年3月5日", "２０２４年３月５日", "2024 年 3 月 5 日", "20240305", "24.3.5", "24年3月5日",
        "45356", "二〇二四年三月五日", "2024-03-05 10:20", "2024-03-05T00:00:00", "2024.3.5（补正后）", "2024年3月5号", "2024、3、5"})
    void aWholeDate(String text) {
        assertEquals(LocalDate.of(2024, 3, 5), DateText.of(text).whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月5日", "3.5", "3/5", "3月5号", "三月五日"})
    void aDateWithoutItsYear(String text) {
        assertEquals(new DateText(0, 3, 5), DateText.of(text));
    }

    /** 3/5/2024 may be the third of May. */
    @ParameterizedTest
    @ValueSource(strings = {"", "2024-2-30", "2024年13月5日", "在办", "李某", "2024-3", "3/5/2024", "13800000000", "2024.3.5至2024.3.8", "32日"})
    void noDate(String text) {
        assertNull(DateText.of(text), text);
    }
}
