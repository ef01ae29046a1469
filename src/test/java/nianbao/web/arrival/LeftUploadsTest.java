package nianbao.web.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that died left of uploads goes at the next start; what is being received now stays. */
class LeftUploadsTest {

    @TempDir
    Path folder;

    @Test
    void onlyWhatIsOldGoes() throws IOException {
        var now = Instant.now();
        var old = Files.writeString(folder.resolve("body-1"), "x");
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(7200)));
        var fresh = Files.writeString(folder.resolve("body-2"), "x");
        LeftUploads.remove(folder, now.minusSeconds(3600));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh));
        LeftUploads.remove(folder.resolve("none"), now);
    }

    /** What comes with a form may be a draft. */
    @Test
    void uploadsAreForTheirOwnerOnly() throws IOException {
        var uploads = folder.resolve("data").resolve("uploads");
        new LeftUploads().started(null, uploads.toString());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(uploads)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(uploads.getParent())));
    }
}
