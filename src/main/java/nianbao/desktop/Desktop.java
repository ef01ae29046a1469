package nianbao.desktop;

import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running program as one that a clerk started on a machine, and not an operator on a server. */
@ApplicationScoped
@Named("desktop")
public class Desktop {

    /** Set by {@link Start}. */
    static final String SETTING = "nianbao.desktop";
    /** Of the data, below the working directory. */
    static final Path DATA = Path.of("data");

    private final boolean on;
    private final int port;
    private boolean opened;

    Desktop(@ConfigProperty(name = SETTING, defaultValue = "false") boolean on, @ConfigProperty(name = Start.PORT) int port) {
        this.on = on;
        this.port = port;
    }

    /** Whether it was started by a double click: only then is it stopped from a page. */
    public boolean isOn() {
        return on;
    }

    /** The folder that holds everything. */
    public Path data() {
        return DATA.toAbsolutePath();
    }

    /** Ends the program once what is being answered has been answered. */
    public void stop() {
        Quarkus.asyncExit();
    }

    /** Before it answers: a question on the page that will be the program's, in the browser that will show it. */
    public boolean agrees(String title, List<String> lines, String yes, String no) throws IOException, InterruptedException {
        var here = address(port);
        try (var question = new Question(port, title, lines, yes, no); var seat = new Seat(DATA)) {
            seat.answersAt(here);
            opened = Browser.open(here);
            WindowWords.say(lines.toArray(String[]::new));
            WindowWords.say("请在浏览器里选择“" + yes + "”或者“" + no + "”：" + here);
            return question.answer();
        }
    }

    void answers(@ObservesAsync HttpServerStart started) throws IOException {
        if (!on) return;
        var here = address(started.options().getPort());
        try (var seat = new Seat(DATA)) {
            seat.answersAt(here);
        }
        // Who was asked something has the page before them.
        boolean shown = opened || Browser.open(here);
        WindowWords.say(welcome(here, data(), shown).toArray(String[]::new));
    }

    private static URI address(int port) {
        return URI.create("http://localhost:" + port + "/");
    }

    static List<String> welcome(URI here, Path data, boolean opened) {
        return List.of("", "年报已经启动。",
                opened ? "浏览器会打开 " + here + "；没有打开的话，请自己在浏览器里输入这个地址。" : "请在浏览器里打开 " + here,
                "数据保存在 " + data,
                "停止：管理员登录后在页面下方点“本机程序”，或者关闭这个窗口。已经保存的内容都在。", "");
    }
}
