package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** run.sh starts the program again when it ran out of memory, and not when its start was refused. */
@DisabledOnOs(OS.WINDOWS)
class RunScriptTest {

    @TempDir
    Path folder;

    @Test
    void aProcessWithoutMemoryIsStartedAgain() throws IOException, InterruptedException {
        assertEquals(0, run("[ $(wc -l < calls) -lt 2 ] && exit 3; exit 0"));
        var calls = Files.readAllLines(folder.resolve("calls"));
        assertEquals(2, calls.size());
        assertTrue(calls.getFirst().contains("-XX:+ExitOnOutOfMemoryError") && calls.getFirst().contains("-Xmx1g"), calls::toString);
    }

    @Test
    void aRefusedStartIsNotTriedAgain() throws IOException, InterruptedException {
        assertEquals(1, run("exit 1"));
        assertEquals(1, Files.readAllLines(folder.resolve("calls")).size());
    }

    /** Whoever starts it as we say has a process that ends when it has no memory, and a heap that leaves the machine some. */
    @Test
    void everyCommandThatStartsTheServerEndsItWithoutMemory() throws IOException {
        var commands = new ArrayList<String>();
        for (var file : new String[]{"README.md", "src/main/doc/operators.md", "src/main/operations/run.sh"}) {
            Files.readAllLines(Path.of(file)).stream().map(String::strip)
                    .filter(line -> line.matches("(exec )?java .*-jar \\S*quarkus-run\\.jar\\W*")).forEach(commands::add);
        }
        assertTrue(commands.size() > 1, commands::toString);
        commands.addAll(List.of(Files.readString(Path.of("src/main/dist/java.options")), Files.readString(Path.of("src/main/operations/Containerfile")),
                Files.readString(Path.of("pom.xml")).replaceFirst("(?s).*<id>start</id>(.*?)</profile>.*", "$1")));
        for (var command : commands) {
            assertTrue(command.contains("-XX:+ExitOnOutOfMemoryError"), command);
        }
    }

    /** With something else in the place of Java, which writes down how it was called. */
    private int run(String java) throws IOException, InterruptedException {
        var program = Files.writeString(folder.resolve("java"), "#!/bin/sh\ncd '" + folder + "'\necho \"$@\" >> calls\n" + java + "\n");
        assertTrue(program.toFile().setExecutable(true));
        var builder = new ProcessBuilder("sh", Path.of("src/main/operations/run.sh").toAbsolutePath().toString()).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        var process = builder.start();
        process.getInputStream().readAllBytes();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }
}
