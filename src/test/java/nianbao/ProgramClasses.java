package nianbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program's classes by their files, tests' left out: for who asks for annotations alone, a second quicker than ArchUnit, which reads what is in them. */
public final class ProgramClasses {

    private static final Path BUILT = Path.of("target/classes");

    private ProgramClasses() {
    }

    /** Those of a package and of the ones below it. */
    public static List<? extends Class<?>> in(String packageName) {
        try (var files = Files.walk(BUILT.resolve(packageName.replace('.', '/')))) {
            return files.map(file -> BUILT.relativize(file).toString()).filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .sorted().map(name -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.'))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ProgramClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
