package nianbao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nianbao.Main;
import nianbao.PackagedApp;
import picocli.CommandLine;

/** What a verb exited with and printed: of the packaged application, as a script runs it, or in this process, at a tenth of the cost. */
public record Verb(int exit, String out, String error) {

    /** @param folder where it runs, and where what it prints is kept meanwhile */
    public static Verb run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, Map.of(), arguments);
    }

    /** @param environment what it is configured with */
    public static Verb run(Path folder, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var command = PackagedApp.command(arguments);
        Path out = Files.createTempFile("verb", ".out"), error = Files.createTempFile("verb", ".err");
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(error.toFile());
            builder.environment().putAll(environment);
            int exit = builder.start().waitFor();
            return new Verb(exit, Files.readString(out), Files.readString(error));
        } finally {
            Files.delete(out);
            Files.delete(error);
        }
    }

    /** In this process: where it runs is where the tests run. */
    public static Verb here(String... arguments) {
        var before = new PrintStream[]{System.out, System.err};
        ByteArrayOutputStream out = new ByteArrayOutputStream(), error = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
            int exit = new CommandLine(new Main()).execute(arguments);
            return new Verb(exit, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before[0]);
            System.setErr(before[1]);
        }
    }
}
