import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What the distribution needs done and no plugin does: {@code java Prepare.java QUARKUS-APP SCRIPTS DIST VERSION} lays out
 * {@code DIST/any} and {@code DIST/linux}, which the archives are packed from.
 *
 * <p>Jars are packed anew without compression: an archive around them all, compressed once, is a quarter smaller than one of
 * compressed jars, and they start faster.
 */
final class Prepare {

    /**
     * What the runtime holds. The first three lines are those that {@code jdeps --print-module-deps --ignore-missing-deps} names for
     * the program and its libraries (less jdk.compiler, which none of them uses while it runs); the last are loaded by name.
     */
    private static final List<String> MODULES = List.of(
            "java.desktop", "java.instrument", "java.naming", "java.net.http", "java.rmi", "java.scripting",
            "java.security.jgss", "java.security.sasl", "java.sql", "java.xml.crypto",
            "jdk.management", "jdk.net", "jdk.unsupported", "jdk.xml.dom",
            // GB 18030, GBK; certificates with elliptic curves (Java 21); the page before an upgrade; configuration in jars.
            "jdk.charsets", "jdk.crypto.ec", "jdk.httpserver", "jdk.zipfs");

    /**
     * On Java's own class path it would have Java look through Bouncy Castle (700 classes, at each start) for providers that the runtime is
     * without. The program names it where it wants it.
     */
    private static final String PROVIDERS = "META-INF/services/java.security.Provider";

    private final Path program;
    private final Path scripts;
    private final Path dist;
    private final String version;

    private Prepare(String... arguments) {
        program = Path.of(arguments[0]);
        scripts = Path.of(arguments[1]);
        dist = Path.of(arguments[2]);
        version = arguments[3];
    }

    public static void main(String... arguments) throws IOException {
        new Prepare(arguments).layOut();
    }

    private void layOut() throws IOException {
        if (Files.exists(dist)) {
            try (var old = Files.walk(dist)) {
                for (var file : old.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        var any = Files.createDirectories(dist.resolve("any"));
        var linux = Files.createDirectories(dist.resolve("linux"));
        loosened(any.resolve("app"));
        copy(any.resolve("app"), linux.resolve("app"));
        for (var folder : List.of(any, linux)) copy(program.resolveSibling("quarkus-run-cyclonedx.json"), folder.resolve("sbom.cdx.json"));
        var startCache = startCache(any.resolve("app"));
        for (var folder : List.of(any, linux)) {
            for (var name : List.of("start.sh", "java.options")) copy(scripts.resolve(name), folder.resolve(name));
            Files.writeString(folder.resolve("aot.options"), startCache);
        }
        Files.write(any.resolve("start.cmd"), forTheCommandLine(Files.readString(scripts.resolve("start.cmd"))));
        var readme = Files.readString(scripts.resolve("README.txt")).replace("VERSION", version);
        // With the mark by which editors of older Windows know UTF-8.
        Files.writeString(any.resolve("README.txt"), "\uFEFF" + readme.replace("\n", "\r\n"));
        Files.writeString(linux.resolve("README.txt"), readme);
        for (var name : List.of("install.sh", "nianbao.desktop")) copy(scripts.resolve(name), linux.resolve(name));
        copy(scripts.resolve("../operations/nianbao.service"), linux.resolve("nianbao.service"));
        copy(scripts.resolve("../resources/META-INF/resources/icon.svg"), linux.resolve("icon.svg"));
        link(linux.resolve("runtime"));
    }

    /**
     * Names a file of classes for just these jars: Java 25 itself was seen to take one that was made of another version's, and to start with
     * classes of both.
     */
    private static String startCache(Path app) throws IOException {
        var digest = digest();
        try (var files = Files.walk(app)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(app.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        var name = "data/nianbao-" + HexFormat.of().formatHex(digest.digest(), 0, 8) + ".aot";
        return """
                # From Java 25 on, see nianbao.desktop.StartCache: where this package's classes are kept from one start to the next.
                -XX:AOTCache=%s
                -Dnianbao.start-cache=%s
                """.formatted(name, name);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Lines and characters as the command line of a Chinese Windows reads them. GB 2312 and no more: none of its bytes is ever
     * taken for a sign of the command line, as second bytes of GBK are.
     */
    private static byte[] forTheCommandLine(String script) throws IOException {
        var bytes = Charset.forName("GB2312").newEncoder().encode(CharBuffer.wrap(script.replace("\n", "\r\n")));
        return Arrays.copyOf(bytes.array(), bytes.limit());
    }

    private static void link(Path runtime) throws IOException {
        int failed = ToolProvider.findFirst("jlink").orElseThrow().run(new PrintStream(OutputStream.nullOutputStream()), System.err, "--add-modules", String.join(",", MODULES),
                "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", "--generate-cds-archive", "--output", runtime.toString());
        if (failed != 0) throw new IOException("jlink: " + failed);
        // For heaps of more than 32 GB.
        Files.deleteIfExists(runtime.resolve("lib/server/classes_nocoops.jsa"));
        try (var legal = Files.walk(runtime.resolve("legal"))) {
            // Links of one licence to another: not every unpacker knows them.
            for (var link : legal.filter(Files::isSymbolicLink).toList()) {
                var text = Files.readAllBytes(link);
                Files.delete(link);
                Files.write(link, text);
            }
        }
    }

    private void loosened(Path to) throws IOException {
        try (var files = Files.walk(program)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(program.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (file.toString().endsWith(".jar")) loosen(file, copy);
                else Files.copy(file, copy);
            }
        }
    }

    private static void loosen(Path jar, Path copy) throws IOException {
        try (var from = new ZipFile(jar.toFile()); var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            to.setMethod(ZipOutputStream.STORED);
            for (var entry : from.stream().filter(entry -> !entry.getName().equals(PROVIDERS)).toList()) {
                byte[] content;
                try (var in = from.getInputStream(entry)) {
                    content = in.readAllBytes();
                }
                var sum = new CRC32();
                sum.update(content);
                var stored = new ZipEntry(entry.getName());
                stored.setTime(entry.getTime());
                stored.setSize(content.length);
                stored.setCrc(sum.getValue());
                to.putNextEntry(stored);
                to.write(content);
                to.closeEntry();
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
    }
}
