package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code src/main/doc/licences.md} says is true: {@code ./mvnw -Plicences} writes it anew. */
class LicencesTest {

    private static final Pattern ROW = Pattern.compile("^\\| [\\w.-]+ \\| ([\\w.-]+) \\| ([\\w.-]+) \\| (.*) \\|$", Pattern.MULTILINE);

    @Test
    void everyJarIsNamedWithItsLicence() throws IOException {
        var named = ROW.matcher(text()).results().map(row -> row.group(1) + "-" + row.group(2)).toList();
        var jars = jars();
        assertTrue(jars.size() > 200, "class path of " + jars.size() + " jars");
        assertEquals(List.of(), jars.stream().filter(jar -> named.stream().noneMatch(name -> isOf(jar, name))).toList(), "./mvnw -Plicences");
    }

    @Test
    void everyLibraryHasALicence() throws IOException {
        assertEquals(List.of(), ROW.matcher(text()).results().filter(row -> row.group(3).isBlank() || row.group(3).contains("Unknown"))
                .map(row -> row.group(1)).toList());
    }

    @Test
    void everyFontIsNamed() throws IOException {
        var text = text();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/fonts"))) {
            assertEquals(List.of(), files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ttf"))
                    .filter(name -> !text.contains("`" + name + "`")).toList());
        }
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("src/main/doc/licences.md"));
    }

    /** Also with a classifier: netty-transport-native-epoll-4.1.140.Final-linux-x86_64.jar. */
    private static boolean isOf(String jar, String name) {
        return jar.equals(name + ".jar") || jar.startsWith(name + "-");
    }

    private static List<String> jars() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator)).map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar") && !name.startsWith("surefire") && !name.startsWith("junit-platform")).toList();
    }
}
