package nianbao.cli;

import java.util.concurrent.Callable;
import nianbao.desktop.Start;
import picocli.CommandLine.Command;

/** {@code desktop}: what a double click does. Its data are in {@code data/} below the working directory. */
@Command(name = "desktop", description = "在本机启动，并用浏览器打开；已经在运行时只打开页面", mixinStandardHelpOptions = true)
public final class DesktopCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        return Start.run();
    }
}
