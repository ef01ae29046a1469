package nianbao.bench;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nianbao.Drafts;
import nianbao.output.Samples;
import nianbao.store.report.Tallies;

/**
 * Any number of agencies with their reports, made inside PostgreSQL: agency 1 stands above all, each other one has up to
 * {@value #BELOW} right below. Agency N has the account {@code clerkN}, published reports of the years before the
 * newest, which is a draft; every report is whole and adds up.
 */
final class Country {

    static final String PASSWORD = "鲤鱼门-2026-晴";
    static final int NEWEST = 2025;
    private static final int BELOW = 60;
    /** Provinces of a country, so that each has some 5,000 agencies below it. */
    private static final int PROVINCES = 20;
    static final int LARGEST_PROVINCE = 6_000;

    private final Connection database;
    private final int agencies;
    private final int years;

    private Country(Connection database, int agencies, int years) {
        this.database = database;
        this.agencies = agencies;
        this.years = years;
    }

    /** Fills a database that has the schema and no rows; as its superuser. */
    static void make(Connection database, int agencies, int years) throws SQLException {
        new Country(database, agencies, years).make();
    }

    static int year(int index, int years) {
        return NEWEST - years + 1 + index;
    }

    private void make() throws SQLException {
        // The references are right by construction; checking each of a hundred million takes longer than writing them.
        run("set session_replication_role = replica");
        run("set synchronous_commit = off");
        agencies();
        accounts();
        reports();
        texts();
        run("set session_replication_role = default");
        // What the server would do by and by, while it is measured.
        run("vacuum (freeze, analyze)");
        run("checkpoint");
    }

    private void agencies() throws SQLException {
        int top = agencies > LARGEST_PROVINCE ? PROVINCES : BELOW;
        run("insert into agency (id, name, short_name, kind, sample, created_at, parent_id, signs_alone) select i, '第' || i || '局', i || '局',"
                + " case when i = 1 then 'PROVINCE' when (i - 1) * " + BELOW + " < " + agencies + " then 'COUNTY' else 'DEPARTMENT' end, false, now(),"
                + " case when i = 1 then null when i <= " + (top + 1) + " then 1 else (i - " + (top + 2) + ") / " + BELOW + " + 2 end, true"
                + " from generate_series(1, " + agencies + ") i");
        run("insert into agency_line (above_id, agency_id, distance) with recursive line (above_id, agency_id, distance) as ("
                + "select id, id, 0 from agency union all"
                + " select a.parent_id, l.agency_id, l.distance + 1 from line l join agency a on a.id = l.above_id where a.parent_id is not null)"
                + " select above_id, agency_id, distance from line");
        next("agency", agencies);
    }

    private void accounts() throws SQLException {
        // The least that bcrypt takes: signing in is not what is measured.
        var hash = BcryptUtil.bcryptHash(PASSWORD, 4);
        run("insert into account (id, agency_id, username, name, password_hash, session_epoch, created_at)"
                + " select i, i, 'clerk' || i, '第' || i || '人', '" + hash + "', 0, now() from generate_series(1, " + agencies + ") i");
        run("insert into account_role (account_id, role) select i, role from generate_series(1, " + agencies + ") i,"
                + " unnest(array['WRITER', 'REVIEWER', 'SIGNER', 'SUPERVISOR', 'ADMINISTRATOR']) role");
        next("account", agencies);
    }

    private void reports() throws SQLException {
        int fields = fields().size();
        run("insert into report (id, agency_id, report_year, edition, version, created_at, changed_at, changed_by, state, state_at, handovers)"
                + " select (a - 1) * " + years + " + y, a, " + (NEWEST - years) + " + y, '2021', " + fields + ", now(), now(), a,"
                + " 'DRAFT', now(), 0"
                + " from generate_series(1, " + agencies + ") a, generate_series(1, " + years + ") y");
        publish(database, "report_year < " + NEWEST);
        run("insert into tally (report_id, version, reasons, earlier, errors, warnings, to_fill, computed_at)"
                + " select r.id, r.version, 0, " + Tallies.EARLIER + ", mod(r.id, 4), mod(r.id, 3), 0, now() from report r where report_year = " + NEWEST);
        next("report", agencies * years);
    }

    /** Puts all agencies right below the first one. */
    static void flatten(Connection database) throws SQLException {
        run(database, "delete from agency_line where distance > 0");
        run(database, "update agency set parent_id = 1 where id > 1");
        run(database, "insert into agency_line (above_id, agency_id, distance) select 1, id, 1 from agency where id > 1");
        run(database, "vacuum analyze");
    }

    /** Publishes the reports of which the condition holds as they are now, without files. */
    static void publish(Connection database, String condition) throws SQLException {
        run(database, "update report set state = 'PUBLISHED', has_publication = true where " + condition);
        run(database, "insert into publication (report_id, number, version, edition, reading, account_id, at)"
                + " select id, 1, version, edition, json_build_object('format', '2021', 'agency', '', 'year', report_year, 'title', '',"
                + " 'fields', json_build_object(), 'notes', json_build_array())::text, agency_id, now() from report where " + condition);
    }

    private void texts() throws SQLException {
        run("create temp table form (number integer, code varchar, text varchar)");
        try (var insert = database.prepareStatement("insert into form values (?, ?, ?)")) {
            int number = 0;
            for (var field : fields().entrySet()) {
                insert.setInt(1, ++number);
                insert.setString(2, field.getKey());
                insert.setString(3, field.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        run("alter table field drop constraint field_report_id_number_fkey");
        run("alter table field drop constraint field_pkey");
        run("alter table edit drop constraint edit_pkey");
        run("drop index edit_field");
        run("insert into edit (report_id, number, code, text, account_id, at, kind)"
                + " select r.id, f.number, f.code, f.text, r.agency_id, now(), 'TYPED' from report r, form f");
        run("insert into field (report_id, code, text, number) select r.id, f.code, f.text, f.number from report r, form f");
        run("set maintenance_work_mem = '1GB'");
        run("alter table edit add primary key (report_id, number)");
        run("create index edit_field on edit (report_id, code, number)");
        run("alter table field add primary key (report_id, code)");
        run("alter table field add foreign key (report_id, number) references edit (report_id, number) not valid");
        run("drop table form");
    }

    /** A whole report: all cells, and prose of the usual length. */
    static Map<String, String> fields() {
        var fields = new HashMap<>(Drafts.inOrder().fields());
        Samples.prose(NEWEST).forEach(fields::putIfAbsent);
        return fields;
    }

    private void next(String table, int last) throws SQLException {
        run("alter table " + table + " alter column id restart with " + (last + 1));
    }

    private void run(String sql) throws SQLException {
        run(database, sql);
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
