package nianbao.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.file.RegisterFiles;
import nianbao.register.sheet.Sheet;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;

/** Rows that are wrong, or that nobody can place, are named with their line and why; the others are counted all the same. */
class PlantedRowsTest {

    private static final String HEADS = "登记号,收到日期,申请人,申请人类型,延期,答复日期,办理结果,行政复议,行政诉讼\n";
    private static final String GOOD = "2024-1,2024-3-4,李某,自然人,否,2024-3-20,予以公开,,\n";

    private static Register read(String rows) throws Unreadable {
        return RegisterReader.read(RegisterFiles.sheets((HEADS + GOOD + rows).getBytes(StandardCharsets.UTF_8)), null, 2024, Choices.NONE).orElseThrow();
    }

    private static List<RegisterRemark> remarks(String row) throws Unreadable {
        var register = read(row + "\n");
        return RegisterNotes.of(register, Count.of(register, true), Map.of());
    }

    private static void named(String code, String row, String... words) throws Unreadable {
        var found = remarks(row).stream().filter(r -> r.code().equals(code)).toList();
        assertEquals(1, found.size(), () -> code + ": " + row);
        assertEquals(3, found.getFirst().line(), found::toString);
        for (var word : words) {
            assertTrue(found.getFirst().message().contains(word), found::toString);
        }
    }

    @Test
    void aRowInOrderSaysNothing() throws Unreadable {
        assertEquals(List.of(), remarks("2024-2,2024-3-5,王某某,自然人,否,2024-3-21,部分公开,维持,驳回诉讼请求"));
    }

    @Test
    void aNumberThatIsThereTwice() throws Unreadable {
        named("register.duplicate", "2024-1,2024-5-6,王某某,自然人,否,2024-5-20,予以公开,,", "第 3 行", "第 2 行");
    }

    @Test
    void anAnswerBeforeTheRequest() throws Unreadable {
        named("register.order", "2024-2,2024-5-6,王某某,自然人,否,2024-4-20,予以公开,,", "2024-04-20", "2024-05-06");
    }

    @Test
    void anAnswerAfterTwentyWorkingDaysWithoutProlongation() throws Unreadable {
        // 2024-09-02 is a Monday; two holidays and three working Saturdays lie between.
        named("register.late", "2024-2,2024-9-2,王某某,自然人,否,2024-10-8,予以公开,,", "用了 21 个工作日");
        assertEquals(List.of(), remarks("2024-2,2024-9-2,王某某,自然人,否,2024-9-30,予以公开,,"));
        assertEquals(List.of(), remarks("2024-2,2024-9-2,王某某,自然人,是,2024-10-30,予以公开,,"));
        named("register.late", "2024-2,2024-9-2,王某某,自然人,是,2024-11-10,予以公开,,", "40 个");
    }

    @Test
    void anOutcomeWithoutADateIsCarriedOutAndNamed() throws Unreadable {
        named("register.undated", "2024-2,2024-12-6,王某某,自然人,否,,予以公开,,", "结转下年度");
        assertEquals("1", Count.of(read("2024-2,2024-12-6,王某某,自然人,否,,予以公开,,"), true).fields().get("applications.carried-out.natural"));
    }

    @Test
    void aDateWithoutAnOutcome() throws Unreadable {
        named("register.no-outcome", "2024-2,2024-5-6,王某某,自然人,否,2024-5-20,,,", "没有计入办理结果");
    }

    @Test
    void aDateThatIsNone() throws Unreadable {
        named("register.date", "2024-2,2024-2-30,王某某,自然人,否,2024-5-20,予以公开,,", "2024-2-30");
        named("register.date", "2024-2,,王某某,自然人,否,2024-5-20,予以公开,,", "没有收到日期");
        named("register.date", "2024-2,2024-5-6,王某某,自然人,否,五月中,予以公开,,", "五月中");
    }

    @Test
    void wordsThatNobodyKnowsOrThatSayTwoThings() throws Unreadable {
        named("register.outcome", "2024-2,2024-5-6,王某某,自然人,否,2024-5-20,按程序处理,,", "按程序处理");
        named("register.outcome", "2024-2,2024-5-6,王某某,自然人,否,2024-5-20,不予公开,,", "没有写明是哪一种");
        named("register.outcome", "2024-2,2024-5-6,王某某,自然人,否,2024-5-20,信息不存在，重复申请,,", "看不懂");
        named("register.kind", "2024-2,2024-5-6,王某某,来访群体,否,2024-5-20,予以公开,,", "来访群体");
        named("register.dispute", "2024-2,2024-5-6,王某某,自然人,否,2024-5-20,予以公开,胜诉,,", "胜诉");
    }

    @Test
    void aKindThatTheNameContradicts() throws Unreadable {
        named("register.kind-name", "2024-2,2024-5-6,清河县鸿运商贸有限公司,自然人,否,2024-5-20,予以公开,,", "不符");
    }

    @Test
    void rowsOfOtherYearsCountNowhere() throws Unreadable {
        named("register.nowhere", "2024-2,2025-1-6,王某某,自然人,否,2025-1-20,予以公开,,", "2024年以后收到");
        named("register.nowhere", "2024-2,2023-5-6,王某某,自然人,否,2023-5-20,予以公开,,", "2024年以前已经答复");
    }

    @Test
    void whatWasCarriedInIsLaidBesideWhatLastYearsReportCarriedOut() throws Unreadable {
        var register = read("2023-7,2023-12-20,王某某,自然人,否,2024-1-10,予以公开,,\n2023-8,2023-12-25,某公司,商业企业,否,2024-1-20,予以公开,,\n");
        var count = Count.of(register, true);
        assertEquals(List.of("上年报告结转下年度的“自然人”是 3 件，台账里上年收到、今年办理的是 1 件，差 2 件"),
                carried(RegisterNotes.of(register, count, Map.of("natural", 3, "business", 1))));
        assertEquals(List.of(), carried(RegisterNotes.of(register, count, Map.of("natural", 1, "business", 1))));
        // Without last year's report nothing is known, and nothing said.
        assertEquals(List.of(), carried(RegisterNotes.of(register, count, Map.of())));
    }

    @Test
    void whatLastYearLeftOpenAndThisYearHasNotIsNamedByItsNumber() throws Unreadable {
        var open = read("2024-7,2024-12-20,王某某,自然人,否,,,,\n2024-8,2024-12-25,某公司,商业企业,否,,,,\n").requests().subList(1, 3);
        assertEquals(List.of("2024-7", "2024-8"), missing("2025-1,2025-3-4,李某,自然人,否,2025-3-20,予以公开,,\n", open));
        assertEquals(List.of("2024-8"), missing("2024-7,2024-12-20,王某某,自然人,否,2025-1-6,予以公开,,\n", open));
        assertEquals(List.of(), missing("２０２４－7,2024-12-20,王某某,自然人,否,2025-1-6,予以公开,,\n2024-8,2024-12-25,某公司,商业企业,否,2025-1-6,予以公开,,\n", open));
        // Numbered anew, or on each sheet: the number says nothing; how many they are is compared all the same.
        assertEquals(List.of(), missing("2025-1,2024-12-20,王某某,自然人,否,2025-1-6,予以公开,,\n", open));
        assertEquals(List.of(), missing("1,2025-3-4,李某,自然人,否,2025-3-20,予以公开,,\n", open));
    }

    private static List<String> missing(String rows, List<Request> open) throws Unreadable {
        var register = RegisterReader.read(RegisterFiles.sheets((HEADS + rows).getBytes(StandardCharsets.UTF_8)), null, 2025, Choices.NONE).orElseThrow();
        return RegisterChecks.missing(register, open).stream().map(request -> request.origin().number()).toList();
    }

    private static List<String> carried(List<RegisterRemark> remarks) {
        return remarks.stream().filter(remark -> remark.code().equals("register.carried")).map(RegisterRemark::message).toList();
    }

    @Test
    void aCaseOnASheetOfItsOwnThatCannotBeCountedIsNamed() throws Unreadable {
        var requests = RegisterFiles.sheets((HEADS + GOOD + "2024-2,2024-3-5,王某某,自然人,否,2024-3-21,部分公开,,\n").getBytes(StandardCharsets.UTF_8)).getFirst();
        var cases = RegisterFiles.sheets("""
                序号,申请登记号,案件类型,案号,审理结果
                1,2024-1,行政复议,清政复〔2024〕3号,维持
                2,2024-1,行政复议,清政复〔2024〕9号,撤销
                3,2024-9,行政诉讼,（2024）行初8号,驳回起诉
                4,2024-2,行政诉讼,（2024）行初9号,
                5,2024-2,行政复议,清政复〔2024〕7号,不了了之
                6,2024-1,行政诉讼,（2024）行初7号,驳回起诉
                7,2024-2,信访,信2号,维持
                合计,7件,,,
                """.getBytes(StandardCharsets.UTF_8)).getFirst();
        var register = RegisterReader.read(List.of(requests, new Sheet("复议诉讼", cases.lines())), null, 2024, Choices.NONE).orElseThrow();
        var count = Count.of(register, RegisterNotes.hasDisputes(register));
        assertEquals(List.of("1", "1", "0", "1"), List.of("review.total", "review.upheld", "direct.total", "after-review.other").stream()
                .map(cell -> count.fields().get("disputes." + cell)).toList());
        var named = RegisterNotes.of(register, count, Map.of()).stream()
                .filter(r -> r.code().startsWith("register.case") || r.code().equals("register.dispute"))
                .map(RegisterRemark::message).toList();
        assertEquals(List.of("第 3 行（2024-2）“复议诉讼”第 6 行审理结果“不了了之”看不懂，没有计入复议、诉讼", "“复议诉讼”第 3 行（2024-1）是同一件申请的又一件复议，没有计入复议、诉讼",
                "“复议诉讼”第 4 行（2024-9）台账里没有这个登记号的申请，没有计入复议、诉讼",
                "“复议诉讼”第 5 行（2024-2）没有写审理结果；还没有审结的，请写“尚未审结”，没有计入复议、诉讼",
                "“复议诉讼”第 8 行（2024-2）看不出是复议还是诉讼，没有计入复议、诉讼", "“复议诉讼”登记的是复议、诉讼，按申请的登记号对上 2 件"), named);
    }

    @Test
    void noNoteSaysAnybodysName() throws Unreadable {
        for (var row : List.of("2024-1,,欧阳某某,自然人,否,x,y,z,w", "2024-2,2024-5-6,欧阳某某,某种,否,2024-4-1,不予公开,胜诉,")) {
            assertTrue(remarks(row).stream().noneMatch(r -> r.message().contains("欧阳")), () -> row);
        }
    }
}
