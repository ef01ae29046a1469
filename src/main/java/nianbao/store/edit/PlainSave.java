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
import nianbao.store.who.Account;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The save that nearly all saves are, in as few statements as the database takes: one field of a draft gets another text, from
 * somebody who has seen the one that is there. The report's row is locked and the edit numbered by one statement, which tells
 * the edition too; the field is changed only if nothing was written in it since it was seen.
 *
 * <p>Whatever turns out otherwise (a conflict, the same text, a text that cannot be kept, a report that is none or on another
 * desk) is rolled back as if it had not been tried, and is {@link Edits}' to do.
 */
@ApplicationScoped
class PlainSave {

    private static final String NUMBER = "update report set version = version + 1, changed_at = ?, changed_by = ?"
            + " where agency_id = ? and report_year = ? and state = 'DRAFT'";
    private static final String FOR_H2 = "select id, version, edition from final table (" + NUMBER + ")";
    private static final String FOR_POSTGRESQL = NUMBER + " returning id, version, edition";
    private static final String EDIT = "insert into edit (report_id, number, code, text, account_id, at, kind) values (?, ?, ?, ?, ?, ?, 'TYPED')";
    private static final String FIELD = "update field set text = ?, number = ?, source = null"
            + " where report_id = ? and code = ? and number <= ? and text <> ?";
    private static final String FIRST = "insert into field (report_id, code, text, number) values (?, ?, ?, ?) on conflict do nothing";

    private final DataSource database;
    private final EditLog ledger;
    private final Clock clock;
    private final String number;

    PlainSave(DataSource database, EditLog ledger, Clock clock, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        number = address.startsWith("jdbc:h2:") ? FOR_H2 : FOR_POSTGRESQL;
    }

    /** The report's row, which this transaction has locked, after its edit was numbered. */
    private record Numbered(long report, int version, String edition) {
    }

    /** @return empty when nothing was done */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SaveOutcome> save(ReportKey report, FieldChange change, int since, Account who) {
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

    private Optional<SaveOutcome> tried(ReportKey report, FieldChange change, int since, Account who) throws SQLException {
        Instant now = clock.instant();
        try (var connection = database.getConnection()) {
            var numbered = number(connection, report, who, now);
            if (numbered.isEmpty()) {
                return Optional.empty();
            }
            var it = numbered.get();
            var format = Formats.of(it.edition).orElseThrow();
            var text = FieldRules.normalize(format, change.field(), change.text());
            if (FieldRules.fault(format, change.field(), text) != null || !write(connection, it, change, text, who, now)) {
                return Optional.empty();
            }
            return Optional.of(new SaveOutcome(it.version, now, List.of(new EditResult.Saved(change.field(), it.version)),
                    it.version - 1 > since ? ledger.others(it.report, since, who) : List.of()));
        }
    }

    private Optional<Numbered> number(Connection connection, ReportKey report, Account who, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(number)) {
            set(statement, at(now), who.id, report.agency(), report.year());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Numbered(row.getLong(1), row.getInt(2), row.getString(3))) : Optional.empty();
            }
        }
    }

    private static boolean write(Connection connection, Numbered it, FieldChange change, String text, Account who, Instant now) throws SQLException {
        try (var edit = connection.prepareStatement(EDIT); var field = connection.prepareStatement(FIELD)) {
            set(edit, it.report, it.version, change.field(), text, who.id, at(now));
            edit.executeUpdate();
            set(field, text, it.version, it.report, change.field(), change.seen(), text);
            return field.executeUpdate() == 1 || !text.isEmpty() && writeFirst(connection, it, change.field(), text);
        }
    }

    /** The field's first text; whether it had none. */
    private static boolean writeFirst(Connection connection, Numbered it, String code, String text) throws SQLException {
        try (var field = connection.prepareStatement(FIRST)) {
            set(field, it.report, code, text, it.version);
            return field.executeUpdate() == 1;
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
