package nianbao.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A PostgreSQL for benchmarks, which forgets nothing that it has acknowledged, with memory as one sets it for a server. */
final class Server implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Path data;

    Server(Path data) throws IOException {
        this.data = data;
        postgres = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(true)
                .setServerConfig("synchronous_commit", "on").setServerConfig("shared_buffers", "2GB")
                .setServerConfig("effective_cache_size", "6GB").setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "8GB").setServerConfig("checkpoint_timeout", "15min").start();
    }

    String url(String name) {
        return postgres.getJdbcUrl("postgres", name);
    }

    /** A new database with the schema and no rows. */
    Connection database(String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        Flyway.configure().dataSource(url(name), "postgres", "postgres").load().migrate();
        return DriverManager.getConnection(url(name), "postgres", "postgres");
    }

    void drop(String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        }
    }

    /** How an instance of the program is told of a database. */
    Map<String, String> environment(String name) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url(name), "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres", "NIANBAO_SESSION_KEY", "the same for all of them, at least this long");
    }

    /** Processor time of all its processes that live. */
    Duration processorTime() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
