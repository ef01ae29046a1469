package nianbao.input.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.OfficialTables;
import org.junit.jupiter.api.Test;

/** Which labels of a table stand in running text, and where. */
class FlowLabelsTest {

    private static final OfficialTable APPLICATIONS = OfficialTables.of("applications").orElseThrow();

    /** What of a text is taken for a label, "≈" before one that is only nearly so. */
    private static List<String> labels(String printed) {
        var text = new FlowText(printed);
        return FlowLabels.of(APPLICATIONS, text).stream().map(label -> (label.alike() ? "≈" : "") + text.normal(label.span())).toList();
    }

    @Test
    void labelsAreFoundInTheTablesOrder() {
        assertEquals(List.of("予以公开", "部分公开区分处理的只计这一情形不计其他情形"),
                labels("予以公开 7 3 0 0 0 0 10 部分公开（区分处理的，只计这一情形，不计其他情形） 1 0 0 0 0 0 1"));
    }

    @Test
    void aLongLabelMayBeNearlyRight() {
        assertEquals(List.of("一予以公开", "≈1信访举报和投诉类申请"), labels("（一）予以公开 7 0 0 0 0 0 7\n1.信访举报和投诉类申请 0 0 0 0 0 0 0\n"));
    }

    /** The example of the class's doc. */
    @Test
    void ofLabelsInTheWrongOrderTheHeaviestChainStays() {
        assertEquals(List.of("4保护第三方合法权益", "≈1信访举报和投诉类申请"),
                labels("4.保护第三方合法权益 0 0\n（一）予以公开 7 7\n1.信访举报和投诉类申请 0 0\n"));
    }

    @Test
    void textWithoutLabelsHasNone() {
        assertEquals(List.of(), labels("本年度没有收到申请。"));
    }
}
