package nianbao.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** The key of the session cookies: as configured, or made once and kept in a file only the owner can read. */
final class SessionKey {

    private static final Logger LOG = Logger.getLogger(SessionKey.class);
    private static final int SHORTEST = 32;

    private SessionKey() {
    }

    static String of(SessionSettings settings) {
        if (settings.key().isPresent()) {
            if (settings.key().get().length() < SHORTEST) {
                throw new IllegalStateException("nianbao.session.key needs at least " + SHORTEST + " characters");
            }
            return settings.key().get();
        }
        var file = Path.of(settings.keyFile());
        if (ConfigProvider.getConfig().getOptionalValue("quarkus.datasource.jdbc.url", String.class).orElse("").startsWith("jdbc:postgresql:")) {
            LOG.warn("nianbao.session.key is not set: several instances on one database need the same key");
        }
        try {
            return Files.exists(file) ? Files.readString(file).strip() : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The session key cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }

    private static String make(Path file) throws IOException {
        var bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        var key = Base64.getEncoder().encodeToString(bytes);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, key);
        return key;
    }
}
