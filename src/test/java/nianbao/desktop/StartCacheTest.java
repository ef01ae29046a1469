package nianbao.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the next start gets its classes ready; the Java here only writes down how it was called, and the file it is asked for. */
class StartCacheTest {

    private static final List<String> ARGUMENTS = List.of("-XX:+UseSerialGC", "-XX:AOTCache=data/nianbao-2.aot", "-Dnianbao.start-cache=data/nianbao-2.aot",
            "-Xmx1g");

    @TempDir
    Path folder;

    private Path data;
    private Path jar;

    @BeforeEach
    void unpack() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "runs /bin/sh");
        data = Files.createDirectories(folder.resolve("数据 一"));
        jar = Files.writeString(Files.createDirectories(folder.resolve("app")).resolve("run.jar"), "a program");
    }

    @Test
    void theProgramIsRehearsedAsItRunsAndThenItsClassesAreKept() throws Exception {
        make("0");
        var calls = calls();
        assertEquals(2, calls.size(), calls::toString);
        for (var call : calls) {
            assertTrue(call.startsWith("-XX:+UseSerialGC -Xmx1g -XX:ActiveProcessorCount=1 "), call);
            assertFalse(call.contains("nianbao.start-cache") || call.contains("nianbao-2.aot"), call);
        }
        assertTrue(calls.getFirst().contains("-XX:AOTMode=record") && calls.getFirst().contains("-Dnianbao.rehearsal=true")
                && calls.getFirst().contains("-Dnianbao.stop-with-parent=true") && calls.getFirst().endsWith("-jar " + jar), calls::toString);
        assertTrue(calls.getLast().contains("-XX:AOTMode=create") && calls.getLast().endsWith("-cp " + jar), calls::toString);
        assertEquals("classes\n", Files.readString(data.resolve("nianbao-2.aot")));
    }

    @Test
    void whatIsThereForThisJavaAndTheseFilesIsNotMadeAgain() throws Exception {
        make("0");
        make("0");
        assertEquals(2, calls().size());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        make("0");
        assertEquals(4, calls().size(), "Java passes over a cache of files with another time");
    }

    @Test
    void whatCannotBeMadeIsTriedOnceAndLeavesNothing() throws Exception {
        make("1");
        make("1");
        assertEquals(1, calls().size());
        assertEquals(List.of("nianbao-2.aot.of"), names());
    }

    @Test
    void cachesOfOtherVersionsAndWhatACutRehearsalLeftAreDeletedAndNothingElse() throws Exception {
        for (var name : List.of("nianbao-1.aot", "nianbao-1.aot.of", "nianbao.jsa", "nianbao.mv.db"))
            Files.writeString(data.resolve(name), "");
        Files.writeString(Files.createDirectories(data.resolve("rehearsal-1/data")).resolve("nianbao.mv.db"), "");
        make("0");
        assertEquals(List.of("nianbao-2.aot", "nianbao-2.aot.of", "nianbao.mv.db"), names());
    }

    @Test
    void whatAnOperatorSetIsNotTheRehearsals() {
        var environment = new HashMap<>(
                Map.of("PATH", "/bin", "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql:", "NIANBAO_SESSION_KEY", "k", "JDK_JAVA_OPTIONS", "-Xmx1g"));
        RehearsalCommands.clean(environment);
        assertEquals(Map.of("PATH", "/bin"), environment);
    }

    private void make(String exit) throws Exception {
        var java = Files.writeString(folder.resolve("java"), """
                #!/bin/sh
                echo "$*" >> '%s'
                for a; do case $a in -XX:AOTCache=*) echo classes > "${a#*=}" ;; esac; done
                exit %s
                """.formatted(folder.resolve("calls"), exit));
        assertTrue(java.toFile().setExecutable(true));
        StartCacheMaker.make(StartCache.of(data.resolve("nianbao-2.aot"), jar, ARGUMENTS), new RehearsalCommands(java, ARGUMENTS, jar));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
