package nianbao.web.arrival;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nianbao.store.base.OwnerOnly;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Files of requests that a process which died did not end: removed at the next start. */
class LeftUploads {

    private static final Logger LOG = Logger.getLogger(LeftUploads.class);
    /** Longer than any request takes: a second instance in the same folder keeps what it is at. */
    private static final Duration LONGEST = Duration.ofHours(1);

    void started(@Observes StartupEvent event, @ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder) {
        try {
            OwnerOnly.folder(Path.of(folder));
            remove(Path.of(folder), Instant.now().minus(LONGEST));
        } catch (IOException e) {
            LOG.warn("Old uploads cannot be removed from " + folder + ": " + e.getMessage());
        }
    }

    /** Removes all files of a folder that were last written before then. */
    static void remove(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
