package nianbao.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nianbao.cli.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verbs {@code export} and {@code restore} on a database much larger than the memory they get: 96 MB. From PostgreSQL
 * to H2 and from there to PostgreSQL. {@code -Dtransfer.agencies=1000}, six reports each.
 */
class TransferBench {

    private static final int AGENCIES = Integer.getInteger("transfer.agencies", 1_000);
    private static final String MEMORY = "-Xmx96m -XX:+UseSerialGC";

    @TempDir
    Path folder;

    @Test
    void run() throws Exception {
        try (var server = new Server(Path.of("target/transfer").toAbsolutePath())) {
            try (var database = server.database("origin")) {
                Country.make(database, AGENCIES, 6);
            }
            try (var postgres = server.database("copy"); var statement = postgres.createStatement()) {
                statement.execute("drop schema public cascade; create schema public");
            }
            var h2 = Map.of("JDK_JAVA_OPTIONS", MEMORY);
            time("PostgreSQL, export", postgres(server, "origin"), "export", "1.zip");
            System.out.printf("%,d MB%n", Files.size(folder.resolve("1.zip")) >> 20);
            time("H2, restore", h2, "restore", "1.zip");
            time("H2, export", h2, "export", "2.zip");
            time("PostgreSQL, restore", postgres(server, "copy"), "restore", "2.zip");
        }
    }

    private static Map<String, String> postgres(Server server, String name) {
        var environment = new HashMap<>(server.environment(name));
        environment.put("JDK_JAVA_OPTIONS", MEMORY);
        return environment;
    }

    private void time(String what, Map<String, String> environment, String... arguments) throws Exception {
        long begun = System.nanoTime();
        var ran = Verb.run(folder, environment, arguments);
        if (ran.exit() != 0) {
            throw new AssertionError(ran);
        }
        System.out.printf("%-20s %5.1f s  %s", what, (System.nanoTime() - begun) / 1e9, ran.out());
    }
}
