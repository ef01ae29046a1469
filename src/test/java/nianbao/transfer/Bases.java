package nianbao.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.store.Postgres;

/** New databases for tests of exports. */
final class Bases {

    private static final Path TEMPLATES = templates();
    private static final Map<String, Address> H2 = new ConcurrentHashMap<>();
    private static final Map<String, String> POSTGRES = new ConcurrentHashMap<>();

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

    /** One with rows in every table, at a version of the schema: the copy of a file that the first such call makes. */
    static Address filledH2(Path folder, String version) throws Exception {
        var filled = h2(folder);
        Files.copy(file(H2.computeIfAbsent(version, v -> made(h2(TEMPLATES), v))), file(filled));
        return filled;
    }

    /** The same; PostgreSQL copies its databases itself. */
    static Address filledPostgres(String version) {
        var template = POSTGRES.computeIfAbsent(version, v -> {
            var name = "filled-" + UUID.randomUUID();
            made(new Address(Postgres.emptyDatabase(name), "postgres", "postgres"), v);
            return name;
        });
        return new Address(Postgres.database("transfer-" + UUID.randomUUID(), template), "postgres", "postgres");
    }

    private static Address made(Address address, String version) {
        new Schema(address).migrate(version);
        try (var database = address.open()) {
            Filler.fill(database);
        } catch (SQLException | TransferRefused e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    private static Path file(Address h2) {
        return Path.of(h2.url().substring("jdbc:h2:file:".length(), h2.url().indexOf(';')) + ".mv.db");
    }

    /** A folder for as long as the tests run. */
    private static Path templates() {
        try {
            return Files.createTempDirectory(Path.of("target"), "templates-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
