package nianbao.store.base;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * A copy of the H2 file once a day, taken while people work. It is made within an hour of the first start of the day,
 * not at night: the machine of a small agency is off at night. PostgreSQL has its own ways.
 */
@ApplicationScoped
public class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class);
    private static final String PREFIX = "nianbao-";

    /** Settings, {@code nianbao.backup.*}. */
    @ConfigMapping(prefix = "nianbao.backup")
    public interface BackupSettings {

        @WithDefault("data/backup")
        String folder();

        /** How many daily copies are kept. */
        @WithDefault("14")
        int keep();
    }

    private final DataSource database;
    private final BackupSettings settings;
    private final Clock clock;

    Backups(DataSource database, BackupSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes today's copy if there is none yet. */
    @Scheduled(every = "1h", delayed = "5m")
    void daily() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            var today = Path.of(settings.folder(), PREFIX + LocalDate.now(clock) + ".zip");
            if (!"H2".equals(connection.getMetaData().getDatabaseProductName()) || Files.exists(today)) {
                return;
            }
            write(connection, today);
            LOG.infof("Backup written to %s", today);
        }
        dropOld();
    }

    /** Copies the H2 file as it stands at this moment; the copy and its folder are for the owner only. */
    static void write(Connection connection, Path file) throws SQLException, IOException {
        OwnerOnly.folder(file.getParent());
        // Under another name until it is whole: a copy that a crash cut short must not pass for one.
        var unfinished = file.resolveSibling("unfinished.zip");
        try (var backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, unfinished.toString());
            backup.execute();
        }
        OwnerOnly.file(unfinished);
        Files.move(unfinished, file);
    }

    private void dropOld() throws IOException {
        try (var files = Files.list(Path.of(settings.folder()))) {
            var old = files.filter(f -> f.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.reverseOrder()).skip(settings.keep()).toList();
            for (var file : old) {
                Files.delete(file);
            }
        }
    }
}
