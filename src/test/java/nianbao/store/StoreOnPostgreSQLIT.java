package nianbao.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgreSQL.class)
class StoreOnPostgreSQLIT extends StoreBehaviour {
}
