package nianbao.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** A test's application on H2, in a new file, with the settings it is shipped with. */
public class OnH2 implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            var shipped = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "h2-");
            return Map.of("quarkus.datasource.jdbc.url", shipped.replace("./data", folder.toString()),
                    // Any free one: other builds on the same machine run at the same time.
                    "quarkus.http.test-port", "0",
                    "quarkus.http.body.uploads-directory", folder.resolve("uploads").toString(),
                    "nianbao.session.key-file", folder.resolve("session.key").toString(),
                    // Tests let days go by while somebody is signed in.
                    "nianbao.session.longest", "400D");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TestClock.class, CheapHashing.class, PatientTries.class);
    }
}
