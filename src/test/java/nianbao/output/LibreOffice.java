package nianbao.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.output.font.Style;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice as another reader of our files, where it is installed. It sets them in the bundled fonts, so alike on each machine. */
public final class LibreOffice {

    /** The faces our Word files name, and who stands in for them. */
    private static final Map<String, String> FONTS = Map.of("仿宋_GB2312", "Nianbao Fang", "楷体_GB2312", "Nianbao Kai", "黑体", "Nianbao Hei",
            "方正小标宋简体", "Nianbao Title", "宋体", "Nianbao Song", "Times New Roman", "Nianbao Song");

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
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("FONTCONFIG_FILE", Files.writeString(folder.resolve("fonts.conf"), fonts(folder)).toString());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("log")));
        }
        return folder.resolve(to);
    }

    /** A configuration under which there are no other fonts than the bundled ones, which are copied out of the program. */
    private static String fonts(Path folder) throws IOException {
        var fonts = Files.createDirectories(folder.resolve("fonts"));
        for (var style : Style.values()) {
            var name = "nianbao-" + style.name().toLowerCase() + ".ttf";
            try (var in = LibreOffice.class.getResourceAsStream("/fonts/" + name)) {
                Files.copy(in, fonts.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return "<fontconfig><dir>" + fonts + "</dir><cachedir>" + folder.resolve("cache") + "</cachedir>"
                + FONTS.entrySet().stream().map(font -> "<match><test name=\"family\"><string>" + font.getKey() + "</string></test>"
                        + "<edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>" + font.getValue() + "</string></edit></match>")
                        .collect(Collectors.joining())
                + "</fontconfig>";
    }
}
