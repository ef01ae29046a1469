package nianbao.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A real PostgreSQL for tests, unpacked and started on first use, once per JVM, and stopped with it. */
public final class Postgres {
    private static EmbeddedPostgres server;

    private Postgres() {
    }

    /** JDBC address of the server's default database; user and password are {@code postgres}. */
    public static synchronized String url() {
        return server().getJdbcUrl("postgres", "postgres");
    }

    /** JDBC address of a new empty database. */
    public static String emptyDatabase(String name) {
        return database(name, "template1");
    }

    /** JDBC address of a new database that is the copy of another, which nobody uses meanwhile. */
    public static synchronized String database(String name, String template) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\" template \"" + template + "\"");
            return server().getJdbcUrl("postgres", name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        // Nothing of it is to survive: it never waits for the disk.
                        .setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off").setServerConfig("full_page_writes", "off")
                        .start();
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
