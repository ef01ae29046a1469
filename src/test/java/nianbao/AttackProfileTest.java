package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw -Pattack} runs what is there: every name in its list is a class. */
class AttackProfileTest {

    @Test
    void everyAttackIsThere() throws IOException {
        var list = Pattern.compile("<all\\.tests>%regex\\[(.*)]</all\\.tests>").matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(list.find());
        var names = Pattern.compile("\\w+").matcher(list.group(1)).results().map(name -> name.group()).toList();
        var tests = Pattern.compile(list.group(1));
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var found = files.map(file -> Path.of("src/test/java").relativize(file).toString().replace(".java", ".class"))
                    .filter(file -> tests.matcher(file).matches()).toList();
            assertTrue(found.size() > 20, found::toString);
            assertEquals("",
                    String.join(" ", names.stream().filter(name -> Character.isUpperCase(name.charAt(0)) && !name.equals("Test") && !name.equals("Bench"))
                            .filter(name -> found.stream()
                                    .noneMatch(file -> file.endsWith("/" + name + ".class") || file.endsWith("/" + name + "Test.class")
                                            || file.endsWith("/" + name + "Bench.class")))
                            .toList()));
        }
    }
}
