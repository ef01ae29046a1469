package nianbao.bench;

import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A Quarkus with this program's libraries and extensions and nothing of its own, packaged as the program is: one route, one entity, one
 * migration ({@code src/test/bare}). What starts in less time than that cannot be had without leaving an extension out.
 */
final class BareQuarkus {

    private static final Path SOURCES = Path.of("src/test/bare");

    private BareQuarkus() {
    }

    /** @return its {@code quarkus-run.jar}, somewhere below the folder */
    static Path packagedIn(Path folder) throws Exception {
        var classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes);
        Files.copy(SOURCES.resolve("application.yaml"), classes.resolve("application.yaml"));
        Files.copy(SOURCES.resolve("V1__bare.sql"), Files.createDirectories(classes.resolve("db/migration")).resolve("V1__bare.sql"));
        return packaged(classes, folder, "bare", "fast-jar");
    }

    /** @return the {@code quarkus-run.jar} of classes with this program's libraries, as the packages' build makes it of {@code target/classes} */
    static Path packaged(Path classes, Path folder, String name, String type) throws Exception {
        var settings = new Properties();
        settings.setProperty("quarkus.package.jar.type", type);
        // Only Maven knows what that would list.
        settings.setProperty("quarkus.cyclonedx.skip", "true");
        try (var application = QuarkusBootstrap.builder().setApplicationRoot(classes).setProjectRoot(Path.of("").toAbsolutePath())
                .setTargetDirectory(folder).setBaseName(name).setMode(QuarkusBootstrap.Mode.PROD).setLocalProjectDiscovery(true)
                .setIsolateDeployment(true).setBuildSystemProperties(settings).build().bootstrap()) {
            return application.createAugmentor().createProductionApplication().getJar().getPath();
        }
    }

    private static void compile(Path classes) throws IOException {
        List<String> files;
        try (var sources = Files.list(SOURCES)) {
            files = sources.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
        }
        var options = Stream.of("-parameters", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, Stream.concat(options, files.stream()).toArray(String[]::new)) != 0) {
            throw new IOException("src/test/bare does not compile");
        }
    }
}
