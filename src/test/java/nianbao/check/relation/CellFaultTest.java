package nianbao.check.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import java.util.stream.Stream;
import nianbao.Vectors;
import nianbao.format.CellType;
import nianbao.report.Figure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFaultTest {

    @TestFactory
    Stream<DynamicTest> findsTheFaultOfEveryVector() {
        return Vectors.of("cell-fault").stream().map(vector -> {
            var type = CellType.valueOf(vector.get("type").asText().toUpperCase(Locale.ROOT));
            var text = vector.get("text").asText();
            var fault = vector.get("fault").isNull() ? null : CellFault.valueOf(vector.get("fault").asText());
            return DynamicTest.dynamicTest(type + " " + vector.get("text"),
                    () -> assertEquals(fault, CellFault.of(type, text)));
        });
    }

    @ParameterizedTest
    @CsvSource({"COUNT,12 件,12", "AMOUNT,1480.8758 万元,1480.8758万元", "AMOUNT,5件,5", "SIGNED,－４,-4", "DECIMAL,513.22万元,513.22"})
    void tidyIsTheNumberWithTheUnitOnlyTheCellCanSay(CellType type, String text, String tidy) {
        assertEquals(tidy, CellFault.tidy(type, Figure.of(text)));
    }

    @Test
    void whatIsTidyHasNoFault() {
        for (var vector : Vectors.of("cell-fault")) {
            var type = CellType.valueOf(vector.get("type").asText().toUpperCase(Locale.ROOT));
            var fault = CellFault.of(type, vector.get("text").asText());
            if (fault == CellFault.UNIT || fault == CellFault.FORM) {
                var tidy = CellFault.tidy(type, Figure.of(vector.get("text").asText()));
                assertNull(CellFault.of(type, tidy), () -> vector + " → " + tidy);
            }
        }
    }
}
