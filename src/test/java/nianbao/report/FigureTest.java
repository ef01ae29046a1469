package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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

    @Property(tries = 2000)
    void whatIsNoNumberSaysNothing(@ForAll String text) {
        var figure = Figure.of(text);
        assertEquals(figure.isNumber(), figure.number() != null);
        assertEquals(figure.isNumber(), !figure.plain().isEmpty());
        assertEquals(Space.isBlank(text), figure.isBlank());
    }

    @Property
    void theSameNumberInEveryWritingIsOneNumber(@ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L)
                                                long number) {
        var plain = Figure.of(Long.toString(number));
        assertEquals(BigDecimal.valueOf(number), plain.number());
        assertEquals(plain, Figure.of("%,d".formatted(number)));
        assertEquals(plain, Figure.of(fullWidth(Long.toString(number))));
        assertEquals(plain, Figure.of("\u3000" + number + " "));
        assertEquals(plain.number(), Figure.of(number + " 件").number());
    }

    @Test
    void plainHasNoTrailingZerosAndNoPowersOfTen() {
        assertEquals("4", Figure.plain(new BigDecimal("4.00")));
        assertEquals("0", Figure.plain(new BigDecimal("0.000")));
        assertEquals("1000000", Figure.plain(new BigDecimal("1E+6")));
        assertEquals("-0.5", Figure.plain(new BigDecimal("-0.50")));
    }

    private static String fullWidth(String ascii) {
        var wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }
}
