package nianbao.desktop;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.store.base.Rejected;

/** A double click: starts the program, or opens the page of the one that runs. */
public final class Start {

    static final String PORT = "quarkus.http.port";
    /** Between two looks whether the other one answers by now, in milliseconds. */
    private static final int PAUSE = 200;

    private Start() {
    }

    /** Returns the program's exit code when it has ended, or 0 at once when another one has the data. */
    public static int run() throws IOException, InterruptedException {
        try (var seat = new Seat(Desktop.DATA)) {
            while (!seat.take()) {
                var other = seat.address().filter(Ports::answers);
                if (other.isPresent()) {
                    return open(other.get());
                }
                // It has just begun, or is about to end.
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
            return serve(seat);
        }
    }

    private static int open(URI page) {
        boolean opened = Browser.open(page);
        WindowWords.say((opened ? "年报已经在运行，打开 " : "年报已经在运行，请在浏览器里打开 ") + page);
        return 0;
    }

    private static int serve(Seat seat) throws IOException {
        WindowWords.say("年报正在启动，请稍候……");
        if (System.getProperty(PORT) == null && System.getenv("QUARKUS_HTTP_PORT") == null) {
            System.setProperty(PORT, String.valueOf(Ports.free(seat.lastAddress().map(URI::getPort).orElse(0))));
        }
        System.setProperty(Desktop.SETTING, "true");
        keepLog();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(seat)));
        var code = new AtomicInteger();
        Quarkus.run(null, (exit, fault) -> {
            code.set(fault != null && isTold(fault) ? 0 : exit);
        });
        if (code.get() == 0) WindowWords.say("年报已停止。");
        return code.get();
    }

    /** However it ends: a window closed, a session over. */
    private static void leave(Seat seat) {
        try {
            seat.close();
        } catch (IOException stays) {
            WindowWords.say(stays.toString());
        }
    }

    /** Says why it did not start; {@code true} when that is a clerk's to know in so many words, and nothing went wrong. */
    private static boolean isTold(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected) {
                WindowWords.say(cause.getMessage());
                return true;
            }
            if (cause instanceof PreventFurtherStepsException) {
                // Why it does not start, for clerks and for operators.
                WindowWords.say(cause.getMessage());
            }
        }
        note(fault);
        return false;
    }

    /** There may not have been a log by then. */
    private static void note(Throwable fault) {
        var trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(Path.of(log()), trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            WindowWords.say("年报没有能启动。原因写在 " + log() + "，请把它交给系统维护人员。");
        } catch (IOException unwritable) {
            WindowWords.say("年报没有能启动，也不能写入 " + log() + "：" + trace);
        }
    }

    /** The window is for a clerk; what a log says goes to a file beside the data. */
    private static void keepLog() {
        System.setProperty("quarkus.log.file.enabled", "true");
        System.setProperty("quarkus.log.file.path", log());
        System.setProperty("quarkus.log.console.level", "OFF");
    }

    private static String log() {
        return Desktop.DATA.resolve("nianbao.log").toAbsolutePath().toString();
    }
}
