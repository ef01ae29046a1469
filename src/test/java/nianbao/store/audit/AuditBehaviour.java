package nianbao.store.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import nianbao.store.AtOnce;
import nianbao.store.Desk;
import nianbao.store.base.Rejected;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail says who did what, and shows what was done to it. */
public abstract class AuditBehaviour {

    final Desk desk;
    final AuditTrail trail;
    Agency agency;
    Account li;

    public AuditBehaviour(Desk desk) {
        this.desk = desk;
        trail = desk.trail;
    }

    @BeforeEach
    void begin() {
        agency = desk.agency();
        li = desk.clerk(agency, "李明");
        for (var subject : List.of("一", "二", "三")) {
            write(subject);
        }
    }

    private void write(String subject) {
        QuarkusTransaction.requiringNew().run(() -> desk.audit.record(li, agency, AuditEntry.Action.EXPORTED, subject, "细节"));
    }

    private List<AuditTrail.TrailLine> lines() {
        return lines("", null);
    }

    private List<AuditTrail.TrailLine> lines(String words, AuditEntry.Action action) {
        return trail.lines(new AuditTrail.AuditFilter(agency.id, action, words, Long.MAX_VALUE), 50);
    }

    private List<String> unsound() {
        return lines().stream().filter(line -> !line.sound()).map(line -> line.entry().subject).toList();
    }

    private void tamper(String sql) {
        QuarkusTransaction.requiringNew().run(() -> assertEquals(1, desk.entityManager.createNativeQuery(
                sql + " where chain = " + agency.id + " and subject = '二'").executeUpdate()));
    }

    @Test
    void linesAreNumberedWithoutGapsAndSound() {
        assertEquals(List.of(3L, 2L, 1L), lines().stream().map(l -> l.entry().number).toList());
        assertEquals(List.of(), unsound());
        assertTrue(trail.endsWhereItEnded(agency.id));
        assertTrue(trail.endsWhereItEnded(desk.agency().id), "one without a line");
    }

    @Test
    void aLineChangedIsSeen() {
        tamper("update audit set detail = '别的'");
        assertEquals(List.of("二"), unsound());
    }

    @Test
    void anotherPersonPutInIsSeen() {
        tamper("update audit set account_id = " + desk.clerk(agency, "王芳").id);
        assertEquals(List.of("二"), unsound());
    }

    @Test
    void aLineTakenOutIsSeenAtTheNext() {
        tamper("delete from audit");
        assertEquals(List.of("三"), unsound());
    }

    @Test
    void aLineSealedAnewIsSeenAtTheNext() {
        tamper("update audit set seal = 'x'");
        assertEquals(List.of("三", "二"), unsound());
    }

    @Test
    void linesCutOffAtTheEndAreMissed() {
        QuarkusTransaction.requiringNew().run(() -> desk.entityManager.createNativeQuery(
                "delete from audit where chain = " + agency.id + " and number = 3").executeUpdate());
        assertEquals(List.of(), unsound());
        assertFalse(trail.endsWhereItEnded(agency.id));
    }

    @Test
    void twoLinesAtOnceBothFindTheirPlace() throws Exception {
        AtOnce.press(() -> {
            write("甲");
            return null;
        }, () -> {
            write("乙");
            return null;
        });
        assertEquals(5, lines().getFirst().entry().number);
        assertEquals(List.of(), unsound());
    }

    @Test
    void whatIsRolledBackLeavesNoLine() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                desk.audit.record(li, agency, AuditEntry.Action.EXPORTED, "四", "");
                throw new Rejected("no");
            });
        } catch (Rejected expected) {
            assertEquals(3, lines().size());
        }
        assertTrue(trail.endsWhereItEnded(agency.id));
    }

    @Test
    void administratorsSeeTheirOwnAgencyAndThoseBelow() {
        var above = desk.agency();
        var below = desk.agency(above);
        QuarkusTransaction.requiringNew().run(() -> desk.audit.record(null, below, AuditEntry.Action.LOCKED_OUT, "zhao", "x%y"));
        var filter = new AuditTrail.AuditFilter(above.id, null, "", Long.MAX_VALUE);
        assertEquals(List.of("zhao"), trail.lines(filter, 50).stream().map(l -> l.entry().subject).toList());
        assertEquals(3, lines().size());
    }

    @Test
    void theListNarrowsByWordsAndAction() {
        assertEquals(1, lines("二", null).size());
        assertEquals(3, lines("李明", AuditEntry.Action.EXPORTED).size());
        assertEquals(0, lines("", AuditEntry.Action.DISABLED).size());
        assertEquals(0, lines("%二", null).size());
    }

    @Test
    void signInsAreThereAndFailuresByTheirCount() {
        var username = "wang" + System.nanoTime();
        desk.accounts.create(agency, username, "王芳", "澄湖的鱼-2026年", java.util.Set.of());
        desk.signIn(username, "澄湖的鱼-2026年");
        for (int i = 0; i < 5; i++) {
            desk.signIn(username, "secret-" + i);
        }
        var found = lines(username, null);
        assertEquals("SIGN_IN_REFUSED SIGN_IN_REFUSED SIGNED_IN", String.join(" ", found.stream().map(l -> l.entry().action.name()).toList()));
        assertTrue(found.stream().noneMatch(l -> l.entry().detail.contains("secret")));
        assertEquals("密码不对，自desk连续 5 次", found.getFirst().entry().detail);
    }
}
