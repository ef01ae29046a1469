package nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nianbao.PackagedApp;

/** Runs a verb of the packaged application, as a script does. */
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
}
