package nianbao.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Java start.sh takes, and where it puts the data; the Javas here only say how they were called. */
class StartScriptTest {

    private static final Path SCRIPTS = Path.of("src/main/dist");

    @TempDir
    Path folder;

    private Path program;
    private Path home;

    @BeforeEach
    void unpack() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "runs /bin/sh");
        program = Files.createDirectories(folder.resolve("年报 (新)"));
        home = Files.createDirectories(folder.resolve("陈 禾"));
        // The usual folders of this very machine are out of the way.
        Files.writeString(program.resolve("start.sh"), Files.readString(SCRIPTS.resolve("start.sh")).replaceAll("/usr/lib/jvm/\\* .*; do", "; do"));
        Files.copy(SCRIPTS.resolve("java.options"), program.resolve("java.options"));
    }

    @Test
    void takesTheRuntimeThatCameAlongBeforeWhatIsSet() throws Exception {
        java(program.resolve("runtime"), "25.0.1", 0);
        java(folder.resolve("jdk"), "25.0.1", 0);
        var said = run(Map.of("JAVA_HOME", folder.resolve("jdk").toString()));
        assertTrue(said.contains("java of " + program.resolve("runtime")), said);
        assertTrue(said.contains("app/quarkus-run.jar desktop"), said);
        assertTrue(said.contains("in " + home.resolve(".local/share/nianbao")), said);
    }

    @Test
    void passesOneOverThatIsTooOld() throws Exception {
        java(program.resolve("runtime"), "17.0.9", 0);
        java(folder.resolve("jdk"), "21.0.4", 0);
        var said = run(Map.of("JAVA_HOME", folder.resolve("jdk").toString()));
        assertTrue(said.contains("java of " + folder.resolve("jdk")), said);
    }

    @Test
    void saysInChineseHowToGetOneWhereThereIsNone() throws Exception {
        java(folder.resolve("jdk"), "1.8.0_402", 0);
        var said = run(Map.of("JAVA_HOME", folder.resolve("jdk").toString()));
        assertTrue(said.contains("年报需要 Java 21 或更新的运行环境，这台电脑上没有找到。"), said);
        assertTrue(said.contains("拷过来解压到\n　　" + program.resolve("runtime")), said);
        assertTrue(said.endsWith("exit 1\n"), said);
    }

    @Test
    void dataBesideTheProgramArePreferredAndOnlyItsOwnerReadsThem() throws Exception {
        java(program.resolve("runtime"), "21", 0);
        Files.createDirectories(program.resolve("data"));
        assertTrue(run(Map.of()).contains("in " + program + "\n"));
        var elsewhere = folder.resolve("elsewhere");
        assertTrue(run(Map.of("NIANBAO_HOME", elsewhere.toString())).contains("in " + elsewhere + "\n"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere.resolve("data"))));
    }

    @Test
    void classesAreKeptExceptByOneThatOnlyOpensThePageOfAnother() throws Exception {
        java(program.resolve("runtime"), "21", 0);
        var data = Files.createDirectories(program.resolve("data"));
        assertTrue(run(Map.of()).contains("-XX:+AutoCreateSharedArchive"));
        Files.writeString(data.resolve("running.address"), "http://localhost:8080/");
        assertTrue(!run(Map.of()).contains("-XX:+AutoCreateSharedArchive"));
    }

    @Test
    void fromJava25OnTheyAreKeptAsThePackageSays() throws Exception {
        Files.writeString(program.resolve("aot.options"), "-XX:AOTCache=data/nianbao-1.aot\n");
        java(program.resolve("runtime"), "25.0.1", 0);
        var said = run(Map.of());
        assertTrue(said.contains("@" + program.resolve("aot.options") + " -XX:TieredStopAtLevel=1 -Xmx1g -jar ") && !said.contains("nianbao.jsa"), said);
        java(program.resolve("runtime"), "24.0.2", 0);
        said = run(Map.of());
        assertTrue(said.contains("-XX:+AutoCreateSharedArchive") && !said.contains("aot.options"), said);
    }

    /** A cache with which Java itself fails would otherwise end every start. */
    @Test
    void whatEndedBadlyStartsWithoutKeptClassesTheNextTime() throws Exception {
        var kept = Files.createDirectories(program.resolve("data")).resolve("nianbao-1.aot");
        for (int exit : new int[]{0, 3, 143}) {
            java(program.resolve("runtime"), "25.0.1", exit);
            Files.writeString(kept, "classes");
            run(Map.of());
            assertTrue(Files.exists(kept), "exit " + exit);
        }
        var note = Files.writeString(kept.resolveSibling("nianbao-1.aot.of"), "for which Java");
        java(program.resolve("runtime"), "25.0.1", 134);
        run(Map.of());
        assertTrue(Files.notExists(kept) && Files.notExists(note));
    }

    @Test
    void saysWhatHappenedWhenItEndsOtherwiseThanAsked() throws Exception {
        java(program.resolve("runtime"), "21", 3);
        var said = run(Map.of());
        assertTrue(said.contains("内存不足，年报已停止。已经保存的内容都在") && said.endsWith("exit 3\n"), said);
        java(program.resolve("runtime"), "21", 1);
        said = run(Map.of());
        assertTrue(said.contains("代码 1") && said.contains("data/nianbao.log") && said.endsWith("exit 1\n"), said);
    }

    @Test
    void theCommandFileHasOnlyCharactersThatItsCommandLineTakesForNothingElse() throws Exception {
        var script = Files.readString(SCRIPTS.resolve("start.cmd"));
        assertTrue(Charset.forName("GB2312").newEncoder().canEncode(script));
        assertTrue(script.contains("chcp 936"));
        assertTrue(script.lines().dropWhile(line -> !line.startsWith(":none")).anyMatch(line -> line.contains("年报需要 Java")));
    }

    @Test
    void theBuildsCommandFileHasLineEndsOfItsSystem() throws Exception {
        var script = Files.readString(Path.of("mvnw.cmd"));
        assertEquals(script, script.replace("\r\n", "\n").replace("\n", "\r\n"));
        var shell = Files.readString(Path.of("mvnw"));
        for (var known : new String[]{"java_needed=21", "maven_needed=3.8.6", "maven_version=3.9.11"}) {
            assertTrue(script.contains(known) && shell.contains(known), known);
        }
        assertTrue(script.contains(shell.replaceAll("(?s).*maven_sha512=(\\w+).*", "$1")));
    }

    private void java(Path place, String version, int exit) throws IOException {
        var bin = Files.createDirectories(place.resolve("bin"));
        var java = bin.resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-01-01' >&2; exit; fi
                echo "java of $(dirname "$(dirname "$0")")"; echo "$*"; echo "in $(pwd)"; exit %d
                """.formatted(version, exit));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** All it printed, and how it ended. */
    private String run(Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder("/bin/sh", program.resolve("start.sh").toString()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", pathWithoutJava());
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor() + "\n";
    }

    /** The commands that the script uses, and no Java. */
    private String pathWithoutJava() throws IOException {
        var bin = folder.resolve("bin");
        if (!Files.exists(bin)) {
            Files.createDirectories(bin);
            for (var name : new String[]{"readlink", "dirname", "sed", "head", "id", "getent", "cut", "mkdir", "rm"}) {
                for (var place : new String[]{"/usr/bin/", "/bin/"}) {
                    if (Files.exists(Path.of(place + name))) {
                        var command = Files.writeString(bin.resolve(name), "#!/bin/sh\nexec " + place + name + " \"$@\"\n");
                        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
        return bin.toString();
    }
}
