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
 * The analysis of a province, 5,000 agencies with published reports of two years, on PostgreSQL, over HTTP: its first page, sorted, a page
 * far behind; beside it the same of 60 agencies in the same database. Aim: 500 ms.
 */
@QuarkusTest
@TestProfile(OnPostgreSQL.class)
class AnalysisBench {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;

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
            var analysis = "/agencies/" + top.id + "/analysis";
            for (var query : List.of("?year=2025&scope=all", "?year=2025&scope=all&sort=received&order=desc",
                    "?year=2025&scope=all&page=" + Math.max(1, size / 50))) {
                measure(size, tab, analysis, query);
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
            for (int year : new int[]{2024, 2025}) {
                em.createNativeQuery("insert into report (agency_id, report_year, edition, version, state, created_at, changed_at, state_at, has_publication)"
                        + " select agency_id, ?2, '2021', 3, 'PUBLISHED', now(), now(), now(), true from agency_line where above_id = ?1 and distance > 0")
                        .setParameter(1, top.id).setParameter(2, year).executeUpdate();
            }
            em.createNativeQuery("insert into publication (report_id, number, version, edition, reading, account_id, at)"
                    + " select r.id, 1, 3, r.edition, ?2, (select min(id) from account), now() from report r"
                    + " join agency_line l on l.agency_id = r.agency_id where l.above_id = ?1 and l.distance > 0").setParameter(1, top.id)
                    .setParameter(2, "{\"format\":\"2021\",\"agency\":\"\",\"year\":2025,\"title\":\"\",\"fields\":{},\"notes\":[]}").executeUpdate();
            em.createNativeQuery("insert into edit (report_id, number, code, text, account_id, at, kind)"
                    + " select r.id, 1, 'applications.total.total', '1', (select min(id) from account), now(), 'TYPED' from report r"
                    + " join agency_line l on l.agency_id = r.agency_id where l.above_id = ?1 and l.distance > 0").setParameter(1, top.id).executeUpdate();
            for (var cell : List.of("received.total", "granted.total", "denied.inquiry.total", "rejected.repeat.total", "total.total", "carried-out.total")) {
                em.createNativeQuery("insert into field (report_id, code, text, number) select r.id, ?2, cast(mod(r.id * ?3, 97) as varchar), 1"
                        + " from report r join agency_line l on l.agency_id = r.agency_id where l.above_id = ?1 and l.distance > 0")
                        .setParameter(1, top.id).setParameter(2, "applications." + cell).setParameter(3, cell.length()).executeUpdate();
            }
        });
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("analyze").executeUpdate());
    }

    private static void measure(int size, Tab tab, String analysis, String query) {
        var times = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long from = System.nanoTime();
            assertEquals(200, tab.status(analysis + query));
            if (i >= 0) {
                times[i] = System.nanoTime() - from;
            }
        }
        Arrays.sort(times);
        System.out.printf("%5d agencies  %-28s p50 %6.1f ms  p99 %6.1f ms%n", size, query, times[ROUNDS / 2] / 1e6, times[ROUNDS * 99 / 100] / 1e6);
    }
}
