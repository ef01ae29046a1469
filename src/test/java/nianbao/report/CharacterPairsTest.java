package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two texts are, by the pairs of characters they share. */
class CharacterPairsTest {

    @ParameterizedTest
    @CsvSource({"公开,公开,1", "公开,公开了,0.66667", "公公公,公公,0.66667", "公,公,1", "公,开,0", "公开,办结,0", "公,公开,0"})
    void pairsThatBothHaveCountOnceForEachTimeBothHaveThem(String a, String b, double likeness) {
        var one = new CharacterPairs(a);
        var other = new CharacterPairs(b);
        assertEquals(likeness, one.likeness(other), 1e-5);
        assertEquals(likeness, other.likeness(one), 1e-5);
        assertTrue(a.equals(b) || one.most(other) >= one.likeness(other));
    }
}
