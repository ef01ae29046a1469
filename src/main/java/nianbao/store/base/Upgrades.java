package nianbao.store.base;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Before the database of an older version is changed: an H2 file is copied, what will happen is said, and who is there is
 * asked. One of a newer version is refused by {@link StartingDriver}.
 */
@Singleton
class Upgrades extends BaseCallback implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(Upgrades.class);

    private final Path folder;
    private final Iterable<Upgrade.Consent> asked;
    private final Clock clock;

    Upgrades(Backups.BackupSettings settings, Instance<Upgrade.Consent> asked, Clock clock) {
        this(Path.of(settings.folder()), asked, clock);
    }

    Upgrades(Path folder, Iterable<Upgrade.Consent> asked, Clock clock) {
        this.folder = folder;
        this.asked = asked;
        this.clock = clock;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.callbacks(this);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        var info = new Flyway(context.getConfiguration()).info();
        if (info.current() != null && info.pending().length > 0) {
            announce(context.getConnection(), version(info.current()), version(info.pending()[info.pending().length - 1]));
        }
    }

    private void announce(Connection connection, String from, String to) {
        try {
            var isFile = "H2".equals(connection.getMetaData().getDatabaseProductName()) && !connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
            var upgrade = new Upgrade(from, to, isFile ? copy(connection, from) : null);
            upgrade.words().forEach(LOG::info);
            for (var person : asked) {
                if (!person.given(upgrade)) throw new Rejected("没有升级，数据没有改动。");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is there already was made before an upgrade that was cut off: that is how the data were, and it stays. */
    private Path copy(Connection connection, String from) throws SQLException, IOException {
        var copy = folder.resolve("before-upgrade-v" + from + "-" + LocalDate.now(clock) + ".zip").toAbsolutePath();
        if (Files.exists(copy)) return copy;
        Backups.write(connection, copy);
        return copy;
    }

    private static String version(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
    }
}
