package nianbao;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.Callable;
import nianbao.cli.AnalyseCommand;
import nianbao.cli.CheckCommand;
import nianbao.cli.CountCommand;
import nianbao.cli.DesktopCommand;
import nianbao.cli.ExportCommand;
import nianbao.cli.ReadCommand;
import nianbao.cli.RenderCommand;
import nianbao.cli.RestoreCommand;
import nianbao.format.Formats;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program's one entry. A verb for scripts runs as plain Java, without the server; only export and restore open the
 * database. Without a verb the server starts and runs until it is told to stop; {@code desktop} is what a double click starts.
 */
@QuarkusMain
@Command(name = "nianbao", description = "政府信息公开工作年度报告", mixinStandardHelpOptions = true, version = "nianbao " + Release.VERSION,
        subcommands = {ReadCommand.class, CheckCommand.class, RenderCommand.class, CountCommand.class, AnalyseCommand.class, ExportCommand.class,
            RestoreCommand.class,
            DesktopCommand.class})
public class Main implements Runnable {
    public static void main(String... args) {
        if (args.length > 0 && !args[0].equals("desktop")) {
            // Half of the time a verb takes goes into these: they are read while the command line and the file are.
            Thread.ofPlatform().daemon().name("formats").start(Formats::all);
        }
        System.exit(status(args));
    }

    /** The two that somebody waits for need no command line read, which takes a good part of a second on a slow machine. */
    private static int status(String... args) {
        if (args.length == 0) return statusOf(() -> {
            new Main().run();
            return 0;
        });
        return args.length == 1 && args[0].equals("desktop") ? statusOf(new DesktopCommand()) : new CommandLine(new Main()).execute(args);
    }

    private static int statusOf(Callable<Integer> program) {
        try {
            return program.call();
        } catch (Exception failed) {
            failed.printStackTrace();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Override
    public void run() {
        if (Boolean.getBoolean("nianbao.stop-with-parent")) stopWithParent();
        try {
            Connections.fitHandles();
        } catch (PreventFurtherStepsException refused) {
            System.err.println(refused.getMessage());
            System.exit(refused.getExitCode());
        }
        Quarkus.run();
    }

    /** For {@code ./mvnw -Pstart}: Maven, when it is killed, leaves behind what it started. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
