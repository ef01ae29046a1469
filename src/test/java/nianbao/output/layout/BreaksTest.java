package nianbao.output.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreaksTest {

    @Test
    void stopsNeverStartALineAndBracketsNeverEndOne() {
        assertEquals(List.of("他", "说", "“是”，", "（见", "第5条）。"), pieces("他说“是”，（见第5条）。"));
    }

    @Test
    void noBracketOfAnyKindIsTornFromWhatItHolds() {
        for (var pair : "（） 《》 〈〉 “” ‘’ 「」 『』 【】 〔〕 〖〗 ［］ ｛｝ () [] {} 〝〞 ﹙﹚".split(" ")) {
            assertEquals(List.of("甲", pair.charAt(0) + "乙", "丙" + pair.charAt(1), "丁"),
                    pieces("甲" + pair.charAt(0) + "乙丙" + pair.charAt(1) + "丁"), pair);
        }
    }

    @Test
    void numbersStayWholeAndWithTheirUnits() {
        assertEquals(List.of("收", "1,295件、", "3.8%，", "12.5万元，", "86人次，", "9万户"), pieces("收1,295件、3.8%，12.5万元，86人次，9万户"));
        assertEquals(List.of("2024年", "1月", "20日"), pieces("2024年1月20日"));
    }

    @Test
    void dashesAndDotsStayTogether() {
        assertEquals(List.of("甲——", "乙……", "丙"), pieces("甲——乙……丙"));
    }

    @Test
    void longAddressesBreakAfterTheirSigns() {
        assertEquals(List.of("见", "https://", "www.", "example.", "gov.", "cn/", "a-", "b?", "c=", "1&", "d_", "e"),
                pieces("见https://www.example.gov.cn/a-b?c=1&d_e"));
        assertEquals(List.of("PDF/A"), pieces("PDF/A"));
    }

    /** A line cannot hold it: it starts where it stands, and goes on. */
    @Test
    void aWordLongerThanALineBreaksAnywhere() {
        assertEquals(3 + 60, pieces("见这里" + "a".repeat(60)).size());
        assertEquals(3 + 1, pieces("见这里" + "a".repeat(39)).size());
    }

    @Test
    void surrogatePairsStayWhole() {
        assertEquals(List.of("𬎆", "𬎆，", "甲"), pieces("𬎆𬎆，甲"));
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length();) {
            int to = Breaks.next(text, from);
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
