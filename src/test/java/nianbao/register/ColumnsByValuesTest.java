package nianbao.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.register.sheet.Sheet;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.words.ColumnRole;
import org.junit.jupiter.api.Test;

/** Columns whose heads say nothing, or that have none, are known by what stands in them; what a clerk chose stands before that. */
class ColumnsByValuesTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("2024-001", "2024-3-4", "李某", "自然人", "2024-3-20", "予以公开"),
            List.of("2024-002", "2024-4-4", "王某某", "自然人", "2024-4-20", "部分公开"),
            List.of("2024-003", "2024-5-6", "清河县鸿运商贸有限公司", "商业企业", "在办", ""));
    private static final List<ColumnRole> ALL = List.of(ColumnRole.NUMBER, ColumnRole.RECEIVED, ColumnRole.APPLICANT, ColumnRole.KIND, ColumnRole.ANSWERED,
            ColumnRole.OUTCOME);

    private static List<ColumnRole> roles(List<String> heads, Choices choices) {
        var lines = new ArrayList<RegisterLine>();
        if (!heads.isEmpty()) {
            lines.add(new RegisterLine(1, heads));
        }
        ROWS.forEach(row -> lines.add(new RegisterLine(lines.size() + 1, row)));
        var register = RegisterReader.read(List.of(new Sheet("", lines)), null, 2024, choices).orElseThrow();
        assertEquals(ROWS.size(), register.requests().size());
        return register.columns().stream().map(shown -> shown.column().role()).toList();
    }

    @Test
    void aRegisterWithoutHeads() {
        assertEquals(ALL, roles(List.of(), Choices.NONE));
    }

    @Test
    void headsThatAreMissing() {
        assertEquals(ALL, roles(List.of("登记号", "", "申请人", "", "答复日期", ""), Choices.NONE));
        assertEquals(ALL, roles(List.of("", "收到日期", "", "申请人类型", "", "办理结果"), Choices.NONE));
    }

    @Test
    void headsThatNobodyKnows() {
        assertEquals(ALL, roles(List.of("登记号", "甲", "申请人", "乙", "答复日期", "丙"), Choices.NONE));
        assertEquals(ALL, roles(List.of("甲", "收到日期", "乙", "申请人类型", "丙", "办理结果"), Choices.NONE));
    }

    /** A head that says what else it is keeps a column out, whatever stands in it. */
    @Test
    void aHeadThatSaysSomethingElse() {
        assertEquals(List.of(ColumnRole.NUMBER, ColumnRole.NONE, ColumnRole.APPLICANT, ColumnRole.KIND, ColumnRole.RECEIVED, ColumnRole.OUTCOME),
                roles(List.of("登记号", "补正日期", "申请人", "乙", "收到日期", "丙"), Choices.NONE));
    }

    @Test
    void whatWasChosenForAPlace() {
        var chosen = Choices.NONE.with(Map.of("第 4 列", ColumnRole.NONE, "第 2 列", ColumnRole.ANSWERED, "第 5 列", ColumnRole.RECEIVED));
        assertEquals(List.of(ColumnRole.NUMBER, ColumnRole.ANSWERED, ColumnRole.APPLICANT, ColumnRole.NONE, ColumnRole.RECEIVED, ColumnRole.OUTCOME),
                roles(List.of(), chosen));
    }
}
