package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class FigurePropertiesTest {

    @Property(tries = 2000)
    void whatIsNoNumberSaysNothing(@ForAll String text) {
        var figure = Figure.of(text);
        assertEquals(figure.isNumber(), figure.number() != null);
        assertEquals(figure.isNumber(), !figure.plain().isEmpty());
        assertEquals(Space.isBlank(text), figure.isBlank());
    }

    @Property
    void theSameNumberInEveryWritingIsOneNumber(@ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long number) {
        var plain = Figure.of(Long.toString(number));
        assertEquals(BigDecimal.valueOf(number), plain.number());
        assertEquals(plain, Figure.of("%,d".formatted(number)));
        assertEquals(plain, Figure.of(fullWidth(Long.toString(number))));
        assertEquals(plain, Figure.of("\u3000" + number + " "));
        assertEquals(plain.number(), Figure.of(number + " 件").number());
    }

    private static String fullWidth(String ascii) {
        var wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }
}
