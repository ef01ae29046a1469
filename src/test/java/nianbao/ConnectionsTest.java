package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Connections never take the handles that the program itself needs. */
class ConnectionsTest {

    @Test
    void asManyAsFourThousandWhereTheSystemGivesHandlesEnough() {
        assertEquals(4_000, Connections.most(1_048_576));
        assertEquals(4_000, Connections.most(4_700));
        assertEquals(3_396, Connections.most(4_096));
        assertEquals(324, Connections.most(1_024));
    }

    @Test
    void aQuarterOfVeryFew() {
        assertEquals(175, Connections.most(700));
        assertEquals(105, Connections.most(420));
        assertEquals(1, Connections.most(1));
    }
}
