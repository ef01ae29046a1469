package nianbao.web.frame;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import nianbao.store.OnPostgreSQL;

/** It takes less than H2: no NUL, no half a character. */
@QuarkusTest
@TestProfile(OnPostgreSQL.class)
class BadTextOnPostgreSQLIT extends BadTextBehaviour {
}
