package nianbao.bench;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import nianbao.store.OnPostgreSQL;
import nianbao.store.who.Agency;

/**
 * The board of a province, 5,000 agencies with a report each, on PostgreSQL, over HTTP: its first page, a page far
 * behind, a filter, the workbook; beside it the same of 60 agencies in the same database. Aim: 500 ms.
 */
@QuarkusTest
@TestProfile(OnPostgreSQL.class)
class BoardBench extends Province {

    BoardBench() {
        super(30, 100);
    }

    @Override
    String page() {
        return "/board";
    }

    @Override
    List<String> queries(int size) {
        return List.of("", "?page=" + Math.max(1, size / 50), "?show=draft&q=" + "1", "?sort=errors&order=desc", "/workbook");
    }

    @Override
    void reports(Agency top) {
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
    }
}
