package nianbao.desktop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the window says that a double click opened. */
final class WindowWords {

    private WindowWords() {
    }

    /** In the window's own encoding on Windows; elsewhere in UTF-8, which desktops show even where the language is not set. */
    static PrintStream out() {
        return System.getProperty("os.name").startsWith("Windows") ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    static void say(String... lines) {
        var out = out();
        for (var line : lines)
            out.println(line);
    }
}
