package nianbao.store.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What holds drafts and password hashes is for the user who runs the program, and for nobody else on the machine. */
public final class OwnerOnly {

    private OwnerOnly() {
    }

    /** Makes a folder, with those above it, that only the owner opens; one that is there already is left as it is. */
    public static void folder(Path folder) throws IOException {
        if (!isPosix(folder)) {
            Files.createDirectories(folder);
        } else if (!Files.exists(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Closes a file to others. */
    public static void file(Path file) throws IOException {
        if (isPosix(file) && Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
