package nianbao.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice as another reader of our files, where it is installed. */
public final class LibreOffice {

    private LibreOffice() {
    }

    public static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(dir -> Files.isExecutable(Path.of(dir, "soffice")));
    }

    /** Converts files into {@code folder}/{@code to}; skips the test where there is no LibreOffice. */
    public static Path convert(Path folder, String to, List<Path> files) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isThere(), "LibreOffice (soffice) is not installed");
        var command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to", to, "--outdir", folder.resolve(to).toString()));
        files.forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("log")));
        }
        return folder.resolve(to);
    }
}
