package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At the cost the program is shipped with; all other tests hash at the least there is. */
class PasswordHashingTest {

    private static final String PASSWORD = "澄湖的鱼-2026年";

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void aPasswordIsKeptAsBcryptOfTwelve() {
        var hash = hashing.hash(PASSWORD);
        assertEquals("$2a$12$", hash.substring(0, 7));
        assertTrue(hashing.matches(PASSWORD, hash));
        assertFalse(hashing.matches(PASSWORD + "!", hash));
        assertNotEquals(hash, hashing.hash(PASSWORD));
    }

    /** An answer at once would tell which names there are: it is compared with a hash made as all are. */
    @Test
    void nothingMatchesNobodysThoughItIsCompared() {
        var made = new ArrayList<String>();
        var watched = new PasswordHashing() {
            @Override
            public String hash(String password) {
                made.add(password);
                return super.hash(password);
            }
        };
        assertFalse(watched.matches("nobody's password", null));
        assertFalse(watched.matches(PASSWORD, null));
        assertEquals(List.of("nobody's password"), made);
    }
}
