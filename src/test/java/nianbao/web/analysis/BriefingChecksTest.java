package nianbao.web.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import nianbao.Drafts;
import nianbao.analysis.Briefing;
import nianbao.analysis.Group;
import nianbao.analysis.Profile;
import nianbao.analysis.Subject;
import org.junit.jupiter.api.Test;

/** A briefing's text goes through the checks of a report's prose. */
class BriefingChecksTest {

    private static Group group() {
        return new Group(2025, IntStream.range(1, 8).mapToObj(i -> new Subject(i, "第" + i + "局", false, report(2025, 10 * i), report(2024, 7 * i))).toList());
    }

    private static Profile report(int year, int number) {
        return Profile.of(Drafts.zeros(year, "applications.received.total", "" + number, "applications.received.natural", "" + number,
                "applications.total.total", "" + number, "applications.granted.total", "" + (number - number / 3), "applications.denied.inquiry.total",
                "" + number / 3));
    }

    @Test
    void theDraftHasNoFault() {
        for (int year : List.of(2016, 2020, 2025)) {
            var group = new Group(year, group().subjects());
            assertEquals(List.of(), BriefingChecks.of("清河县人民政府", group, Briefing.draft("清河县人民政府", group)), "" + year);
        }
    }

    @Test
    void whatTheChecksOfProseFindIsNamedWithoutTheNameOfAReportsPart() {
        var faults = BriefingChecks.of("清河县人民政府", group(), "一、总体情况\n全年新收{{received}},办理的的情况平稳（见附表。\n三、下一步\n按政务公开条例办理。");
        for (var words : List.of("半角", "的的", "“（”", "序号“三”", "“政务公开”应为“政府信息公开”")) {
            assertTrue(faults.stream().anyMatch(fault -> fault.contains(words)), words + " " + faults);
        }
        assertTrue(faults.stream().noneMatch(fault -> fault.contains("总体情况：")), faults::toString);
    }

    @Test
    void aFigureTypedByHandIsNamedBesides() {
        assertEquals(1, BriefingChecks.of("清河县人民政府", group(), "全年新收12件。").size());
    }
}
