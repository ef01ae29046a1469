package nianbao.store.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nianbao.store.Desk;
import nianbao.store.audit.AuditEntry;
import nianbao.store.board.Reminders;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class NoticesBehaviour {
    final Desk desk;

    Agency county;
    Agency office;
    Account supervisor;
    Account clerk;

    public NoticesBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void agencies() {
        county = desk.agency("青石县人民政府", null);
        office = desk.agency("青石县教育局", county);
        supervisor = desk.clerk(county, "周宁");
        clerk = desk.clerk(office, "陈禾");
    }

    private Reminders.ReminderOutcome remind(int year, Agency... to) {
        return desk.reminders.remind(county, supervisor, year, java.util.Arrays.stream(to).map(a -> a.id).toList(), "");
    }

    @Test
    void aReminderIsOnceADayAndYearFromWhomever() {
        assertEquals(1, remind(2025, office).sent().size());
        assertEquals(1, remind(2025, office).already());
        assertEquals(1, remind(2024, office).sent().size());
        desk.clock.advance(Duration.ofDays(1));
        try {
            assertEquals(1, remind(2025, office).sent().size());
        } finally {
            desk.clock.advance(Duration.ofDays(-1));
        }
        assertEquals(3, desk.notices.of(office.id, 10).size());
    }

    @Test
    void manyAtOnceLeaveOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            int sent = 0;
            for (var outcome : threads.invokeAll(java.util.Collections.nCopies(6, (Callable<Reminders.ReminderOutcome>) () -> remind(2025, office)))) {
                sent += outcome.get().sent().size();
            }
            assertEquals(1, sent);
        }
    }

    @Test
    void itSaysWhatStandsAndWhoSentItAndIsInTheAuditTrail() {
        remind(2025, office);
        var notice = desk.notices.of(office.id, 10).getFirst();
        assertEquals("2025年政府信息公开工作年度报告还没有开始填写，公布期限是2026年1月31日，还剩 "
                + ChronoUnit.DAYS.between(LocalDate.now(desk.clock), LocalDate.of(2026, 1, 31)) + " 天，请抓紧办理。", notice.text);
        assertEquals("周宁", notice.account.name);
        assertEquals("青石县人民政府", notice.sender.name);
        var lines = desk.entityManager.createQuery("from AuditEntry e where e.agency.id = ?1", AuditEntry.class).setParameter(1, office.id).getResultList();
        assertEquals(List.of(AuditEntry.Action.REMINDED), lines.stream().map(e -> e.action).toList());
    }

    @Test
    void onlyThoseBelowThatHaveNotPublishedAreReminded() {
        var elsewhere = desk.agency("别处县教育局", null);
        assertEquals(0, remind(2025, elsewhere, county).sent().size());
        var report = desk.report(office, 2025, clerk);
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> desk.entityManager.find(StoredReport.class, report.id).state = StoredReport.ReportState.PUBLISHED);
        assertEquals(1, remind(2025, office).done());
        assertTrue(desk.notices.of(office.id, 10).isEmpty());
    }

    @Test
    void eachPersonReadsForHimself() {
        remind(2025, office);
        var colleague = desk.clerk(office, "王芳");
        assertEquals(1, desk.notices.unread(office.id, clerk.id));
        desk.notices.read(office.id, clerk.id);
        desk.notices.read(office.id, clerk.id);
        assertEquals(0, desk.notices.unread(office.id, clerk.id));
        assertEquals(1, desk.notices.unread(office.id, colleague.id));
        var readings = desk.notices.readings(List.of(desk.notices.of(office.id, 1).getFirst().id));
        assertEquals(List.of("陈禾"), readings.stream().map(r -> r.account.name).toList());
    }

    @Test
    void mailGoesToThoseWhoHoldTheRole() {
        desk.accounts.mailTo(clerk.id, "chen@example.org");
        var admin = desk.clerk(office, "管理");
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> {
            var stored = desk.entityManager.find(Account.class, admin.id);
            stored.roles.clear();
            stored.roles.add(Role.ADMINISTRATOR);
        });
        desk.accounts.mailTo(admin.id, "admin@example.org");
        var all = EnumSet.allOf(Role.class);
        all.remove(Role.ADMINISTRATOR);
        assertEquals(List.of("chen@example.org"), desk.notices.addresses(office.id, all, admin.id));
        assertEquals(List.of(), desk.notices.addresses(office.id, all, clerk.id), "who did it knows");
        desk.accounts.mailTo(clerk.id, "");
        assertEquals(List.of(), desk.notices.addresses(office.id, all, admin.id));
    }
}
