package nianbao.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A test's application on PostgreSQL, in a new database. */
public class OnPostgreSQL implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.jdbc.url", Postgres.emptyDatabase("test-" + UUID.randomUUID()),
                "quarkus.datasource.username", "postgres", "quarkus.datasource.password", "postgres",
                "quarkus.http.test-port", "0", "quarkus.http.body.uploads-directory", "target/uploads",
                "nianbao.session.key", UUID.randomUUID().toString(), "nianbao.session.longest", "400D");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TestClock.class, CheapHashing.class, PatientTries.class);
    }
}
