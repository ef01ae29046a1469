package nianbao.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nianbao.check.text.TextDiff.DiffKind;
import nianbao.check.text.TextDiff.DiffRun;
import org.junit.jupiter.api.Test;

/** Where two paragraphs differ. */
class TextDiffTest {

    private static String side(List<DiffRun> runs, DiffKind left) {
        return runs.stream().filter(r -> r.kind() != left).map(DiffRun::text).collect(Collectors.joining());
    }

    private static String marked(String before, String after) {
        return TextDiff.of(before, after).stream().map(r -> switch (r.kind()) {
            case SAME -> r.text();
            case GONE -> "[-" + r.text() + "]";
            case NEW -> "[+" + r.text() + "]";
        }).collect(Collectors.joining());
    }

    @Test
    void marksTheChangedWordsAndNoOthers() {
        assertEquals("组织[-两]次培训，[-部分]干部业务能力[-不足][+有所提高]。".replace("组织[-两]次", "组织[-两][+四]次"),
                marked("组织两次培训，部分干部业务能力不足。", "组织四次培训，干部业务能力有所提高。"));
    }

    @Test
    void aNumberDiffersWhole() {
        assertEquals("收到申请[-1,295][+1,302]件", marked("收到申请1,295件", "收到申请1,302件"));
    }

    @Test
    void yearsAreAllAlike() {
        assertEquals("2025年，收到申请9件", marked("2024年，收到申请9件", "2025年，收到申请9件"));
        assertEquals("截至20[-2][+3]件".replace("20[-2][+3]", "[-202][+203]"), marked("截至202件", "截至203件"));
    }

    @Test
    void aCharacterBetweenTwoChangesIsReadWithThem() {
        assertEquals("本[-级重点][+局重大]领域".replace("本[-级重点][+局重大]", "本[-级重点][+局重大]"), marked("本级重点领域", "本局重大领域"));
    }

    @Test
    void oneSideEmptyIsAllGoneOrAllNew() {
        assertEquals("[-没有了]", marked("没有了", ""));
        assertEquals("[+新写的]", marked("", "新写的"));
        assertEquals("", marked("", ""));
    }

    @Test
    void bothTextsCanBeReadBackFromTheRunsWhateverTheyAre() {
        var random = new Random(20260115);
        for (int i = 0; i < 500; i++) {
            var before = text(random);
            var after = text(random);
            var runs = TextDiff.of(before, after);
            assertEquals(before, side(runs, DiffKind.NEW), () -> "before");
            assertEquals(after, side(runs, DiffKind.GONE), () -> "after");
        }
    }

    @Test
    void textsFarApartShareTheirEndsAndAreOtherwiseReplaced() {
        var before = "开头" + "甲乙丙丁".repeat(2_000) + "结尾";
        var after = "开头" + "子丑寅卯".repeat(2_000) + "结尾";
        var runs = TextDiff.of(before, after);
        assertEquals(List.of(DiffKind.SAME, DiffKind.GONE, DiffKind.NEW, DiffKind.SAME), runs.stream().map(DiffRun::kind).toList());
        assertTrue(runs.getFirst().text().equals("开头") && runs.getLast().text().equals("结尾"));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 7).mapToObj(n -> "公开。1甲乙申".substring(n, n + 1)).collect(Collectors.joining());
    }
}
