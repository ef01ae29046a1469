package nianbao.account;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import nianbao.store.base.OwnerOnly;
import nianbao.store.base.StartRefused;
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
                throw StartRefused.because("设置 nianbao.session.key 太短，至少要 " + SHORTEST + " 个字符。",
                        "nianbao.session.key needs at least " + SHORTEST + " characters.");
            }
            return settings.key().get();
        }
        var file = Path.of(settings.keyFile());
        if (ConfigProvider.getConfig().getOptionalValue("quarkus.datasource.jdbc.url", String.class).orElse("").startsWith("jdbc:postgresql:")) {
            LOG.warn("nianbao.session.key is not set: several instances on one database need the same key");
        }
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException e) {
            throw StartRefused.because("会话密钥 " + file + " 读不了或者存不下：" + e.getMessage() + "。请核对这个文件和文件夹的权限，再启动。",
                    "the session key cannot be kept in " + file + ": " + e.getMessage());
        }
    }

    /** @throws RuntimeException by {@link StartRefused}, when what is there is no key */
    static String read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw refused(file, "是文件夹，不是文件", "is a folder");
        }
        var key = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        if (key.isEmpty()) {
            throw refused(file, "是空的", "is empty");
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw refused(file, "不是文本，可能损坏了", "is no text");
        }
        if (key.length() < SHORTEST) {
            throw refused(file, "只有 " + key.length() + " 个字符，至少要 " + SHORTEST + " 个", "has " + key.length() + " characters, " + SHORTEST + " are needed");
        }
        return key;
    }

    private static RuntimeException refused(Path file, String chinese, String english) {
        return StartRefused.because("会话密钥 " + file + " " + chinese + "。请删除它，再启动：会另造一个，大家重新登录一次即可，数据不受影响。",
                "the session key " + file + " " + english + ". Remove it and start again: a new one is made, everybody signs in anew, no data are lost.");
    }

    /** Written whole or not at all: under another name first. */
    static String make(Path file) throws IOException {
        var bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        var key = Base64.getEncoder().encodeToString(bytes);
        var folder = file.toAbsolutePath().getParent();
        OwnerOnly.folder(folder);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var unfinished = posix
                ? Files.createTempFile(folder, "session", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "session", ".new");
        try (var out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            out.write(StandardCharsets.US_ASCII.encode(key));
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
