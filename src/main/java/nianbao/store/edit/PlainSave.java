package nianbao.store.edit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nianbao.format.Formats;
import nianbao.store.base.FieldRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The save that nearly all saves are, in as few statements as the database takes: one field of a draft gets a text, from
 * somebody who has seen the one that is there. On PostgreSQL that is one statement, on H2, which is in the same process, three
 * or four. The report's row is locked by being numbered; the field is changed only if nothing was written in it since.
 *
 * <p>Whatever turns out otherwise (a conflict, the same text, a blank, a text that cannot be kept, a report that is none or on
 * another desk) is rolled back as if it had not been tried, and is {@link Edits}' to do.
 */
@ApplicationScoped
class PlainSave {

    private static final String NUMBER = "update report set version = version + 1, changed_at = ?, changed_by = ?"
            + " where agency_id = ? and report_year = ? and state = 'DRAFT'";
    private static final String NUMBERED = "select id, version, edition from final table (" + NUMBER + ")";
    private static final String EDIT = "insert into edit (report_id, number, code, text, account_id, at, kind) values (?, ?, ?, ?, ?, ?, 'TYPED')";
    private static final String FIELD = "update field set text = ?, number = ?, source = null"
            + " where report_id = ? and code = ? and number <= ? and text <> ?";
    private static final String FIRST = "insert into field (report_id, code, text, number) values (?, ?, ?, ?) on conflict do nothing";

    /** The same in one: what conflicts is judged by the row as it is once the report's lock is had, not as it was before. */
    private static final String AT_ONCE = """
            with r as (%s returning id, version, edition),
              e as (insert into edit (report_id, number, code, text, account_id, at, kind) select id, version, ?, ?, ?, ?, 'TYPED' from r),
              f as (insert into field (report_id, code, text, number) select id, ?, ?, version from r
                on conflict (report_id, code) do update set text = excluded.text, number = excluded.number, source = null
                where field.number <= ? and field.text <> excluded.text returning 1)
            select id, version, edition, (select count(*) from f) as written from r""".formatted(NUMBER);

    private final DataSource database;
    private final EditLog ledger;
    private final Clock clock;
    private final boolean atOnce;

    PlainSave(DataSource database, EditLog ledger, Clock clock, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        atOnce = address.startsWith("jdbc:postgresql:");
    }

    /** The report's row, which this transaction has locked, after its edit was numbered. */
    private record Numbered(long report, int version, String edition) {
    }

    /** @return empty when nothing was done */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SaveOutcome> save(ReportKey report, FieldChange change, int since, long who) {
        try {
            var done = tried(report, change, since, who);
            if (done.isEmpty()) {
                QuarkusTransaction.setRollbackOnly();
            }
            return done;
        } catch (SQLException e) {
            // Told apart from other failures by its cause: see Outage.
            throw new PersistenceException("A field was not saved: " + e.getMessage(), e);
        }
    }

    private Optional<SaveOutcome> tried(ReportKey report, FieldChange change, int since, long who) throws SQLException {
        if (!isPlain(change.text())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        try (var connection = database.getConnection()) {
            var written = atOnce ? atOnce(connection, report, change, who, now) : inSteps(connection, report, change, who, now);
            return written.filter(it -> isKept(it, change)).map(it -> new SaveOutcome(it.version, now,
                    List.of(new EditResult.Saved(change.field(), it.version)), it.version - 1 > since ? ledger.others(it.report, since, who) : List.of()));
        }
    }

    /** Whether the text is kept as it is, whatever the field; lengths are another matter. */
    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.indexOf('\r') < 0 && FieldRules.storable(text).equals(text);
    }

    private static boolean isKept(Numbered it, FieldChange change) {
        return FieldRules.fault(Formats.of(it.edition).orElseThrow(), change.field(), change.text()) == null;
    }

    private static Optional<Numbered> atOnce(Connection connection, ReportKey report, FieldChange change, long who, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(AT_ONCE)) {
            set(statement, at(now), who, report.agency(), report.year(), change.field(), change.text(), who, at(now),
                    change.field(), change.text(), change.seen());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getInt("written") == 1 ? Optional.of(numbered(row)) : Optional.empty();
            }
        }
    }

    private static Optional<Numbered> inSteps(Connection connection, ReportKey report, FieldChange change, long who, Instant now) throws SQLException {
        try (var number = connection.prepareStatement(NUMBERED)) {
            set(number, at(now), who, report.agency(), report.year());
            try (var row = number.executeQuery()) {
                var numbered = row.next() ? Optional.of(numbered(row)) : Optional.<Numbered>empty();
                return numbered.isPresent() && write(connection, numbered.get(), change, who, now) ? numbered : Optional.empty();
            }
        }
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(row.getLong("id"), row.getInt("version"), row.getString("edition"));
    }

    private static boolean write(Connection connection, Numbered it, FieldChange change, long who, Instant now) throws SQLException {
        try (var edit = connection.prepareStatement(EDIT); var field = connection.prepareStatement(FIELD); var first = connection.prepareStatement(FIRST)) {
            set(edit, it.report, it.version, change.field(), change.text(), who, at(now));
            edit.executeUpdate();
            set(field, change.text(), it.version, it.report, change.field(), change.seen(), change.text());
            set(first, it.report, change.field(), change.text(), it.version);
            return field.executeUpdate() == 1 || first.executeUpdate() == 1;
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
