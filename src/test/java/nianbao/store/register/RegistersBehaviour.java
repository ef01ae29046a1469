package nianbao.store.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nianbao.register.Choices;
import nianbao.register.Register;
import nianbao.register.RegisterReader;
import nianbao.register.sheet.Sheet;
import nianbao.register.words.ColumnRole;
import nianbao.store.Desk;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registers as they are kept, on either database. */
public abstract class RegistersBehaviour {

    private static final String RECEIVED = "applications.received.natural";

    final Desk desk;

    Account clerk;
    StoredReport report;

    public RegistersBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void begin() {
        var agency = desk.agency();
        clerk = desk.clerk(agency, "陈禾");
        report = desk.report(agency, 2024, clerk);
    }

    private static Register register(int requests) {
        var lines = new java.util.ArrayList<Sheet.RegisterLine>();
        lines.add(new Sheet.RegisterLine(1, List.of("登记号", "收到日期", "申请人", "答复日期", "办理结果", "复议")));
        for (int i = 0; i < requests; i++) {
            lines.add(
                    new Sheet.RegisterLine(i + 2, List.of("𠮷2024-" + i, "2024-3-4", "李某", i == 0 ? "" : "2024-3-20", i == 0 ? "" : "公开", i == 1 ? "维持" : "")));
        }
        return RegisterReader.read(List.of(new Sheet("", lines)), null, 2024, Choices.NONE).orElseThrow();
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        var register = register(2_345);
        desk.registers.keep(report, "台账.xlsx", register, true, false, clerk);
        var kept = desk.registers.find(report).orElseThrow();
        assertEquals(register.requests(), kept.register().requests());
        assertEquals("2345", kept.count().fields().get(RECEIVED));
        assertEquals("1", kept.count().fields().get("disputes.review.upheld"));
        assertEquals(Map.of(), kept.last());
    }

    @Test
    void aLaterOneTakesItsPlaceAndKnowsTheFiguresBefore() {
        desk.registers.keep(report, "一.xlsx", register(3), true, false, clerk);
        desk.registers.keep(report, "二.xlsx", register(5), true, false, clerk);
        var kept = desk.registers.find(report).orElseThrow();
        assertEquals(5, kept.register().requests().size());
        assertEquals("3", kept.last().get(RECEIVED));
        assertTrue(desk.registers.delete(report, clerk));
        assertTrue(desk.registers.find(report).isEmpty());
    }

    @Test
    void whatIsOpenIsThereForTheNextYear() {
        desk.registers.keep(report, "一.xlsx", register(3), true, false, clerk);
        assertEquals(List.of("𠮷2024-0"), desk.registers.open(report.agency.id, 2024, report).stream().map(r -> r.origin().number()).toList());
    }

    @Test
    void theNewestChoiceHoldsAndIsTheAgencysOwn() {
        desk.registers.remember(report.agency.id, "column", "甲", ColumnRole.RECEIVED.name());
        desk.registers.remember(report.agency.id, "column", "甲", ColumnRole.ANSWERED.name());
        desk.registers.remember(report.agency.id, "outcome", "按程序处理", "applications.other.rest");
        assertEquals(new Choices(Map.of("甲", ColumnRole.ANSWERED), Map.of("outcome:按程序处理", "applications.other.rest")),
                desk.registers.choices(report.agency.id));
        assertEquals(Choices.NONE, desk.registers.choices(desk.agency().id));
    }
}
