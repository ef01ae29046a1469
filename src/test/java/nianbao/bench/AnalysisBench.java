package nianbao.bench;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import nianbao.format.Formats;
import nianbao.store.OnPostgreSQL;
import nianbao.store.analysis.Profiles;
import nianbao.store.who.Agency;

/**
 * The analysis of a province, 5,000 agencies with whole published reports of two years, eight pages each, on PostgreSQL, over HTTP: the very first look, when no
 * publication has a profile yet, the first after a start, then the first page, sorted, a page far behind; beside it the same of 60 agencies in the same database. Aim: 500 ms warm.
 */
@QuarkusTest
@TestProfile(OnPostgreSQL.class)
class AnalysisBench extends Province {

    /** Of some 120 characters: a report of eight pages. */
    private static final int PARAGRAPHS = 40;

    AnalysisBench() {
        super(10, 40);
    }

    @Override
    String page() {
        return "/analysis";
    }

    /** As after a start of the program: what is kept in memory is gone. */
    @Override
    void restart() {
        Arc.container().instance(Profiles.class).destroy();
    }

    @Override
    List<String> queries(int size) {
        return List.of("?year=2025&scope=all", "?year=2025&scope=all&sort=received&order=desc",
                "?year=2025&scope=all&page=" + Math.max(1, size / 50));
    }

    @Override
    void reports(Agency top) {
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
        // Whole reports: every cell of the tables, and paragraphs as long as those of a report.
        em.createNativeQuery("insert into field (report_id, code, text, number) select r.id, c.code, cast(mod(r.id * length(c.code), 97) as varchar), 1"
                + " from report r join agency_line l on l.agency_id = r.agency_id, unnest(string_to_array(?2, ' ')) as c (code)"
                + " where l.above_id = ?1 and l.distance > 0").setParameter(1, top.id)
                .setParameter(2, String.join(" ", Formats.of("2021").orElseThrow().cells().keySet())).executeUpdate();
        // Eight pages of prose, none of it like another's, and a paragraph that fifty share.
        em.createNativeQuery("insert into field (report_id, code, text, number) select r.id, 'overview',"
                + " (select string_agg(?2 || r.id || '件，第' || n || '项' || r.id * n || '次。' || ?2, chr(10)) from generate_series(1, ?3) n)"
                + " || chr(10) || mod(r.id, 100) || ?2 || ?2, 1"
                + " from report r join agency_line l on l.agency_id = r.agency_id where l.above_id = ?1 and l.distance > 0").setParameter(1, top.id)
                .setParameter(2, "围绕中心工作推进政务公开标准化规范化建设，把公开要求嵌入业务流程，加强政策解读和回应关切，全年主动公开").setParameter(3, PARAGRAPHS)
                .executeUpdate();
    }
}
