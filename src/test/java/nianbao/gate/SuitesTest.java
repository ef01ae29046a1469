package nianbao.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.IncludeClassNamePatterns;

/** No test class is forgotten by the build, and none runs twice. */
class SuitesTest {

    private static final Path CLASSES = Path.of(SuitesTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());

    @Test
    void everyTestClassIsInExactlyOneSuite() throws Exception {
        var classes = new ArrayList<>(classes("Test"));
        classes.addAll(classes("OnPostgreSQLIT"));
        var suites = new ArrayList<Class<?>>();
        for (var name : classes("Suite")) {
            suites.add(Class.forName(name, false, getClass().getClassLoader()));
        }
        assertTrue(classes.size() > 100 && suites.size() > 5, classes.size() + " " + suites);
        for (var name : classes) {
            assertEquals(1, suites.stream().filter(suite -> includes(suite, name)).count(), name);
        }
    }

    private static boolean includes(Class<?> suite, String name) {
        return Arrays.stream(suite.getAnnotation(IncludeClassNamePatterns.class).value()).anyMatch(name::matches);
    }

    private static List<String> classes(String ending) throws Exception {
        try (var files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString()).filter(file -> file.endsWith(ending + ".class") && !file.contains("$"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.')).toList();
        }
    }
}
