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

    Desktop(@ConfigProperty(name = SETTING, defaultValue = "false") boolean on) {
        this.on = on;
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

    void answers(@ObservesAsync HttpServerStart started) throws IOException {
        if (!on) return;
        var here = URI.create("http://localhost:" + started.options().getPort() + "/");
        try (var seat = new Seat(DATA)) {
            seat.answersAt(here);
        }
        Words.say(welcome(here, data(), Browser.open(here)).toArray(String[]::new));
    }

    static List<String> welcome(URI here, Path data, boolean opened) {
        return List.of("", "年报已经启动。",
                opened ? "浏览器会打开 " + here + "；没有打开的话，请自己在浏览器里输入这个地址。" : "请在浏览器里打开 " + here,
                "数据保存在 " + data,
                "停止：管理员登录后在页面下方点“本机程序”，或者关闭这个窗口。已经保存的内容都在。", "");
    }
}
