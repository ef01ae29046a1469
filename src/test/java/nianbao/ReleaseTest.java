package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReleaseTest {

    @Test
    void theVersionIsThatOfThePom() throws Exception {
        var version = Pattern.compile("<artifactId>nianbao</artifactId>\\s*<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        assertEquals(version.group(1), Release.VERSION);
    }

    @Test
    void theCommandLineSaysIt() {
        var out = new StringWriter();
        assertEquals(0, new CommandLine(new Main()).setOut(new PrintWriter(out)).execute("--version"));
        assertEquals("nianbao " + Release.VERSION, out.toString().strip());
    }

    @Test
    void whatChangedInItIsWrittenDown() throws Exception {
        assertTrue(Files.readString(Path.of("src/main/doc/changes.md")).contains("## " + Release.VERSION));
    }
}
