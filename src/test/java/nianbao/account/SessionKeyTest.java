package nianbao.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is whole or refused in two lines that name it. */
class SessionKeyTest {

    @TempDir
    Path folder;

    @Test
    void aKeyThatWasMadeIsReadAgain() throws IOException {
        var file = folder.resolve("data").resolve("session.key");
        var key = SessionKey.make(file);
        assertEquals(key, SessionKey.read(file));
        assertTrue(key.length() >= 64);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        try (var left = Files.list(file.getParent())) {
            assertEquals(1, left.count(), "nothing unfinished is left");
        }
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        refused(Files.createFile(folder.resolve("empty")), "是空的", "is empty");
        refused(Files.write(folder.resolve("binary"), new byte[64]), "不是文本", "is no text");
        refused(Files.writeString(folder.resolve("short"), "0123456789"), "只有 10 个字符", "has 10 characters");
        refused(Files.createDirectory(folder.resolve("folder")), "是文件夹", "is a folder");
    }

    private static void refused(Path file, String chinese, String english) {
        var refusal = assertThrows(PreventFurtherStepsException.class, () -> SessionKey.read(file));
        var lines = refusal.getMessage().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().contains(file.toString()) && lines.getFirst().contains(chinese), refusal::getMessage);
        assertTrue(lines.getLast().contains(file.toString()) && lines.getLast().contains(english), refusal::getMessage);
    }
}
