package nianbao.web.frame;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import nianbao.store.OnPostgreSQL;

/** It takes less than H2: no NUL, no half a character. */
@QuarkusTest
@TestProfile(OnPostgreSQL.class)
class BadTextOnPostgreSQLIT extends BadTextBehaviour {

    /** Which fields a form has is the same on every database: prose, cells and a line are tried here. */
    @Override
    List<String> sections(String text) {
        return text.length() > 10_000 ? List.of("overview") : List.of("overview", "disclosure", "signature");
    }
}
