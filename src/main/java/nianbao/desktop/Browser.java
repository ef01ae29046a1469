package nianbao.desktop;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The browser that this person's machine opens addresses with, by the system's own command: no window system is loaded for it. */
final class Browser {

    private Browser() {
    }

    /** Opens a page; {@code false} when the machine has no such command. */
    static boolean open(URI page) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), page)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    static List<String> command(String system, URI page) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", page.toString());
    }
}
