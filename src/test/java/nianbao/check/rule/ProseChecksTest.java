package nianbao.check.rule;

import static nianbao.Drafts.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import nianbao.check.AllChecks;
import nianbao.check.AllChecksTest;
import nianbao.check.finding.Finding;
import nianbao.check.rule.ProseChecks.CellMention;
import nianbao.format.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseChecksTest {

    @Test
    void anOverviewOfMoreThanAThousandCharactersWantsALook() {
        assertEquals(List.of(AllChecksTest.plain(Severity.WARNING, "text.length", List.of("overview"), "一、总体情况：超过 1000 字",
                "现有 1001 字，原则上不超过 1000 字。", List.of())), bare("overview", "字".repeat(1001)));
    }

    @Test
    void whiteSpaceDoesNotCountAndAPairOfSurrogatesCountsOnce() {
        assertEquals(List.of(), findings("overview", "　　" + "字 \n".repeat(999) + "😀\u00a0"));
        assertEquals(3, ProseChecks.characters("一 二\u3000😀\n"));
    }

    @Test
    void otherSectionsAndEditionsHaveNoLimit() {
        assertEquals(List.of(), findings("problems", "字".repeat(5000) + "，下一步逐项改进"));
        assertEquals(List.of(), AllChecks.all(zeros(2020, "overview", "字".repeat(5000)).withTotals(), Optional.empty()));
    }

    @Test
    void aControlCharacterIsNamedByItsPlace() {
        assertEquals(List.of(AllChecksTest.plain(Severity.ERROR, "text.control", List.of("problems"),
                "五、存在的主要问题及改进情况：第 3 个字符无法排印",
                "这是看不见的控制字符或残缺的字（U+0007），请删去后重新输入。", List.of())), bare("problems", "😀一\u0007\u0008"));
    }

    @Test
    void aHalfSurrogateIsNamedInALineToo() {
        var found = findings("signature", "水务局\ud83d");
        assertEquals("署名机关：第 4 个字符无法排印", found.getFirst().message());
        assertEquals("这是看不见的控制字符或残缺的字（U+D83D），请删去后重新输入。", found.getFirst().detail());
    }

    @ParameterizedTest
    @CsvSource({"0000", "000B", "001F", "007F", "0085", "D800", "DFFF", "FFFE", "FFFF", "1FFFF"})
    void whatCannotBePrintedIsAnError(String hex) {
        var text = "一" + (hex.length() > 4 ? Character.toString(Integer.parseInt(hex, 16)) : (char) Integer.parseInt(hex, 16));
        assertEquals(List.of("text.control"), findings("problems", text).stream().map(Finding::code).toList());
    }

    @Test
    void tabsLineBreaksRareCharactersAndEmojiCanBePrinted() {
        assertEquals(List.of(), findings("problems", "一\t二\r\n三\u3000\u00a0㐀𠮷堃😀"));
    }

    @Test
    void yearsBeforeTheReportsAreFound() {
        assertEquals(List.of(new CellMention(0, 5, "2023年"), new CellMention(13, 19, "2024 年")),
                ProseChecks.earlierYears("2023年至2025年，比2024 年多；12024年、2026年、2024个", 2025));
    }

    @Test
    void onlyWhatGoesWithTheReportIsMovedOn() {
        assertEquals("2025年比2024 年多；按2019年修订的条例，到2026年", ProseChecks.yearsMovedOn("2024年比2023 年多；按2019年修订的条例，到2026年", 2025));
    }

    private static List<Finding> bare(String field, String text) {
        return findings(field, text).stream().map(AllChecksTest::bare).toList();
    }

    private static List<Finding> findings(String field, String text) {
        return AllChecks.all(zeros(2025, field, text).withTotals(), Optional.empty());
    }
}
