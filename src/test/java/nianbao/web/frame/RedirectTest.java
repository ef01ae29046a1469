package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where someone asked to return to after signing in. */
class RedirectTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agencies/1/reports/2025", "/agencies/1/reports/2025/history?field=overview&before=9", "/agencies/%E4%B8%AD"})
    void aPageOfOursIsReturnedTo(String path) {
        assertEquals(path, Redirect.local(path));
    }

    @Test
    void anEndlessAddressIsHomeWhateverItIsMadeOf() {
        for (var piece : new String[]{"a", "%41", "a%41", "?&", "/a"}) {
            assertEquals("/", Redirect.local("/agencies/" + piece.repeat(100_000)));
        }
        assertEquals("/", Redirect.local("/agencies/" + "a".repeat(1_980) + "@"));
    }
}
