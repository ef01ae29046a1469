package nianbao.browser.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.web.view.SectionData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts use what their JSDoc says, of one another, of the page and of its data: the TypeScript compiler reads it. */
class ScriptTypesTest {

    private static final Path OPTIONS = Path.of("src/main/jsconfig.json").toAbsolutePath();
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/js").toAbsolutePath();

    /** A slip of our own beside them: without a word about it nothing was checked. */
    private static final String SLIP = "document.createElement('input').vlaue = '';\n";

    @Test
    void scriptsUseWhatTheirTypesSay(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("tsc"), "tsc is not there, so scripts' types were not checked: .ci/run installs it");
        Files.writeString(folder.resolve("slip.js"), SLIP);
        var project = Files.writeString(folder.resolve("jsconfig.json"),
                "{ \"extends\": \"%s\", \"include\": [\"%s\", \"slip.js\"] }".formatted(OPTIONS, SCRIPTS));

        var said = tsc(project).lines().collect(Collectors.partitioningBy(line -> line.contains("slip.js(")));

        assertEquals("", String.join("\n", said.get(false)));
        assertTrue(said.get(true).toString().contains("'vlaue' does not exist"), said.get(true)::toString);
    }

    @Test
    void typesOfASectionsDataNameWhatIsWrittenIntoThePage() throws IOException {
        var named = Pattern.compile("@property \\{.+} \\[?(\\w+)").matcher(Files.readString(SCRIPTS.resolve("rule/data.js"))).results().map(m -> m.group(1))
                .toList();
        assertEquals(Stream.of(SectionData.class.getRecordComponents()).flatMap(ScriptTypesTest::members).toList(), named);
    }

    /** The JSON members that a component becomes: those of its own record where that is unwrapped. */
    private static Stream<String> members(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                ? Stream.of(component.getType().getRecordComponents()).flatMap(ScriptTypesTest::members)
                : Stream.of(component.getName());
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static String tsc(Path project) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of("tsc", "--pretty", "false", "--project", project.toString())).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
