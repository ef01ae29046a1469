package nianbao.desktop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file beside the data that holds the program's classes as they were in a rehearsal, loaded and linked: Java's AOT cache
 * ({@code -XX:AOTCache}, from Java 25 on). Java begins in half the time with it. It is named for the package it was made from, and a note
 * beside it says for which Java and which files it was tried: Java itself passes over one that does not fit, and starts in silence without.
 *
 * @param file  where start scripts look for it
 * @param stamp what it is made for, as text
 */
record StartCache(Path file, String stamp) {

    /** Whose they are: this program's caches of any version, their notes, and the file of classes that older Javas use. */
    private static final String OWN = "nianbao{-*.aot,-*.aot.of,.jsa}";

    /**
     * The cache of a program.
     *
     * @param file      of the cache
     * @param jar       that Java was started with; all files in its folder are the program
     * @param arguments Java's own, of which those after {@code -X} decide whether a cache fits
     */
    static StartCache of(Path file, Path jar, List<String> arguments) throws IOException {
        var stamp = new ArrayList<String>();
        stamp.add(System.getProperty("java.vm.version") + " " + System.getProperty("java.home"));
        arguments.stream().filter(argument -> argument.startsWith("-X")).forEach(stamp::add);
        try (Stream<Path> files = Files.walk(jar.toAbsolutePath().getParent())) {
            for (var each : files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
                stamp.add(each + " " + Files.size(each) + " " + Files.getLastModifiedTime(each));
            }
        }
        return new StartCache(file, String.join("\n", stamp));
    }

    /** Whether it was made, or could not be made, for just this Java and these files: it is tried once. */
    boolean isTried() throws IOException {
        return Files.exists(note()) && Files.readString(note()).equals(stamp);
    }

    /** Takes a whole one, and does away with those of other versions: they are some hundred megabytes each. */
    void keep(Path made) throws IOException {
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        noteTried();
        try (DirectoryStream<Path> own = Files.newDirectoryStream(file.toAbsolutePath().getParent(), OWN)) {
            for (var other : own) {
                var name = other.getFileName().toString();
                if (!name.startsWith(file.getFileName().toString())) Files.delete(other);
            }
        }
    }

    void noteTried() throws IOException {
        Files.writeString(note(), stamp);
    }

    private Path note() {
        return file.resolveSibling(file.getFileName() + ".of");
    }
}
