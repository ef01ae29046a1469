package nianbao.store.base;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.PersistenceException;
import nianbao.store.Desk;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whatever the code above it does. */
public abstract class SchemaBehaviour {
    final Desk desk;
    Agency agency;
    Account li;
    StoredReport report;

    public SchemaBehaviour(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void begin() {
        agency = desk.agency();
        li = desk.clerk(agency, "李明");
        report = desk.report(agency, 2025, li);
    }

    @Test
    void aSecondReportOfTheSameYear() {
        refuses("insert into report (agency_id, report_year, edition, version, created_at, changed_at, state_at)"
                + " values (" + agency.id + ", 2025, '2021', 0, now(), now(), now())");
    }

    @Test
    void twoEditsWithOneNumberOrAnEditOfNoReportOrOfNoKnownKind() {
        refuses(edit(report.id, 1, "TYPED"));
        refuses(edit(-1, 1_000, "TYPED"));
        refuses(edit(report.id, 1_000, "GUESSED"));
    }

    @Test
    void aTextThatNoEditGave() {
        refuses("update field set number = 1000 where report_id = " + report.id);
    }

    @Test
    void aUsernameInCapitalsOrTakenAlready() {
        refuses("update account set username = 'LI' where id = " + li.id);
        refuses("update account set username = '" + desk.clerk(agency, "王芳").username + "' where id = " + li.id);
    }

    @Test
    void forgettingAnAgencyThatHasReports() {
        refuses("delete from agency where id = " + agency.id);
    }

    @Test
    void itsChecksOutliveTheConnectionsOfTheFirstHour() {
        desk.connections.flush(AgroalDataSource.FlushMode.GRACEFUL);
        desk.type(report, "overview", "一小时以后", desk.clerk(desk.agency(), "王芳"));
    }

    private static String edit(long report, int number, String kind) {
        return "insert into edit (report_id, number, code, text, at, kind) values"
                + " (" + report + ", " + number + ", 'overview', '', now(), '" + kind + "')";
    }

    private void refuses(String sql) {
        assertThrows(PersistenceException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> desk.entityManager.createNativeQuery(sql).executeUpdate()));
    }
}
