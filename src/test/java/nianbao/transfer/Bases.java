package nianbao.transfer;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import nianbao.store.Postgres;

/** New databases for tests of exports. */
final class Bases {

    private Bases() {
    }

    /** A file that is not there yet. */
    static Address h2(Path folder) {
        return new Address("jdbc:h2:file:" + folder.resolve("h2-" + UUID.randomUUID())
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", "nianbao", "nianbao");
    }

    static Address postgres() {
        return new Address(Postgres.emptyDatabase("transfer-" + UUID.randomUUID()), "postgres", "postgres");
    }

    /** One with rows in every table, at a version of the schema. */
    static Address filled(Address address, String version) throws SQLException, Refused {
        new Schema(address).migrate(version);
        try (var database = address.open()) {
            Filler.fill(database);
        }
        return address;
    }
}
