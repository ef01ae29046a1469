package nianbao.store.base;

import nianbao.PackagedApp;
import nianbao.store.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** One packaged application runs on either database, as the address it is started with says. */
class DatabaseIT {
    @TempDir
    Path folder;

    @Test
    void startsOnAFileOfItsOwnUnlessToldOtherwise() throws Exception {
        assertTrue(logOfOneRun(Map.of()).contains("jdbc:h2:file:./data/nianbao"));
        assertTrue(Files.exists(folder.resolve("data/nianbao.mv.db")));
    }

    @Test
    void startsOnPostgreSQLWhenItsAddressIsGiven() throws Exception {
        var url = Postgres.emptyDatabase("starts");
        assertTrue(logOfOneRun(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url, "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres")).contains("(PostgreSQL 18"));
    }

    /** Starts the application, waits until it says it is ready, stops it, and gives what it logged. */
    private String logOfOneRun(Map<String, String> environment) throws Exception {
        try (var app = PackagedApp.start(folder, environment)) {
            app.close();
            return app.log();
        }
    }
}
