package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import nianbao.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FigureTest {

    @TestFactory
    Stream<DynamicTest> readsEveryVector() {
        return Vectors.of("figure").stream().map(vector -> DynamicTest.dynamicTest(vector.get("why").asText(), () -> {
            var figure = Figure.of(vector.get("text").asText());
            var plain = vector.path("plain").asText("");
            assertEquals(vector.get("kind").asText(), figure.kind().name().toLowerCase(Locale.ROOT));
            assertEquals(plain, figure.plain());
            assertEquals(vector.path("unit").asText(""), figure.unit());
            assertEquals(vector.path("note").asText(""), figure.note());
            assertEquals(plain.isEmpty() ? null : new BigDecimal(plain), figure.number());
        }));
    }

    @Test
    void nothingIsBlank() {
        assertSame(Figure.of(""), Figure.of(null));
        assertNull(Figure.of(null).number());
    }

    @Test
    void plainHasNoTrailingZerosAndNoPowersOfTen() {
        assertEquals("4", Figure.plain(new BigDecimal("4.00")));
        assertEquals("0", Figure.plain(new BigDecimal("0.000")));
        assertEquals("1000000", Figure.plain(new BigDecimal("1E+6")));
        assertEquals("-0.5", Figure.plain(new BigDecimal("-0.50")));
    }
}
