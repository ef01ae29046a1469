package nianbao.bench;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import nianbao.store.OnPostgreSQL;

/** The same on PostgreSQL, whose processor time is counted as well. */
@QuarkusTest
@TestProfile(OnPostgreSQL.class)
class SaveOnPostgreSQLBench extends SaveBench {
}
