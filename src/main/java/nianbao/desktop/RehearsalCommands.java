package nianbao.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How Java is called to make a {@link StartCache}: as the running program was, for a cache fits only a Java with the same options.
 *
 * @param java      the command
 * @param arguments Java's own, of the running program
 * @param jar       that it was started with, absolute
 */
record RehearsalCommands(Path java, List<String> arguments, Path jar) {

    /** Where start scripts look for the cache, as they tell the program. */
    static final String SETTING = "nianbao.start-cache";

    private static final String RECORDED = "recorded";
    private static final Path NICE = Path.of("/usr/bin/nice");
    /** Its port is any that is free, its data are where it runs, it makes no cache in turn, and it does not outlive who asked for it. */
    private static final List<String> ON_ITS_OWN = List.of("-D" + Rehearsal.SETTING + "=true", "-Dquarkus.http.host=localhost",
            "-Dnianbao.stop-with-parent=true", "-Dnianbao.warm=true");

    /** The program itself, noting which classes it uses, until its rehearsal is over. */
    List<String> record(Path scratch) throws IOException {
        return command(Stream.concat(Stream.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + scratch.resolve(RECORDED),
                "-Dquarkus.http.port=" + Ports.any()), ON_ITS_OWN.stream()), List.of("-jar", jar.toString()));
    }

    /** Java alone, which makes the cache of what was noted; the program does not run. */
    List<String> assemble(Path scratch, Path made) {
        return command(Stream.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + scratch.resolve(RECORDED), "-XX:AOTCache=" + made),
                List.of("-cp", jar.toString()));
    }

    private List<String> command(Stream<String> more, List<String> program) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) command.addAll(List.of(NICE.toString(), "-n", "10"));
        command.add(java.toString());
        arguments.stream().filter(argument -> !argument.startsWith("-XX:AOT") && !argument.startsWith("-D" + SETTING)).forEach(command::add);
        command.add("-XX:ActiveProcessorCount=1");
        more.forEach(command::add);
        command.addAll(program);
        return command;
    }

    /** What an operator set for the program is not the rehearsal's; Java's options were read and stand in its command. */
    static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches("(?i)(quarkus|nianbao|smallrye)[_.].*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|JDK_AOT_VM_OPTIONS"));
    }
}
