package nianbao.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a double click starts, with a command in place of the browser that only writes down which pages it was asked for; what
 * it says is read line by line.
 */
public final class DesktopProgram implements AutoCloseable {

    private static final int PATIENCE = 120;
    private static final Pattern ADDRESS = Pattern.compile("(?:打开 )(http://localhost:\\d+/)");

    private final Process process;
    private final BufferedReader lines;
    private final Path opened;
    private final StringBuilder said = new StringBuilder();

    /**
     * Starts it.
     *
     * @param scratch     where the command in place of the browser is put, and what it writes
     * @param environment all there is, but for the search path, which holds that command and the system's
     */
    public DesktopProgram(List<String> command, Path folder, Path scratch, Map<String, String> environment) throws IOException {
        opened = scratch.resolve("opened");
        var bin = Files.createDirectories(scratch.resolve("browser"));
        var browser = Files.writeString(bin.resolve("xdg-open"), "#!/bin/sh\necho \"$1\" >> '" + opened + "'\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        process = builder.start();
        process.getOutputStream().close();
        lines = process.inputReader(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Reads on until it has said where its page is. */
    public URI address() throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group(1));
            }
        }
        throw new AssertionError("ended without an address: " + said);
    }

    /** Reads all it still says, and waits until it has ended. */
    public int end() throws IOException, InterruptedException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
        }
        return process.waitFor();
    }

    public String said() {
        return said.toString();
    }

    /** Pages the browser was asked for, in order. */
    public List<String> opened() throws IOException {
        return Files.exists(opened) ? Files.readAllLines(opened) : List.of();
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running " + PATIENCE + " s after it was told to stop");
        }
    }
}
