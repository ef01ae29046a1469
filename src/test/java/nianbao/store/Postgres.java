package nianbao.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A real PostgreSQL for tests, unpacked and started on first use, once per JVM, and stopped with it. */
public final class Postgres {
    private static EmbeddedPostgres server;

    private Postgres() {}

    /** JDBC address of the server's default database; user and password are {@code postgres}. */
    public static synchronized String url() {
        return server().getJdbcUrl("postgres", "postgres");
    }

    /** JDBC address of a new empty database. */
    public static synchronized String emptyDatabase(String name) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
            return server().getJdbcUrl("postgres", name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(Postgres::stop));
        }
        return server;
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
