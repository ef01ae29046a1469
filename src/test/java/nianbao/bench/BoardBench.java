package nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import nianbao.report.AgencyKind;
import nianbao.store.OnPostgreSQL;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.Test;

/**
 * The board of a province, 5,000 agencies with a report each, on PostgreSQL, over HTTP: its first page, a page far
 * behind, a filter, the workbook; beside it the same of 60 agencies in the same database. Aim: 500 ms.
 */
@QuarkusTest
@TestProfile(OnPostgreSQL.class)
class BoardBench {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 100;

    @Inject
    Office office;

    @Inject
    AgencyRegister register;

    @Inject
    EntityManager em;

    @Test
    void run() {
        for (int size : new int[]{60, 5_000}) {
            var top = office.agency("第" + size + "省人民政府");
            var tab = office.tab(office.person(top, "周宁", EnumSet.of(Role.SUPERVISOR)));
            below(top, size);
            var board = "/agencies/" + top.id + "/board";
            for (var query : List.of("", "?page=" + Math.max(1, size / 50), "?show=draft&q=" + "1", "?sort=errors&order=desc", "/workbook")) {
                measure(size, tab, board, query);
            }
        }
    }

    private void below(Agency top, int size) {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            var all = new ArrayList<Agency>();
            for (int i = 0; i < size; i++) {
                var agency = new Agency();
                agency.name = "第" + i + "局";
                agency.kind = AgencyKind.DEPARTMENT;
                agency.parent = i % 50 == 0 ? em.getReference(Agency.class, top.id) : all.get(i / 50 * 50);
                all.add(agency);
            }
            register.foundAll(all);
            em.createNativeQuery("insert into report (agency_id, report_year, edition, version, state, created_at, changed_at, state_at)"
                    + " select agency_id, 2025, '2021', 3, case mod(agency_id, 5) when 0 then 'PUBLISHED' when 1 then 'REVIEW' else 'DRAFT' end,"
                    + " now(), now(), now() from agency_line where above_id = ?1 and distance > 0 and mod(agency_id, 7) > 0")
                    .setParameter(1, top.id).executeUpdate();
            em.createNativeQuery("insert into publication (report_id, number, version, edition, reading, account_id, at)"
                    + " select r.id, 1, 3, r.edition, '{}', (select min(id) from account), now() from report r"
                    + " join agency_line l on l.agency_id = r.agency_id where l.above_id = ?1 and r.state = 'PUBLISHED'")
                    .setParameter(1, top.id).executeUpdate();
            em.createNativeQuery("insert into tally (report_id, version, reasons, earlier, errors, warnings, to_fill, computed_at)"
                    + " select r.id, 3, 0, 0, mod(r.id, 4), mod(r.id, 3), mod(r.id, 90), now() from report r"
                    + " join agency_line l on l.agency_id = r.agency_id where l.above_id = ?1").setParameter(1, top.id).executeUpdate();
        });
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("analyze").executeUpdate());
    }

    private static void measure(int size, Tab tab, String board, String query) {
        var times = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long from = System.nanoTime();
            assertEquals(200, tab.status(board + query));
            if (i >= 0) {
                times[i] = System.nanoTime() - from;
            }
        }
        Arrays.sort(times);
        System.out.printf("%5d agencies  %-28s p50 %6.1f ms  p99 %6.1f ms%n", size, query, times[ROUNDS / 2] / 1e6, times[ROUNDS * 99 / 100] / 1e6);
    }
}
