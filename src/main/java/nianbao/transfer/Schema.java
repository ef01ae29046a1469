package nianbao.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The schema's versions: the one a database has, the newest this program knows, and how to make one. */
final class Schema {

    /** Flyway's own table. */
    static final String HISTORY = "flyway_schema_history";

    private final Address address;

    Schema(Address address) {
        this.address = address;
    }

    /** The version of a database; empty when it is none of ours. */
    static Optional<String> versionOf(Connection database) throws SQLException {
        if (!Catalogue.names(database).contains(HISTORY)) {
            return Optional.empty();
        }
        return Catalogue.column(database, "select \"version\" from " + HISTORY + " where \"success\" = true").stream()
                .filter(Objects::nonNull).map(MigrationVersion::fromVersion).max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion);
    }

    /** The newest version that this program's migrations make. */
    static MigrationVersion newest() {
        var migrations = Flyway.configure(Schema.class.getClassLoader()).dataSource("jdbc:h2:mem:newest", "", "").load().info().all();
        return Arrays.stream(migrations).map(MigrationInfo::getVersion).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Makes or brings up the tables. Its connections are closed afterwards: H2 would bind checks to one that goes away. */
    void migrate(String target) {
        flyway(target).migrate();
    }

    /** Takes all tables away. */
    void clean() {
        flyway("latest").clean();
    }

    private Flyway flyway(String target) {
        return Flyway.configure(Schema.class.getClassLoader()).dataSource(address.url(), address.user(), address.password())
                .target(target).cleanDisabled(false).load();
    }
}
