package nianbao.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.PackagedApp;
import nianbao.Release;
import nianbao.desktop.DesktopProgram;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code ./mvnw -Pdist} made, unpacked on this machine as on one that knows nothing of Java, and set up there:
 * {@code ./mvnw -Pdist -Dmaven.test.skip=false verify}.
 */
class DistTrial {

    private static final Path DIST = Path.of("target/dist").toAbsolutePath();
    private static final String NAME = "nianbao-" + Release.VERSION;
    private static final long LARGEST = 120_000_000;
    private static final String PASSWORD = "一口气写完年报2026";
    /** dpkg asks for the folders of an administrator's programs. */
    private static final Map<String, String> SYSTEM = Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND", "noninteractive");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".zip", "-linux-x64.tar.gz", "-linux-x64.deb"})
    void whatIsUnpackedStartsWithoutASettingPassesSetUpAndPrints(String ending) throws Exception {
        var program = unpack(DIST.resolve(NAME + ending));
        if (ending.equals(".zip")) {
            // The machine's own, as where a clerk put one; the other two brought theirs.
            Files.createSymbolicLink(program.resolve("runtime"), Path.of(System.getProperty("java.home")));
        }
        try (var started = new DesktopProgram(List.of("/bin/sh", program.resolve("start.sh").toString()), folder, folder,
                Map.of("NIANBAO_HOME", home().toString()))) {
            var address = started.address();
            setUpAndPrint(new HttpClerk(address));
            assertEquals(0, started.end(), started.said());
            assertEquals(List.of(address.toString()), started.opened());
            assertTrue(started.said().contains("数据保存在 " + home().resolve("data")), started.said());
        }
        assertTrue(Files.exists(home().resolve("data/nianbao.mv.db")));
    }

    /** A minute after the first start on a clerk's machine, here at once: what Java is to keep is made beside the running program. */
    @Test
    void theNextStartHasItsClassesReadyAndOneOfOtherFilesDoesWithout() throws Exception {
        var program = unpack(DIST.resolve(NAME + "-linux-x64.tar.gz"));
        var options = Files.readString(program.resolve("aot.options"));
        var cache = home().resolve(options.replaceAll("(?s).*-XX:AOTCache=(\\S+).*", "$1"));
        try (var first = start(program, Map.of("NIANBAO_START_CACHE_AFTER", "0S"))) {
            first.address();
            while (!Files.exists(cache.resolveSibling(cache.getFileName() + ".of")))
                Thread.sleep(100);
            assertFalse(uses(cache));
        }
        try (Stream<Path> data = Files.list(cache.getParent())) {
            assertTrue(data.noneMatch(file -> file.getFileName().toString().startsWith("rehearsal-")));
        }
        System.out.printf("%s: %,d bytes%n", cache.getFileName(), Files.size(cache));
        try (var second = start(program, Map.of())) {
            setUpAndPrint(new HttpClerk(second.address()));
            assertTrue(uses(cache));
        }
        Files.setLastModifiedTime(program.resolve("app/quarkus-run.jar"), FileTime.fromMillis(0));
        try (var third = start(program, Map.of())) {
            third.address();
            assertFalse(uses(cache));
            assertFalse(third.said().contains("["), third.said());
        }
    }

    private DesktopProgram start(Path program, Map<String, String> more) throws IOException {
        var environment = new HashMap<>(more);
        environment.put("NIANBAO_HOME", home().toString());
        return new DesktopProgram(List.of("/bin/sh", program.resolve("start.sh").toString()), folder, folder, environment);
    }

    /** Whether a process has it in its memory. */
    private static boolean uses(Path cache) {
        return ProcessHandle.allProcesses().map(process -> Path.of("/proc/" + process.pid() + "/maps")).filter(Files::isReadable).anyMatch(maps -> {
            try {
                return Files.readString(maps).contains(cache.toString());
            } catch (IOException ended) {
                return false;
            }
        });
    }

    private static void setUpAndPrint(HttpClerk clerk) throws Exception {
        clerk.setUp("清河县卫生健康局", "chenhe", "陈禾", PASSWORD);
        clerk.page("/");
        clerk.start(1, 2025);
        clerk.page("/agencies/1/reports/2025");
        for (var kind : List.of("pdf", "ofd", "docx", "html", "xlsx", "txt", "json")) {
            assertEquals(200, clerk.status("/agencies/1/reports/2025/report." + kind), kind);
        }
        assertEquals(200, clerk.status("/agencies/1/reports/2025/preview/1.png"));
        clerk.page("/program");
        assertTrue(clerk.post("/program/stop", Map.of()).contains("年报已停止"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "gb18030"})
    void theRuntimeHasWhatVerbsNeed(String charset) throws Exception {
        var program = unpack(DIST.resolve(NAME + "-linux-x64.tar.gz"));
        var text = run(List.of("/bin/sh", program.resolve("start.sh").toString(), "render", twin().toString(), "--to", "txt", "-o",
                folder.resolve("a.txt").toString()));
        assertEquals(0, text.exit(), text.said());
        var source = Files.write(folder.resolve("b.txt"), Files.readString(folder.resolve("a.txt")).getBytes(charset));
        for (var kind : List.of("pdf", "ofd", "docx", "xlsx")) {
            var made = run(List.of("/bin/sh", program.resolve("start.sh").toString(), "render", source.toString(), "--to", kind, "-o",
                    folder.resolve("c." + kind).toString()));
            assertEquals(0, made.exit(), made.said());
            var read = run(List.of("/bin/sh", program.resolve("start.sh").toString(), "read", folder.resolve("c." + kind).toString()));
            assertTrue(read.exit() <= 1 && read.said().contains("applications.received.natural"), read.said());
        }
    }

    @Test
    void withARuntimeTheyStayBelow120Megabytes() throws Exception {
        for (var ending : List.of(".zip", "-linux-x64.tar.gz", "-linux-x64.deb")) {
            long size = Files.size(DIST.resolve(NAME + ending));
            System.out.printf("%s%s: %,d bytes%n", NAME, ending, size);
            assertTrue(size < LARGEST, ending + " " + size);
        }
    }

    @Test
    void theDebianPackageHasAnEntryOfTheMenuAndAService() throws Exception {
        assumeTrue(has("dpkg-deb"), "dpkg-deb looks into it");
        var deb = DIST.resolve(NAME + "-linux-x64.deb").toString();
        var control = run(List.of("dpkg-deb", "--field", deb)).said();
        assertTrue(control.contains("Package: nianbao\n") && control.contains("Version: " + Release.VERSION), control);
        var root = Files.createDirectories(folder.resolve("root"));
        run(List.of("dpkg-deb", "--extract", deb, root.toString()));
        var entry = Files.readString(root.resolve("usr/share/applications/nianbao.desktop"));
        for (var line : entry.lines().filter(line -> line.startsWith("Exec=") || line.startsWith("Icon=")).toList()) {
            assertTrue(Files.exists(root.resolve(line.substring(line.indexOf('=') + 2))), line);
        }
        var service = Files.readString(root.resolve("usr/lib/systemd/system/nianbao.service"));
        assertTrue(service.contains("Restart=on-failure") && service.contains("ExecStart=/opt/nianbao/start.sh --service"), service);
        assertTrue(Files.isExecutable(root.resolve("opt/nianbao/start.sh")) && Files.isExecutable(root.resolve("opt/nianbao/runtime/bin/java")));
        assertTrue(Files.readString(root.resolve("opt/nianbao/java.options")).contains("-XX:+ExitOnOutOfMemoryError"));
    }

    /**
     * Really installed, used as its service is, and removed: for root, where it is not installed yet, and only when asked for with
     * {@code -Dinstall=true}, because it is the machine's own list of packages that changes. What starts it is the unit's own
     * command, as its user, in its folder: a machine for trials seldom runs systemd.
     */
    @Test
    void theDebianPackageIsInstalledServesAsItsUserAndLeavesTheDataWhenItIsRemoved() throws Exception {
        assumeTrue(Boolean.getBoolean("install"), "-Dinstall=true installs the package on this machine and removes it");
        assumeTrue("root".equals(System.getProperty("user.name")) && has("dpkg") && has("runuser"), "root installs it by dpkg");
        var opt = Path.of("/opt/nianbao");
        var state = Path.of("/var/lib/nianbao");
        assumeTrue(!Files.exists(opt) && !Files.exists(state), "installed already, or its data are there: those stay untouched");
        var installed = run(List.of("dpkg", "--install", DIST.resolve(NAME + "-linux-x64.deb").toString()), folder, SYSTEM);
        try {
            assertEquals(0, installed.exit(), installed.said());
            assertEquals("", run(List.of("dpkg", "--verify", "nianbao")).said());
            assertTrue(run(List.of("getent", "passwd", "nianbao")).said().contains(":/var/lib/nianbao:/usr/sbin/nologin"));
            served(opt, state);
            var removed = run(List.of("dpkg", "--remove", "nianbao"), folder, SYSTEM);
            assertEquals(0, removed.exit(), removed.said());
            assertFalse(Files.exists(opt), "nothing of the program stays");
            assertTrue(Files.exists(state.resolve("data/nianbao.mv.db")), "the data stay");
        } finally {
            run(List.of("dpkg", "--purge", "nianbao"), folder, SYSTEM);
            run(List.of("userdel", "nianbao"), folder, SYSTEM);
            run(List.of("rm", "-rf", state.toString()));
        }
    }

    /** As the unit says: its user, its working directory, which systemd makes, its command. */
    private static void served(Path opt, Path state) throws Exception {
        var unit = Files.readString(Path.of("/usr/lib/systemd/system/nianbao.service"));
        assertTrue(unit.contains("User=nianbao\n") && unit.contains("WorkingDirectory=" + state + "\n") && unit.contains("StateDirectoryMode=0700\n"), unit);
        var users = state.getFileSystem().getUserPrincipalLookupService();
        Files.createDirectory(state, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setOwner(state, users.lookupPrincipalByName("nianbao"));
        int port = PackagedApp.freePort();
        var builder = new ProcessBuilder("runuser", "-u", "nianbao", "--", opt.resolve("start.sh").toString(), "--service").directory(state.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "QUARKUS_HTTP_PORT", Integer.toString(port)));
        var service = builder.start();
        try (var lines = service.inputReader(StandardCharsets.UTF_8)) {
            var said = new StringBuilder();
            for (var line = lines.readLine(); line != null && !said.toString().contains("Listening on"); line = lines.readLine()) {
                said.append(line).append('\n');
            }
            assertTrue(said.toString().contains("Listening on"), said.toString());
            var clerk = new HttpClerk(URI.create("http://localhost:" + port));
            clerk.setUp("清河县卫生健康局", "chenhe", "陈禾", PASSWORD);
            clerk.start(1, 2025);
            assertEquals(200, clerk.status("/agencies/1/reports/2025/report.pdf"));
            assertEquals(404, clerk.status("/program"), "a server is not stopped from a page");
            var database = state.resolve("data/nianbao.mv.db");
            assertEquals("nianbao rw-------",
                    Files.getOwner(database).getName() + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(database)));
        } finally {
            service.descendants().forEach(ProcessHandle::destroy);
            service.waitFor();
        }
    }

    /** As far as another system can: Wine has a command line that reads such files, and starts this system's Java for it. */
    @Test
    void theCommandFileStartsItOnWindows() throws Exception {
        var program = unpack(DIST.resolve(NAME + ".zip"));
        var script = Files.readAllBytes(program.resolve("start.cmd"));
        var text = new String(script, "GBK");
        assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertTrue(text.contains("年报需要 Java"));
        assumeTrue(has("wine"), "Wine runs start.cmd; without it only its line ends and encoding were looked at");
        var wine = Map.of("WINEPREFIX", folder.resolve("wine").toString(), "WINEDEBUG", "-all", "NIANBAO_UNATTENDED", "1", "LANG", "C.UTF-8",
                "HOME", folder.toString());
        Files.createDirectories(program.resolve("data"));
        var none = run(List.of("wine", "cmd", "/c", ".\\start.cmd"), program, wine);
        assertEquals(1, none.exit(), none.said());
        var bin = Files.createDirectories(program.resolve("runtime/bin"));
        Files.writeString(bin.resolve("java.exe"), """
                #!/bin/sh
                # This machine's Java behind the other system's name, and that system's paths as this one's. Wine does not wait
                # for such a program: what is asked for its version has to answer at once.
                [ "$1" != --version ] || { echo 'openjdk 25 2025-09-16'; exit; }
                for a; do set -- "$@" "$(printf %%s "$a" | sed 's/Z://; s/\\\\/\\//g')"; shift; done
                exec '%s/bin/java' "$@"
                """.formatted(System.getProperty("java.home")));
        assertTrue(bin.resolve("java.exe").toFile().setExecutable(true));
        try (var started = new DesktopProgram(List.of("wine", "cmd", "/c", ".\\start.cmd"), program, folder, wine)) {
            var address = started.address();
            setUpAndPrint(new HttpClerk(address));
            assertEquals(0, started.end(), started.said());
            assertEquals(List.of(address.toString()), started.opened());
        } finally {
            endAllOf(folder);
        }
        assertTrue(Files.exists(program.resolve("data/nianbao.mv.db")));
    }

    /** What Wine starts belongs to its own server and not to us: it is known by the folder of this trial, which its command names. */
    private static void endAllOf(Path folder) {
        ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(folder.toString())).forEach(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    private Path home() throws IOException {
        return Files.createDirectories(folder.resolve("数据 一"));
    }

    private static Path twin() throws IOException {
        try (Stream<Path> corpus = Files.walk(Path.of("src/test/resources/corpus"))) {
            return corpus.filter(file -> file.toString().endsWith(".html")).sorted().findFirst().orElseThrow().toAbsolutePath();
        }
    }

    /** Into a folder with a blank and Chinese characters in its name. */
    private Path unpack(Path archive) throws Exception {
        var into = Files.createDirectories(folder.resolve("程序 (新)"));
        var name = archive.toString();
        var command = new ArrayList<>(name.endsWith(".zip") ? List.of("unzip", "-q", name, "-d", into.toString())
                : name.endsWith(".deb") ? List.of("dpkg-deb", "--extract", name, into.toString())
                : List.of("tar", "-xzf", name, "-C", into.toString()));
        assumeTrue(has(command.getFirst()), command.getFirst() + " unpacks " + name);
        var done = run(command);
        assertEquals(0, done.exit(), done.said());
        return name.endsWith(".deb") ? into.resolve("opt/nianbao") : into.resolve(NAME);
    }

    private record Ended(int exit, String said) {
    }

    private Ended run(List<String> command) throws Exception {
        return run(command, folder, Map.of());
    }

    private Ended run(List<String> command, Path where, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static boolean has(String command) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
